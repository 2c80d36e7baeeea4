import type { Bounds } from '../values/edtf.js'
import type { Moment } from './Moment.js'

/** In every world the first is at least `by` days before the second. */
export interface AtLeastBefore {
  readonly earlier: Moment
  readonly later: Moment
  readonly by: number
}

/**
 * What is known of unknown days, as difference constraints: `most[a * size + b]` is the most that day a minus day b can
 * be. Day 0 stands at index 0, so its row and column are the bounds; unknown day i stands at i + 1.
 *
 * Always closed under the triangle rule. Over whole days closed constraints have a solution exactly when no day comes
 * before itself, and each entry is then reached in one (shortest paths; Dechter, Meiri, Pearl, *Temporal constraint
 * networks*, 1991). So what the entries leave open can really be both ways.
 */
export interface Limits {
  size: number
  most: Float64Array
}

/** The index and the offset of a moment that is one day: a known one lies so many days after day 0. */
export const indexOf = (moment: Exclude<Moment, { readonly _tag: 'last-of' }>): number =>
  typeof moment === 'number' ? 0 : moment.variable + 1
export const offsetOf = (moment: Exclude<Moment, { readonly _tag: 'last-of' }>): number =>
  typeof moment === 'number' ? moment : moment.plus

/** The limits of days within bounds; null where the orders cannot all hold. */
export const limitsOf = (
  bounds: ReadonlyArray<Bounds>,
  orders: ReadonlyArray<AtLeastBefore>,
): Limits | null => {
  const limits: Limits = { size: 1, most: new Float64Array(1) }
  for (const one of bounds) widen(limits, one)
  for (const { earlier, later, by } of orders) {
    if (typeof earlier === 'object' && earlier._tag === 'last-of') continue
    if (typeof later === 'object' && later._tag === 'last-of') continue
    const difference = offsetOf(later) - offsetOf(earlier) - by
    // An open end says nothing of an order; two known days that contradict it do.
    if (!Number.isFinite(difference)) continue
    if (!restrict(limits, indexOf(earlier), indexOf(later), difference)) return null
  }
  return limits
}

export const copyOf = ({ size, most }: Limits): Limits => ({ size, most: most.slice() })

/** Adds one unknown day; with day 0 in between, everything stays closed. */
export const widen = (limits: Limits, { earliest, latest }: Bounds): void => {
  const { size, most } = limits
  const wider = new Float64Array((size + 1) * (size + 1))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      wider[row * (size + 1) + column] = most[row * size + column] as number
    wider[row * (size + 1) + size] = (most[row * size] as number) - earliest
    wider[size * (size + 1) + row] = latest + (most[row] as number)
  }
  limits.size = size + 1
  limits.most = wider
}

/** Adds day a - day b <= difference and closes again; false, and nothing changed, when nothing can satisfy it. */
export const restrict = (limits: Limits, a: number, b: number, difference: number): boolean => {
  const { size, most } = limits
  if (difference >= (most[a * size + b] as number)) return true
  if (difference + (most[b * size + a] as number) < 0) return false
  for (let row = 0; row < size; row += 1) {
    const through = (most[row * size + a] as number) + difference
    if (through === Infinity) continue
    for (let column = 0; column < size; column += 1) {
      const least = through + (most[b * size + column] as number)
      if (least < (most[row * size + column] as number)) most[row * size + column] = least
    }
  }
  return true
}

/**
 * Whether some days are within both limits, where `shared` pairs the indexes at which they have the same unknown days.
 */
export const haveCommon = (
  one: Limits,
  other: Limits,
  shared: ReadonlyArray<readonly [number, number]>,
): boolean => {
  const pairs = [dayZero, ...shared]
  const size = pairs.length
  const most = new Float64Array(size * size)
  // What is left of closed limits without some of their days is closed.
  for (const [row, [a]] of pairs.entries())
    for (const [column, [b]] of pairs.entries())
      most[row * size + column] = one.most[a * one.size + b] as number
  const common = { size, most }
  return pairs.every(([, a], row) =>
    pairs.every(([, b], column) => restrict(common, row, column, other.most[a * other.size + b] as number)),
  )
}

const dayZero = [0, 0] as const
