/**
 * The days an event of a kind names besides that of its decision, for whoever judges whether they can be so (domain §4).
 * Places are JSON Pointers into the event, its payload in the shape of the newest version.
 */
export interface NamedDays {
  /** The day of which it tells as of one that has been: it is not yet to come when that is recorded. */
  readonly seen?: Place
  /** The same only where it was not decided: a decision may name a day that is to come. */
  readonly seenUndecided?: Place
  /** The first day of what it does, where that is not its `effectiveOn`. How long that lasts is another matter. */
  readonly from?: Place
  /** Days that come in one order. That of what works back in time is free (R12). */
  readonly orders?: ReadonlyArray<DayOrder>
}

/** Where a day stands: a JSON Pointer into the event. */
export type Place = `/${string}`

/** A day that cannot come before another. */
export interface DayOrder {
  /** The first of these that is stated is the one it cannot come before. */
  readonly since: ReadonlyArray<Place>
  readonly day: Place
  /** The order, and why, in words that follow "and" or a colon. */
  readonly because: string
}

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
