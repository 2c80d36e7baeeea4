import type { MentionedAuthority, ReportedResolution, RequestForDecision } from '../RequestForDecision.js'
import { spelled } from '../text/days.js'
import { overlaps } from '../text/Passage.js'
import { draftedAct } from './draftedAct.js'
import type { Drafted, Drafting } from './Drafting.js'
import { notAfter } from './timeOf.js'

/** The powers the report names. A power without the office that has it cannot be recorded. */
export const authorities = (context: Drafting): Drafted => {
  const { rfd, id, latest } = context
  const given = rfd.authorities.filter(({ grantee }) => grantee !== null)
  return {
    acts: given.map((one, at) => {
      const resting = restsOnIt(rfd, one)
      const day = resting?.passedOn.day ?? latest.day
      const office = one.grantee?.text ?? ''
      const named = [one.title.text, ...(one.number === null ? [] : [one.number])].join(', ')
      return draftedAct(
        context,
        {
          label: `authority-${at + 1}`,
          type: 'AuthorityConferred',
          data: {
            authority: id(one.key),
            grantee: { body: 'officer', office },
            title: one.title.text,
            ...(one.number === null ? {} : { identifiers: [{ text: one.number }] }),
            ...(one.ambulatory ? { reference: 'ambulatory' } : {}),
          },
          decidedOn: notAfter(day, one.words),
          by: { body: 'council', instrument: 'bylaw' },
        },
        one.words,
        `The office ${office} has a power under the ${named}${one.ambulatory ? ', as amended from time to time' : ''}.`,
        [
          resting === null
            ? `The day the bylaw was passed is not stated; it was passed by ${spelled(day)}: ${latest.because}.`
            : `The day the bylaw was passed is not stated; it was passed by ${spelled(day)}, since the resolution of that day rests on it.`,
          'A bylaw is passed by council.',
        ],
      )
    }),
    left: rfd.authorities.filter(({ grantee }) => grantee === null).map(({ words }) => words),
  }
}

/** The resolution in whose words, or in the words of whose direction, the power is named. */
const restsOnIt = ({ resolutions, directions }: RequestForDecision, { words }: MentionedAuthority): ReportedResolution | null => {
  const direction = directions.find((one) => overlaps(one.words.place, words.place))
  return (
    resolutions.find(({ key }) => key === direction?.resolution) ??
    resolutions.find((one) => overlaps(one.words.place, words.place)) ??
    null
  )
}

/** The power that the words of a direction name. */
export const authorityIn = (context: Drafting, places: ReadonlyArray<MentionedAuthority['words']>): string | null => {
  const { rfd } = context
  const found = rfd.authorities.find(
    ({ grantee, key }) => grantee !== null && places.some((words) => words.quote.includes(key) || rfd.authorities.some((one) => one.key === key && overlaps(one.words.place, words.place))),
  )
  return found?.key ?? null
}
