import { placeOfNotInForce, type NotInForceReason } from './reasons.js'
import type { Standing } from './standing.js'

/** How it can be: in force, or not and why; null where the record cannot say why. */
export type Possibility =
  | { readonly status: 'in-force' }
  | { readonly status: 'not-in-force'; readonly reason: NotInForceReason | null }

/** Nearly all verdicts have one way it can be, and share it. */
const onlyWays = new Map<NotInForceReason | null, ReadonlyArray<Possibility>>()

export const onlyWay = (reason: NotInForceReason | null): ReadonlyArray<Possibility> => {
  const held = onlyWays.get(reason)
  if (held !== undefined) return held
  const way: Possibility = reason === null ? { status: 'in-force' } : { status: 'not-in-force', reason }
  const fresh = Object.freeze([Object.freeze(way)])
  onlyWays.set(reason, fresh)
  return fresh
}

export const possibilityOf = ({ reason }: Standing): Possibility =>
  reason === null ? { status: 'in-force' } : { status: 'not-in-force', reason }

export const keyOf = (possibility: Possibility): string =>
  possibility.status === 'in-force' ? 'in-force' : `not-in-force ${possibility.reason ?? ''}`

/**
 * Each way once, "in force" first, the others in the order of precedence of their reasons; `isVoid` where it is quashed
 * from the start in any world.
 */
export const distinct = (all: ReadonlyArray<Possibility>, isVoid = false): ReadonlyArray<Possibility> => {
  if (all.length === 1) return all
  const ways = [...new Map(all.map((one) => [keyOf(one), one])).values()]
  return ways.length === 1 ? ways : ways.toSorted((a, b) => placeOf(a, isVoid) - placeOf(b, isVoid))
}

const placeOf = (way: Possibility, isVoid: boolean): number =>
  way.status === 'in-force' ? -1 : placeOfNotInForce(way.reason, isVoid)
