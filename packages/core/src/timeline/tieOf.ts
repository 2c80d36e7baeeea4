import { inOneOrder } from './inOneOrder.js'
import { isSame, type Ordered, type Placed } from './laterAct.js'
import type { DatedBase } from './Timed.js'
import type { World } from './World.js'

/** Which of two of several acts, by their places, comes first where both work on one day. */
export type Tie = (one: number, other: number) => boolean

/**
 * Which of several acts comes first on one day, where of two of them a comparison tells (R4). What it says of two that
 * cannot work on one day is nothing; of those that may, what it says of two that do goes before.
 */
export const tieOf = <A extends Placed<DatedBase>>(
  world: Pick<World, 'bounds'>,
  acts: ReadonlyArray<A>,
  compare: (one: A, other: A) => Ordered,
): Tie => {
  const pairwise: Tie = (one, other) => !compare(acts[one] as A, acts[other] as A).laterIsFirst
  if (acts.length < 3 || acts.filter(isOfASitting).length < 2) return pairwise
  let places: ReadonlyArray<number> | null = null
  return (one, other) => {
    places ??= placesIn(world, acts, compare)
    return (places[one] ?? 0) < (places[other] ?? 0)
  }
}

const isOfASitting = ({ effect: { order } }: Placed<DatedBase>): boolean => order.meeting !== null

const placesIn = <A extends Placed<DatedBase>>(
  world: Pick<World, 'bounds'>,
  acts: ReadonlyArray<A>,
  compare: (one: A, other: A) => Ordered,
): ReadonlyArray<number> => {
  const mayBeOfOneDay = (one: A, other: A): boolean => {
    const [days, others] = [world.bounds(one.at), world.bounds(other.at)]
    return days.earliest <= others.latest && others.earliest <= days.latest
  }
  const inOrder = inOneOrder(acts, compare, mayBeOfOneDay, areOfOneDay)
  return acts.map((act) => inOrder.indexOf(act))
}

const areOfOneDay = (one: Placed<DatedBase>, other: Placed<DatedBase>): boolean => isSame(one.at, other.at)
