import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Setting, Told } from '../effects/Legal.js'
import type { Choice } from '../law/Choice.js'
import type { Annuls, Begins, Ends, Sets } from '../law/Effect.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Limits } from './Limits.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'
import type { Variable } from './World.js'

/**
 * The effects of a slice, dated and sorted by what they are: the whole of what the timeline of one instrument works
 * from.
 */
export interface Course extends Sorted {
  readonly instrument: SubjectId
  readonly setting: Setting
  /** What is to be said of its events, where there is something. */
  readonly told: ReadonlyArray<Told>
  /** The same of the municipality's events. */
  readonly toldOfAll: ReadonlyArray<Told>
  readonly lastRecordedOn: Day
  /**
   * What settled the record it is read from (retractions, adjudications and corrections of what bears on it), by `seq`.
   */
  readonly settledBy: ReadonlyArray<number>
  /** Events nobody here understands: what they do is unknown. */
  readonly unread: ReadonlyArray<ReadEvent>
  readonly variables: ReadonlyArray<Variable>
  /** What the record says of the unknown days among themselves; null where it contradicts itself. */
  readonly limits: Limits | null
  /** The kind of the instrument, where its beginning says it. */
  readonly kind: string | null
  /** The changes of class of it, and of what it waits on; of nearly none there are any. */
  readonly classes: ReadonlyArray<Dated<Sets>>
  /** Of a part that commences on its own: the enactments of the whole, without which it could not (R22). */
  readonly enactments: ReadonlyArray<Dated<Begins>>
  /** Of the course of one part, its name; null of the whole, and of what no act names. */
  readonly part: string | null
  /** The parts of it that acts speak of by name (R22). */
  readonly portions: ReadonlyArray<string>
  /** The endings of the instrument by whoever had the power to end it (R15b). */
  readonly endings: ReadonlyArray<Dated<Ends>>
  /** What whoever did it had no power to do, so that it does nothing and is not among the rest (R15b). */
  readonly powerless: ReadonlyArray<Dated<Annuls> | Dated<Begins>>
  /** Those that end it in one area only (R22b). */
  readonly areaEndings: ReadonlyArray<Dated<Ends>>
  /**
   * Whether of acts that only the order of recording tells apart the one recorded last is taken to be first: to see
   * whether that matters (R4).
   */
  readonly isReversed: boolean
  /** Events by what caused them, for silencing what follows from an annulled act. */
  readonly causes: ReadonlyMap<number, ReadonlyArray<number>>
  /** The rescissions of resolutions, as far as what those did falls with them; of nearly none there are any. */
  readonly takenBack: ReadonlyArray<Dated<Ends>>
  /** Whether the executive had its say on any resolution it may hang on; of nearly none it had. */
  readonly hasExecutiveSay: boolean
  /** The day the ledger recorded its making; long ago where it did not see it made. */
  readonly followedFrom: Day
  /**
   * The courses it may have taken, where records of one act differ (R21), or an event may have been under more than one
   * law; of nearly all there are none, and it took its own.
   */
  readonly ways: ReadonlyArray<CourseTaken>
  /** The records of each act of which they say different things, by `seq`. */
  readonly conflicts: ReadonlyArray<ReadonlyArray<number>>
  /** There were more ways than are looked at: what is found in them may not be all. */
  readonly cut: boolean
  /** Of one of several ways, the `seq` of the record that stands in a place not its own, by that place. */
  readonly inPlaceOf: ReadonlyMap<number, number>
}

/** One of the courses an instrument may have taken, and what is so if it did. */
export interface CourseTaken {
  readonly course: Course
  readonly taken: ReadonlyArray<Choice>
}
