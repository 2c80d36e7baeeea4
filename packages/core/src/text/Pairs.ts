import type { Placed } from './Placed.js'

export type Text = ReadonlyArray<Placed>

/** Which provision of one text is which of the other, so far as is found out. */
export interface Pairs {
  readonly one: Text
  readonly other: Text
  /** The counterpart in the other text, by place; -1 where there is none. At the top (-1) stands the top. */
  readonly inOther: (at: number) => number
  readonly inOne: (at: number) => number
  readonly pair: (one: number, other: number) => void
  readonly part: (one: number) => void
}

export const noPairs = (one: Text, other: Text): Pairs => {
  const toOther = new Int32Array(one.length).fill(-1)
  const toOne = new Int32Array(other.length).fill(-1)
  return {
    one,
    other,
    inOther: (at) => toOther[at] ?? -1,
    inOne: (at) => toOne[at] ?? -1,
    pair: (at, counterpart) => {
      toOther[at] = counterpart
      toOne[counterpart] = at
    },
    part: (at) => {
      const counterpart = toOther[at] ?? -1
      if (counterpart >= 0) toOne[counterpart] = -1
      toOther[at] = -1
    },
  }
}

/** The places in a text that have no counterpart yet. */
export const unpaired = (text: Text, counterpart: (at: number) => number): ReadonlyArray<number> =>
  text.flatMap((_, at) => (counterpart(at) < 0 ? [at] : []))

const isParent = (pairs: Pairs, one: number, other: number): boolean =>
  one < 0 || other < 0 ? one === other : pairs.inOther(one) === other

/** Whether two stand under the same provision. */
export const underTheSame = (pairs: Pairs, one: number, other: number): boolean =>
  isParent(pairs, pairs.one[one]?.parent ?? -1, pairs.other[other]?.parent ?? -1)

/**
 * Whether two stand in the same place. A title without a number that came or went between them and the provision they
 * are cited by moves nothing: section 3 stays section 3.
 */
export const inTheSamePlace = (pairs: Pairs, one: number, other: number): boolean => {
  if (underTheSame(pairs, one, other)) return true
  const [before, after] = [pairs.one[one], pairs.other[other]]
  return (
    before !== undefined &&
    after !== undefined &&
    before.isOnly &&
    after.isOnly &&
    isParent(pairs, before.labelledParent, after.labelledParent)
  )
}
