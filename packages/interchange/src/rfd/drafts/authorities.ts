import type { MentionedAuthority, ReportedResolution, RequestForDecision } from '../RequestForDecision.js'
import { spelled } from '../text/days.js'
import { overlaps, type Passage } from '../text/Passage.js'
import { draftedAct } from './draftedAct.js'
import type { Drafted, Drafting } from './Drafting.js'
import { notAfter } from './timeOf.js'

/** The powers the report names. A power without the office that has it cannot be recorded. */
export const authorities = (context: Drafting): Drafted => {
  const { rfd, id, latest } = context
  const given = rfd.authorities.filter(({ grantee }) => grantee !== null)
  return {
    acts: given.map((one) => {
      const resting = restsOnIt(rfd, one)
      const day = resting?.passedOn.day ?? latest.day
      const office = one.grantee?.text ?? ''
      const named = [one.title.text, ...(one.number === null ? [] : [one.number])].join(', ')
      return draftedAct(
        context,
        {
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
const restsOnIt = (
  { resolutions, directions }: RequestForDecision,
  { mentions }: MentionedAuthority,
): ReportedResolution | null => {
  const isNamedIn = ({ words }: { readonly words: Passage }): boolean =>
    mentions.some(({ place }) => overlaps(place, words.place))
  const direction = directions.find(isNamedIn)
  return resolutions.find(({ key }) => key === direction?.resolution) ?? resolutions.find(isNamedIn) ?? null
}

/** The power, among those that can be recorded, that is named in some words. */
export const authorityIn = ({ rfd }: Drafting, words: ReadonlyArray<Passage>): string | null =>
  rfd.authorities.find(
    ({ grantee, mentions }) =>
      grantee !== null && mentions.some(({ place }) => words.some((one) => overlaps(one.place, place))),
  )?.key ?? null
