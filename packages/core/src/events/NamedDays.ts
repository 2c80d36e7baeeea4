import * as t from 'io-ts'
import { Place } from './Place.js'

/** A day that cannot come before another. */
export const DayOrder = t.readonly(
  t.type({
    /** The first of these that is stated is the one it cannot come before. */
    since: t.readonlyArray(Place),
    day: Place,
    /** The order, and why, in words that follow "and" or a colon. */
    because: t.string,
  }),
)
export type DayOrder = t.TypeOf<typeof DayOrder>

/**
 * The days an event of a kind names besides that of its decision, for whoever judges whether they can be so (domain §4).
 * Places are JSON Pointers into the event, its payload in the shape of the newest version.
 */
export const NamedDays = t.readonly(
  t.partial({
    /** The day of which it tells as of one that has been: it is not yet to come when that is recorded. */
    seen: Place,
    /** The same only where it was not decided: a decision may name a day that is to come. */
    seenUndecided: Place,
    /** The first day of what it does, where that is not its `effectiveOn`. How long that lasts is another matter. */
    from: Place,
    /** Days that come in one order. That of what works back in time is free (R12). */
    orders: t.readonlyArray(DayOrder),
  }),
)
export type NamedDays = t.TypeOf<typeof NamedDays>

/** A day that cannot come before that of the decision, or before the first of some others that is stated. */
export const notBefore = (day: Place, because: string, ...since: ReadonlyArray<Place>): DayOrder => ({
  since: since.length === 0 ? ['/decidedOn'] : since,
  day,
  because,
})

/** What the executive does with a paper comes after it was presented to it. */
export const oncePresented: DayOrder = notBefore(
  '/decidedOn',
  'the executive acts, or lets its time run out, on what was presented to it before',
  '/data/presentedOn',
)

/** A policy that is made with a last day is made to last till then. */
export const onceCommenced: DayOrder = notBefore(
  '/data/sunset/on',
  'a policy has its last day after its first',
  '/data/commencement/on',
  '/decidedOn',
)
