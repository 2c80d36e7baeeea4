import { slugOf } from '../text/slugOf.js'
import type { Disagreement } from '../RequestForDecision.js'
import type { MentionedPolicy } from './Register.js'

/** Titles that the document gives to two numbers; which of them is a slip it does not say. */
export const disagreementsOf = (policies: ReadonlyArray<MentionedPolicy>): ReadonlyArray<Disagreement> => {
  const byTitle = new Map<string, MentionedPolicy>()
  return policies.flatMap((other): ReadonlyArray<Disagreement> => {
    if (other.title === null || other.number === null) return []
    const slug = slugOf(other.title)
    const one = byTitle.get(slug)
    if (one === undefined) {
      byTitle.set(slug, other)
      return []
    }
    const lines = [one, other].map(
      ({ number, mentions }) => `${number} (line ${mentions[0].place.firstLine})`,
    )
    return [
      {
        policies: [one.key, other.key],
        sentence: `The document gives the ${other.title} two numbers: ${lines.join(' and ')}.`,
        words: other.mentions[0],
      },
    ]
  })
}
