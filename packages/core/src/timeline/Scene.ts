import type { Effect, Ends, Resolves, Sets } from '../law/Effect.js'
import type { Cause } from '../law/Open.js'
import type { Condition } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import type { OpenDecision } from './OpenDecision.js'
import type { Supposed } from './Supposed.js'
import type { Dated, DatedBase, Timed } from './Timed.js'
import type { Contender, World } from './World.js'

/** A course in one world, asked one thing: tells days that hang on others, and which effects count. */
export interface Scene {
  readonly course: Course
  readonly world: World
  readonly asked: Asked
  readonly moment: (timed: Timed) => Moment
  /** Whether an event was annulled, itself or with what caused it. */
  readonly isSilenced: (event: number) => boolean
  /** Whether what an event does, which is in doubt, is so in this world; not where nothing is supposed. */
  readonly supposes: (event: number, doubt: Cause) => boolean
  /**
   * Not silenced, operating here, decided by the day asked about, not by a resolution that was vetoed, and by whoever
   * had the power then.
   */
  readonly counts: (effect: Dated<Effect>) => boolean
  /** The same, whatever became of its resolution. */
  readonly isDecided: (effect: DatedBase) => boolean
  /**
   * The days of an act that counts in some worlds only, since it may have been decided too late, as they are where it
   * counts; null where that is settled, or the day of the decision is tied to another. So a world need not be split for
   * each such act before it is asked whether the act matters.
   */
  readonly mayCount: (effect: Dated<Ends> | Dated<Sets>) => Pick<Contender, 'at' | 'decided'> | null
  /** When an instrument starts for others that wait for it; never where it was ended by then. */
  readonly startedAt: (instrument: SubjectId) => Moment
  /** The events that say when, or that it never does, by `seq`. */
  readonly startRelied: (instrument: SubjectId) => ReadonlyArray<number>
  /** Whether that has been told in this world, or is being told. */
  readonly isStartKnown: (instrument: SubjectId) => boolean
  /** Says that an open decision passed in this world, and when. */
  readonly passes: (decision: SubjectId, on: Moment) => void
  /**
   * Which of several open decisions passed and made an instrument first, -1 if none did; asked twice it answers the
   * same.
   */
  readonly firstMade: (instrument: SubjectId, contenders: ReadonlyArray<Contender>) => number
  /**
   * The outcome of a condition, up to a day where one is given: the first that says it was met; where none does, the
   * last that says it failed; null where no outcome is on record.
   */
  readonly outcomeOf: (condition: Condition, by?: Moment) => Dated<Resolves> | null
  /** What open decisions do in this world, or would. */
  readonly supposed: Supposed
  /** Decisions that are open. */
  readonly open: ReadonlyArray<OpenDecision>
}
