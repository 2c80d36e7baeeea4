import type { SubjectId } from '../values/SubjectId.js'
import type { Sorted } from './Sorted.js'
import type { AtLeastBefore } from './Limits.js'
import { isMoment, type Timed } from './Timed.js'

type Told = Pick<Sorted, 'begins' | 'ends' | 'limitations' | 'constrains' | 'sets'>

/** What the record itself says of the order of two days, in every world. */
export const ordersIn = (effects: Told): ReadonlyArray<AtLeastBefore> => {
  const { begins, ends, limitations, constrains, sets } = effects
  if (ends.length + limitations.length + constrains.length === 0 && !begins.some(hasOrderOfItsOwn))
    return none
  const orders: Array<AtLeastBefore> = []
  const order = (earlier: Timed | null, later: Timed | null, by = 0): void => {
    if (earlier !== null && later !== null && isMoment(earlier) && isMoment(later))
      orders.push({ earlier, later, by })
  }
  for (const one of constrains)
    for (const earlier of madeOn(one.earlier, begins))
      for (const later of madeOn(one.later, begins)) order(earlier, later)
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
    // Nothing is limited before it was made; a limit it was made with is of the same event.
    if (begin.portion === undefined && begin.implied !== true)
      for (const limit of limitations)
        if (limit.target === begin.target && limit.event !== begin.event) order(begin.decided, limit.decided)
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
