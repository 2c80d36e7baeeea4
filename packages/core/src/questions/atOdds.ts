import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Book } from '../record/Book.js'
import type { Horizon } from '../record/KnownAt.js'
import { causesIn } from '../timeline/openIn.js'
import { covers, declares } from '../timeline/coverage.js'
import { distinct, possibilityOf } from '../timeline/possibilities.js'
import { standingsIn } from '../timeline/standingsIn.js'
import type { Day } from '../values/Day.js'
import type { EventId } from '../values/ids.js'
import { isPolicyId, theMunicipality } from '../values/SubjectId.js'
import { amongOf } from './amongOf.js'
import { knownEvent } from './actedOn.js'
import type { Register } from './Register.js'
import type { Studied } from './Studied.js'
import { mayTellOfOneAct } from './tellOfOneAct.js'

/** What a look at two events is given: the record as known at a horizon, on a day. */
interface Looking {
  readonly register: Register
  readonly horizon: Horizon
  readonly today: Day
}

/**
 * Whether of two events one can be right and the other wrong (R21): they are records of one act or may be, they settle
 * one motion, or the record of a policy they are about contradicts itself. Of what is not on record nothing is said.
 */
export const areAtOdds = (
  { register, horizon, today }: Looking,
  chosen: EventId,
  rejected: EventId,
): boolean => {
  const eventOf = (id: EventId): RecordedEvent | undefined =>
    knownEvent(register, horizon, id) ?? register.book.at(register.book.seqOf(id) ?? -1)?.event
  const [one, other] = [eventOf(chosen), eventOf(rejected)]
  if (one === undefined || other === undefined) return true
  const shared = one.subjects.flatMap(({ id }) =>
    other.subjects.some((subject) => subject.id === id) ? [id] : [],
  )
  if (shared.length === 0) return false
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return (
    mayTellOfOneAct(one, other, register.book, hemisphere) ||
    settleOneMotion(register.book, one, other) ||
    shared.some((subject) => {
      const studied = register.study(subject, horizon)
      return (
        studied.recordsBeside(one.seq).includes(other.seq) ||
        (isPolicyId(subject) && contradictsItself(studied, today))
      )
    })
  )
}

/** A motion has one outcome. */
const settleOneMotion = (
  book: Pick<Book, 'catalogue'>,
  one: RecordedEvent,
  other: RecordedEvent,
): boolean => {
  const [a, b] = [one, other].map(({ data }) => (data as { readonly motion?: unknown }).motion)
  const settles = ({ type }: RecordedEvent): boolean => amongOf(book, type).settlesMotion === true
  return settles(one) && settles(other) && a !== undefined && a === b
}

/**
 * Whether the record of a policy contradicts itself as to any day, be something else told of that day first (domain
 * §2).
 */
const contradictsItself = (studied: Studied, today: Day): boolean => {
  const { course, coverage } = studied
  return studied
    .verdicts(Infinity, today)
    .all()
    .some(({ from, found: { status, reason } }, at, all) => {
      if (status !== 'undetermined' || reason === 'conflicting-records')
        return reason === 'conflicting-records'
      const on = Number.isFinite(from) ? from : (all[at + 1]?.from ?? 0) - 1
      const found = standingsIn(
        course,
        { on, decidedBy: Infinity, knownOn: today },
        declares(coverage, on),
        true,
      )
      const ways = distinct(found.outcomes.map(({ value }) => possibilityOf(value)))
      return causesIn(course, found, ways, covers(coverage, on)).has('conflicting-records')
    })
}
