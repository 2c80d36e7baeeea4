import { documentTypeIn } from '../outline/documentType.js'
import type { HeaderKey } from '../outline/headerKey.js'
import type { Outline } from '../outline/Outline.js'
import { mentionsIn } from '../policies/mentionsIn.js'
import { daysIn } from '../text/days.js'
import { passageOf, slice, unbroken, type Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { Note, StatedDay } from '../RequestForDecision.js'

/** The head of a report apart from the meeting's day. */
export interface Head {
  readonly documentType: Passage | null
  readonly title: Flow | null
  readonly division: Passage | null
  readonly meetingBody: Passage | null
  readonly reportDate: StatedDay | null
  readonly notes: ReadonlyArray<Note>
  readonly notUnderstood: ReadonlyArray<Passage>
}

/**
 * Reads the head. The title is what its label gives, else the heading that names a policy, else what follows
 * the kind of document ("Staff Report: …"), else the first heading that is not the municipality's name.
 * `datedByDate` says that a bare `DATE` was taken for the meeting's day.
 */
export const headOf = ({ entries, headings }: Outline, datedByDate: boolean): Head => {
  const values = (key: HeaderKey): ReadonlyArray<Flow> =>
    entries.filter((entry) => entry.key === key).map(({ value }) => unbroken(value))
  const types = headings.flatMap((heading) => documentTypeIn(heading) ?? [])
  const rests = types.flatMap(({ rest }) => rest ?? [])
  const plain = headings.filter((heading) => documentTypeIn(heading) === null && !isMunicipality(heading))
  const title =
    [...values('title'), ...values('item')].find(hasWords) ??
    [...rests, ...plain].find((heading) => mentionsIn(heading).length > 0) ??
    rests.find((rest) => daysIn(rest.text).length === 0) ??
    plain[0] ??
    null
  const first = (flows: ReadonlyArray<Flow>): Passage | null =>
    flows[0] === undefined ? null : passageOf(flows[0])
  const meetings = values('meeting').filter((value) => daysIn(value.text).length === 0)
  return {
    documentType: first(types.map(({ type }) => type)),
    title,
    division: first(values('unit')),
    meetingBody: first([...values('body'), ...meetings]),
    reportDate: reportDate([...values('reportDate'), ...(datedByDate ? [] : values('date'))]),
    notes: [
      ...entries
        .filter(({ key }) => key === 'aside')
        .map(({ label, value }) => ({
          words: passageOf(value),
          why: `${label.text}: names and file marks are not taken over.`,
        })),
      ...values('item')
        .filter((value) => value !== title)
        .map((value) => ({ words: passageOf(value), why: 'Its place on the agenda.' })),
      ...headings
        .filter(isMunicipality)
        .map((heading) => ({ words: passageOf(heading), why: 'The municipality is that of the ledger.' })),
    ],
    notUnderstood: [
      ...entries.filter(({ key }) => key === null).map(({ value }) => passageOf(value)),
      ...plain.filter((heading) => heading !== title).map((heading) => passageOf(heading)),
    ],
  }
}

const municipality =
  /^(?:the\s+)?(?:corporation\s+of\s+)?(?:the\s+)?(?:city|town|township|village|county|district|municipality|municipal district|regional municipality|region|borough|parish|resort municipality|summer village)\s+of\s+[^:]{1,60}$|^[\p{L}\s.'’-]{1,40}\s(?:county|city council|town council|council)$/iu

const isMunicipality = (heading: Flow): boolean =>
  documentTypeIn(heading) === null && municipality.test(heading.text)

const hasWords = ({ text }: Flow): boolean => /\p{L}{3}/u.test(text)

/** The day a label gives; a bare `DATE` counts where it is not the meeting's. */
const reportDate = (values: ReadonlyArray<Flow>): StatedDay | null => {
  for (const value of values) {
    const [found] = daysIn(value.text)
    if (found?.day !== undefined && found.day !== null)
      return { day: found.day, words: passageOf(slice(value, found.from, found.to)) }
  }
  return null
}
