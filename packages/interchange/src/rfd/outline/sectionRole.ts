/** What a section of a report is for. */
export type SectionRole =
  | 'motion'
  | 'recommendation'
  | 'summary'
  | 'background'
  | 'rationale'
  | 'alternatives'
  | 'consultation'
  | 'implementation'
  | 'impacts'
  | 'financial'
  | 'alignment'
  | 'attachments'
  | 'signatures'
  | 'other'

/** In this order: "Previous resolutions" is background, "Financial impacts" is about money. */
const roles: ReadonlyArray<readonly [SectionRole, RegExp]> = [
  ['alternatives', /^(?:option|alternative) /],
  [
    'signatures',
    /\b(?:prepared|submitted|approved|reviewed|signed) by\b|^(?:signatures?|approvals|respectfully submitted)$/,
  ],
  ['attachments', /\b(?:attachments?|appendix|appendices|enclosures?|exhibits?)\b/],
  [
    'background',
    /\b(?:previous|prior|past|relevant|related)\b.*\b(?:motions?|resolutions?|decisions?|directions?|actions?)\b|\blegislati(?:on|ve)\b|\bauthority\b/,
  ],
  [
    'motion',
    /\b(?:motions?|resolutions?)\b|\b(?:requested|recommended|council) (?:council )?(?:action|decision)s?\b|\b(?:action|decision|approval)s? (?:requested|required)\b/,
  ],
  ['financial', /\b(?:financial|fiscal|budget|cost|costs|funding)\b/],
  ['recommendation', /\brecommend(?:ation|ations|ed)?\b/],
  ['alternatives', /\b(?:options?|alternatives?)\b/],
  ['consultation', /\b(?:consultations?|consulted|engagement|public input)\b/],
  ['implementation', /\b(?:implementation|communications?|next steps|timelines?)\b/],
  ['rationale', /\b(?:rationale|reasons?|justification)\b/],
  ['background', /\b(?:background|analysis|discussion|history|context|comments?|legal)\b/],
  ['alignment', /\b(?:strategic|alignment)\b/],
  ['summary', /\b(?:summary|purpose|overview|issue|introduction|report in brief|at a glance)\b/],
  ['impacts', /\b(?:impacts?|implications?|risks?|considerations?|sustainability)\b/],
]

const longest = 80

/** What a heading announces; `other` when that cannot be said. */
export const sectionRoleOf = (heading: string): SectionRole => {
  const plain = heading
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*|[a-z])[.)]\s+/, '')
    .replace(/[:*_#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length > longest) return 'other'
  return roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
}
