import type { Ordered } from './laterAct.js'

/** Whether what a comparison says of two acts is to be heard. */
type Pairing<A> = (one: A, other: A) => boolean

/**
 * Acts in one order, where of two of them a comparison tells which is the first (R4). Where sittings order some and only
 * the recording tells the rest apart, one can be before another, that before a third, and that before the first; so what
 * sittings say holds, and of those that may be next the comparison tells which is. Should sittings and days that are not
 * known lead round as well, what is said of fewer pairs holds: those of the next pairing, and at last of none.
 */
export const inOneOrder = <A>(
  acts: ReadonlyArray<A>,
  compare: (one: A, other: A) => Ordered,
  ...pairings: ReadonlyArray<Pairing<A>>
): ReadonlyArray<A> => {
  const firstOf = (one: A, other: A): A => (compare(one, other).laterIsFirst ? other : one)
  const [one, second] = acts
  if (one === undefined || second === undefined) return acts
  if (acts.length === 2) return firstOf(one, second) === one ? acts : [second, one]
  const isBefore = (earlier: A, later: A): boolean => {
    const { laterIsFirst, by } = compare(earlier, later)
    return !laterIsFirst && by !== 'recording'
  }
  const left = new Set(acts)
  const mayBeNext = (): ReadonlyArray<A> => {
    const all = [...left]
    for (const areHeard of pairings) {
      const next = all.filter(
        (act) => !all.some((other) => other !== act && areHeard(other, act) && isBefore(other, act)),
      )
      if (next.length > 0) return next
    }
    return all
  }
  const order: Array<A> = []
  while (left.size > 0) {
    const next = mayBeNext().reduce(firstOf)
    order.push(next)
    left.delete(next)
  }
  return order
}
