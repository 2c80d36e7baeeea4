import type { Bounds } from '../values/edtf.js'

/**
 * What was said last of one matter by words in the order of recording; undefined where none says anything of it. What
 * was said before by its own day, and recorded late, is not the last word (R4). A word without a day is of no day
 * before those that it was recorded after.
 */
export const lastSaid = <W, A>(
  words: ReadonlyArray<W>,
  saying: (word: W) => A | undefined,
  daysOf: (word: W) => Bounds | null,
): A | undefined => {
  let last: A | undefined
  let since = -Infinity
  for (const word of words) {
    const said = saying(word)
    if (said === undefined) continue
    const days = daysOf(word)
    if (days !== null && days.latest < since) continue
    last = said
    if (days !== null) since = Math.max(since, days.earliest)
  }
  return last
}
