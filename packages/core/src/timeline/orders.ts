import type { Legal } from '../effects/Legal.js'
import type { Begins, Constrains, Ends } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Moment } from './Moment.js'
import { statically } from './statically.js'
import type { AtLeastBefore } from './worlds.js'

interface Ordered {
  readonly begins: ReadonlyArray<Begins>
  readonly ends: ReadonlyArray<Ends>
  readonly constrains: ReadonlyArray<Constrains>
}

/** What the record itself says of the order of two days, in every world. */
export const ordersIn = (
  sorted: Ordered,
  legal: Legal,
  variableOf: ReadonlyMap<string, number>,
): ReadonlyArray<AtLeastBefore> => {
  const orders: Array<AtLeastBefore> = []
  const fixed = (when: When | null | undefined, seq: number): Moment | null =>
    when === null || when === undefined ? null : statically(when, seq, legal, variableOf)
  const order = (earlier: Moment | null, after: Moment | null, by = 0): void => {
    if (earlier !== null && after !== null) orders.push({ earlier, later: after, by })
  }
  for (const one of sorted.constrains) order(fixed(one.earlier, one.event), fixed(one.later, one.event))
  for (const begin of sorted.begins) {
    if (begin.when._tag === 'unknown')
      order(fixed(begin.when.notBefore, begin.event), fixed(begin.when, begin.event))
    if (begin.mode !== 'first') continue
    // Nothing is ended before it was made; what is to replace this instrument no more than this instrument.
    for (const end of sorted.ends) {
      if (end.target !== begin.target) continue
      // A beginning nobody recorded is inferred from there having been something to end.
      if (begin.implied === true) order(fixed(begin.when, begin.event), fixed(end.when, end.event), 1)
      order(fixed(begin.decided, begin.event), fixed(end.decided, end.event))
    }
  }
  return orders
}
