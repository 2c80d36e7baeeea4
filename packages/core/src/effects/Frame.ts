import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Setting, Told } from './Legal.js'
import type { Slice } from './Slice.js'

/**
 * What the events about the municipality itself say. They are in the slice of every policy, and are read once for all
 * of them: how to read the others, what they do to classes of policies, and which of the others they correct or
 * retract.
 */
export interface Frame {
  readonly setting: Setting
  /** The municipality's slice, as known. */
  readonly events: ReadonlyArray<ReadEvent>
  /** The same, to find them in. */
  readonly slice: Slice
  readonly effects: ReadonlyArray<Effect>
  /** The subjects each of its events lists, by `seq`. */
  readonly listing: ReadonlyMap<number, ReadonlySet<SubjectId>>
  readonly described: () => ReadonlyArray<Sets>
  /** Events that do not list the municipality and are read for what its own rest on, by `seq`. */
  readonly borrowed: ReadonlySet<number>
  readonly decisionOf: (seq: number) => When | null
  readonly recordedOn: (seq: number) => Day | null
  readonly told: ReadonlyArray<Told>
  /** The day the last statement of coverage was recorded. */
  readonly coverageRecordedOn: Day
  /** Events known by now that correct or retract others. */
  readonly settling: ReadonlyArray<ReadEvent>
  /** Events that could not be understood. */
  readonly unread: ReadonlyArray<ReadEvent>
  /** The same for each law the municipality's events can have been under, where that makes a difference. */
  readonly alternatives: ReadonlyArray<Frame>
  /** There were more of them than are looked at. */
  readonly cut: boolean
}
