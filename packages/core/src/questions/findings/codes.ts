import type { Catalogue } from '../../catalogue/Catalogue.js'

/** Every finding there is, but for what an event does not state. A finding with another code does not compile. */
const codes = [
  'event-not-understood',
  'unknown-member',
  'conflicting-records',
  'no-conflict',
  'decided-after-recorded',
  'observed-after-recorded',
  'days-reversed',
  'day-not-as-worded',
  'claimed-after-recorded',
  'claimed-before-decided',
  'vote-counts-differ',
  'requirement-not-met',
  'passed-without-majority',
  'ends-before-it-began',
  'policy-already-ended',
  'policy-already-enacted',
  'municipality-already-ended',
  'resolution-already-passed',
  'motion-already-settled',
  'coverage-reversed',
  'coverage-disproved',
  'condition-unknown',
  'reconsidered-out-of-time',
  'passage-already-final',
  'veto-stands',
  'decided-too-early',
  'event-of-another-policy',
  'event-of-another-kind',
  'no-power',
  'power-unknown',
  'no-authority-at-enactment',
  'authority-uncertain-at-enactment',
  'condition-failed-after-met',
  'commenced-after-called-off',
  'commenced-on-another-day',
  'postponement-advances',
  'published-again',
  'expired-without-term',
  'closed-meeting',
  'no-quorum',
  'order-assumed',
  'overlap',
  'ended-again',
  'late-extension',
  'extension-shortens',
  'lifts-nothing',
  'lapses-nothing',
  'number-reused',
  'day-far-ahead',
  'version-named-again',
  'replaces-itself',
  'reading-out-of-order',
  'early-reversal',
  'missing-notice',
  'wording-variance',
  'cause-retracted',
  'unfulfilled-direction',
  'review-overdue',
  'outcome-not-recorded',
  'effect-not-recorded',
  'attestation-without-evidence',
  'policy-unknown',
  'motion-unknown',
  'veto-unknown',
] as const

/** The code of a finding; after `not-stated:` stands the name of a field. */
export type FindingCode = (typeof codes)[number] | `not-stated:${string}`

/** What findings may be asked for by: a code, or `not-stated` for all of that family. */
export type FindingKind = FindingCode | 'not-stated'

/** All that may be asked for. What can be not stated the kinds of event say. */
export const askableCodes = ({ kinds }: Catalogue): ReadonlySet<string> =>
  new Set([
    ...codes,
    'not-stated',
    'not-stated:decidedOn',
    ...kinds.flatMap(({ expected }) => Object.keys(expected).map((field) => `not-stated:${field}`)),
  ])
