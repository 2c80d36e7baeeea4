import type { Ordered, Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import type { DatedBase } from './Timed.js'

/** Which of two of several acts, by their places, comes first where both work on one day. */
export type Tie = (one: number, other: number) => boolean

/**
 * Which of several acts comes first on one day, where of two of them a comparison tells (R4). Where sittings order some
 * and only the recording tells the rest apart, one can be before another, that before a third, and that before the
 * first; so there they are put in one order: what sittings say holds, and of those that may be next the comparison
 * tells which is.
 */
export const tieOf = <A extends Placed<DatedBase>>(
  acts: ReadonlyArray<A>,
  compare: (one: A, other: A) => Ordered,
): Tie => {
  const pairwise: Tie = (one, other) => !compare(acts[one] as A, acts[other] as A).laterIsFirst
  if (acts.length < 3 || acts.filter(isOfASitting).length < 2) return pairwise
  let places: ReadonlyArray<number> | null = null
  return (one, other) => {
    places ??= placesIn(acts, compare)
    return (places[one] ?? 0) < (places[other] ?? 0)
  }
}

const isOfASitting = ({ effect: { order } }: Placed<DatedBase>): boolean => order.meeting !== null

const placesIn = <A extends Placed<DatedBase>>(
  acts: ReadonlyArray<A>,
  compare: (one: A, other: A) => Ordered,
): ReadonlyArray<number> => {
  const left = new Set(acts)
  const inOrder: Array<A> = []
  const isHeldBack = (one: A): boolean =>
    [...left].some((other) => {
      if (other === one || !mayBeOneDay(one.at, other.at)) return false
      const { laterIsFirst, by } = compare(other, one)
      return !laterIsFirst && by !== 'recording'
    })
  while (left.size > 0) {
    const next = [...left].filter((one) => !isHeldBack(one))
    const first = next.reduce((one, other) => (compare(one, other).laterIsFirst ? other : one))
    inOrder.push(first)
    left.delete(first)
  }
  return acts.map((act) => inOrder.indexOf(act))
}

const mayBeOneDay = (a: Moment, b: Moment): boolean =>
  typeof a !== 'number' || typeof b !== 'number' || a === b
