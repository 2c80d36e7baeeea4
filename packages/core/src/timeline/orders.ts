import type { Target } from '../law/Target.js'
import type { SubjectId } from '../values/SubjectId.js'
import { makingsOf } from './makings.js'
import type { Sorted } from './Sorted.js'
import type { AtLeastBefore } from './Limits.js'
import { isMoment, type DatedBase, type Timed } from './Timed.js'

/** Events by what caused them. */
type Causes = ReadonlyMap<number, ReadonlyArray<number>>

type Told = Pick<Sorted, 'begins' | 'ends' | 'limitations' | 'suspends' | 'constrains' | 'sets' | 'annuls'>

/**
 * What the record itself says of the order of two days, in every world. What contradicts itself of an instrument on
 * which this one does not hang is no contradiction here.
 */
export const ordersIn = (
  instrument: SubjectId,
  effects: Told,
  causes: Causes,
): ReadonlyArray<AtLeastBefore> => {
  const { begins, ends, limitations, constrains } = effects
  if (ends.length + limitations.length + constrains.length === 0 && !begins.some(hasOrderOfItsOwn))
    return none
  const orders: Array<AtLeastBefore> = []
  const undone = undoneIn(effects.annuls, causes)
  const order = (earlier: Timed | null, later: Timed | null, by = 0): void => {
    if (earlier !== null && later !== null && isMoment(earlier) && isMoment(later))
      orders.push({ earlier, later, by })
  }
  const awaited = begins.every(({ target }) => target === instrument) ? null : awaitedIn(instrument, ends)
  const isAbout = (target: Target): boolean =>
    target === instrument || awaited === null || typeof target !== 'string' || awaited.has(target)
  for (const one of constrains.filter(({ later }) => isAbout(later)))
    for (const earlier of madeOn(one.earlier, begins))
      for (const later of madeOn(one.later, begins)) order(earlier, later)
  for (const begin of begins) {
    if (!isAbout(begin.target)) continue
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
      for (const day of daysBegunBy(begin.target, effects, undone)) order(begin.when, day)
    // Nothing is limited before it was made; a limit it was made with is of the same event.
    if (begin.portion === undefined && begin.implied !== true)
      for (const limit of limitations)
        if (limit.target === begin.target && limit.event !== begin.event) order(begin.decided, limit.decided)
    // Nothing is ended before it was made; what is to replace this instrument no more than this instrument.
    for (const end of ends) {
      if (end.target !== begin.target) continue
      // A beginning nobody recorded is inferred from there having been something to end; a void act proves none (R13).
      if (begin.implied === true && undone.has(end.event)) continue
      if (begin.implied === true) order(begin.when, end.when, 1)
      order(begin.decided, end.decided)
    }
  }
  return orders
}

/**
 * The days by which it had begun of which no beginning is on record: only what was in force could be changed or held,
 * or run out. That it was not made before is nowhere said, so before those days it may have been in force or not (R9).
 */
const daysBegunBy = (
  target: Target,
  { sets, suspends, limitations }: Told,
  undone: ReadonlySet<number>,
): ReadonlyArray<Timed | null> => {
  const stands = (act: DatedBase): boolean => act.target === target && !undone.has(act.event)
  return [
    ...sets.flatMap((set) => (set.facet === 'text' && stands(set) ? [set.when] : [])),
    ...suspends.flatMap((hold) =>
      stands(hold) && hold.lifts === undefined && hold.doubt === undefined ? [hold.from] : [],
    ),
    ...limitations.flatMap((limit) => (stands(limit) && limit.doubt === undefined ? [limit.lastDay] : [])),
  ]
}

/** The events that were undone, by what was not undone in its turn, and all that followed from them. */
const undoneIn = (annuls: Told['annuls'], causes: Causes): ReadonlySet<number> => {
  if (annuls.length === 0) return nothing
  const undone = new Set(
    annuls
      .filter(({ event }) => !annuls.some(({ annulled }) => annulled === event))
      .map(({ annulled }) => annulled),
  )
  for (const event of undone) for (const follower of causes.get(event) ?? none) undone.add(follower)
  return undone
}

/** The instruments on the start of which one ends, and those on the start of which they do, however far. */
const awaitedIn = (instrument: SubjectId, ends: Told['ends']): ReadonlySet<SubjectId> => {
  const found = new Set([instrument])
  for (const one of found)
    for (const { target, when } of ends)
      if (target === one) for (const next of startsIn(when)) found.add(next)
  return found
}

const startsIn = (when: Timed): ReadonlyArray<SubjectId> => {
  if (typeof when === 'number') return none
  if (when._tag === 'start') return [when.instrument]
  if (when._tag === 'plus') return startsIn(when.when)
  return when._tag === 'latest' ? when.of.flatMap(startsIn) : none
}

/** The days an instrument was made, by each record of its making. */
const madeOn = (instrument: SubjectId, begins: Sorted['begins']): ReadonlyArray<Timed | null> =>
  makingsOf(instrument, { begins }).map(({ decided }) => decided)

/** A day nobody knew keeps its place among the others, though it may have been settled since. */
const unsettled = (when: Timed): Timed =>
  typeof when === 'object' && when._tag === 'settled' ? when.otherwise : when

const none: ReadonlyArray<never> = []
const nothing: ReadonlySet<number> = new Set()

const hasOrderOfItsOwn = ({ notBefore, implied }: Sorted['begins'][number]): boolean =>
  notBefore !== undefined || implied === true
