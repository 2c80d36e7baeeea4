import type { SubjectId } from '../values/SubjectId.js'
import type { Sorted } from './Sorted.js'
import type { AtLeastBefore } from './Limits.js'
import { isMoment, type Timed } from './Timed.js'

/** What the record itself says of the order of two days, in every world. */
export const ordersIn = ({
  begins,
  ends,
  constrains,
  sets,
}: Pick<Sorted, 'begins' | 'ends' | 'constrains' | 'sets'>): ReadonlyArray<AtLeastBefore> => {
  if (ends.length === 0 && constrains.length === 0 && !begins.some(hasOrderOfItsOwn)) return none
  const orders: Array<AtLeastBefore> = []
  const order = (earlier: Timed | null, later: Timed | null, by = 0): void => {
    if (earlier !== null && later !== null && isMoment(earlier) && isMoment(later))
      orders.push({ earlier, later, by })
  }
  for (const { earlier, later, decided } of constrains) {
    const notBefore = later === undefined ? [decided] : madeOn(later, begins)
    for (const made of madeOn(earlier, begins)) for (const day of notBefore) order(made, day)
  }
  for (const begin of begins) {
    // What was revived had begun before, though nobody recorded when.
    if (begin.mode === 'revive')
      for (const first of begins)
        if (first.implied === true && first.target === begin.target) order(first.when, begin.when, 1)
    order(begin.notBefore ?? null, unsettled(begin.when))
    if (begin.mode !== 'first') continue
    // What was put off had been made, though nobody recorded when.
    if (begin.implied === true)
      for (const move of begins)
        if (move.mode === 'move' && move.target === begin.target) order(begin.decided, move.decided)
    if (begin.implied === true)
      for (const { facet, target, when } of sets)
        if (facet === 'text' && target === begin.target) order(begin.when, when)
    // Nothing is ended before it was made; what is to replace this instrument no more than this instrument.
    for (const end of ends) {
      if (end.target !== begin.target) continue
      // A beginning nobody recorded is inferred from there having been something to end.
      if (begin.implied === true) order(begin.when, end.when, 1)
      order(begin.decided, end.decided)
    }
  }
  return orders
}

/** The days an instrument was made, by each record of its making. */
const madeOn = (instrument: SubjectId, begins: Sorted['begins']): ReadonlyArray<Timed | null> =>
  begins
    .filter(
      ({ target, mode, portion, implied }) =>
        target === instrument && mode === 'first' && portion === undefined && implied !== true,
    )
    .map(({ decided }) => decided)

/** A day nobody knew keeps its place among the others, though it may have been settled since. */
const unsettled = (when: Timed): Timed =>
  typeof when === 'object' && when._tag === 'settled' ? when.otherwise : when

const none: ReadonlyArray<AtLeastBefore> = []

const hasOrderOfItsOwn = ({ notBefore, implied }: Sorted['begins'][number]): boolean =>
  notBefore !== undefined || implied === true
