import { slugOf } from '../text/slugOf.js'
import type { Disagreement } from '../RequestForDecision.js'
import type { MentionedPolicy } from './Register.js'

/** Titles that the document gives to two numbers; which of them is a slip it does not say. */
export const disagreementsOf = (policies: ReadonlyArray<MentionedPolicy>): ReadonlyArray<Disagreement> =>
  policies.flatMap((one, at) =>
    policies.slice(at + 1).flatMap((other): ReadonlyArray<Disagreement> => {
      if (one.title === null || other.title === null || one.number === null || other.number === null) return []
      if (slugOf(one.title) !== slugOf(other.title)) return []
      const lines = [one, other].map(({ number, mentions }) => `${number} (line ${mentions[0].place.firstLine})`)
      return [
        {
          policies: [one.key, other.key],
          sentence: `The document gives the ${one.title} two numbers: ${lines.join(' and ')}.`,
          words: other.mentions[0],
        },
      ]
    }),
  )
