import type { Verdict } from '../timeline/verdict.js'
import type { Day } from '../values/Day.js'
import { wordsOf } from './sameVerdict.js'
import type { Studied } from './Studied.js'

interface Judged {
  readonly verdict: Verdict
  /** All it says, for comparing. */
  readonly words: string
}

/** The verdicts of one day, by the place of the day of asking. */
type ByAsking = Map<number, Judged>

/**
 * Verdicts with everything decided, on any day and as told on any day of asking; `asked` are days of asking, ascending.
 *
 * The later it is asked, the more open decisions are due, and one that is due may have come to nothing all the same. So
 * whatever is possible when it is asked on one day still is when it is asked later: a verdict that is the same on two
 * days of asking is the same on all between. Where not every world was looked at that does not follow.
 */
export const judgedByAsking = (
  studied: Studied,
  asked: ReadonlyArray<Day>,
): ((on: Day, knownOn: Day) => Verdict) => {
  const held = new Map<Day, ByAsking>()
  const judge = (on: Day, knownOn: Day): Judged => {
    const verdict = studied.verdictOn({ on, decidedBy: Infinity, knownOn })
    return { verdict, words: wordsOf(verdict) }
  }
  const judgedAt = (of: ByAsking, on: Day, place: number): Judged => {
    const known = of.get(place)
    if (known !== undefined) return known
    const fresh = judge(on, asked[place] as Day)
    of.set(place, fresh)
    return fresh
  }
  return (on, knownOn) => {
    const of: ByAsking = held.get(on) ?? new Map()
    held.set(on, of)
    let [low, high] = [0, asked.length - 1]
    if (high < 0 || knownOn < (asked[low] as Day) || knownOn > (asked[high] as Day))
      return judge(on, knownOn).verdict
    while (true) {
      const [first, last] = [judgedAt(of, on, low), judgedAt(of, on, high)]
      if (knownOn === asked[low] || areSame(first, last)) return first.verdict
      if (knownOn === asked[high]) return last.verdict
      if (high - low < 2) return judge(on, knownOn).verdict
      const middle = (low + high) >> 1
      if ((asked[middle] as Day) <= knownOn) low = middle
      else high = middle
    }
  }
}

const areSame = (one: Judged, other: Judged): boolean =>
  one.words === other.words && !one.verdict.widened && !other.verdict.widened
