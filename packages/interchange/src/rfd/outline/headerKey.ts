/** What a line such as `MEETING DATE: February 3, 2025` at the head of a report says. */
export type HeaderKey = 'meeting' | 'date' | 'reportDate' | 'title' | 'item' | 'unit' | 'body' | 'aside'

const keys: ReadonlyArray<readonly [HeaderKey, RegExp]> = [
  ['body', /^(?:meeting (?:type|body)|type of meeting|committee|board|council)$/],
  [
    'meeting',
    /^(?:(?:regular|special|public|open|council|committee|board|city|town) )*meeting(?: date)?(?: of)?$|^(?:date of|for) (?:the )?(?:(?:regular|council|committee) )*meeting(?: of)?$|^(?:agenda|council|hearing) date$/,
  ],
  [
    'reportDate',
    /^(?:report|memo|prepared|submitted|submission) date$|^date (?:of (?:the )?report|prepared|submitted|written)$/,
  ],
  ['date', /^date$/],
  ['title', /^(?:(?:report|agenda|item|agenda item) )?(?:title|subject)$|^re$|^topic$|^matter$/],
  ['item', /^agenda item$|^item$/],
  [
    'unit',
    /^(?:(?:originating|responsible|sponsor(?:ing)?|lead|business|service) )?(?:division|department|branch|unit|area|service area|business unit)(?: ?\/ ?(?:division|department|branch))?$/,
  ],
  [
    'aside',
    /^(?:to|from|cc|attention|file|file (?:no|number)|report (?:no|number|from|to)|agenda item (?:no|number)|item (?:no|number)|ward|wards|phone|email|contact|staff contact|author|attachments?|enclosures?|presenters?|(?:prepared|submitted|presented|reviewed|approved|written|endorsed) by)$/,
  ],
]

/** The key a label stands for; null when it is none that is known. */
export const headerKeyOf = (label: string): HeaderKey | null => {
  const plain = label
    .toLowerCase()
    .replace(/[.#:*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return keys.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
