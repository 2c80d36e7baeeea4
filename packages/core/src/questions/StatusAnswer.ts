import type { CivilDate } from '../values/CivilDate.js'
import type { CitedEvent } from '../record/Book.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { NotInForceReason, UndeterminedReason } from '../timeline/reasons.js'
import type { Possibility } from '../timeline/possibilities.js'
import type { Applying } from './applicability.js'
import type { Finding } from './findings/Finding.js'
import type { Times } from './Times.js'

/** The days something can have happened, both inclusive; null where it is open. Equal ends: the day is known. */
export interface DayRange {
  readonly earliest: CivilDate | null
  readonly latest: CivilDate | null
}

/** Something taken for granted that, if wrong, would change the answer (R16). */
export interface Assumption {
  readonly code: string
  readonly sentence: string
}

/**
 * Things to know beside the answer: `transition-day` (the day belongs to the new state, R2), `projected` (the day lies
 * after what was known, R11), `retroactive` (so by an act decided later, R12), `zero-length` (R3),
 * `unconfirmed-minutes` (rests on draft minutes), `contested` (challenged in court, valid until set aside),
 * `possible-widened` (there may be fewer possibilities than listed), `claimed-knowledge` (knownAt is an older
 * register's claim), `date-doubtful` (a source doubts a date relied on), `area-limited` (it holds in some areas only,
 * which its explanation names; a question with a `territory` tells of one of them, R22b), `portion-unnamed` and
 * `area-unnamed` (no act names what is asked about; it may be misspelt).
 */
export type Flag =
  | 'transition-day'
  | 'projected'
  | 'retroactive'
  | 'zero-length'
  | 'unconfirmed-minutes'
  | 'contested'
  | 'possible-widened'
  | 'claimed-knowledge'
  | 'date-doubtful'
  | 'area-limited'
  | 'portion-unnamed'
  | 'area-unnamed'

/** What was in force: three-valued, on three time axes, with its reason, its possible worlds and its events. */
export interface StatusAnswer {
  readonly policy: SubjectId
  readonly status: 'in-force' | 'not-in-force' | 'undetermined'
  /** null when in force. */
  readonly reason: NotInForceReason | UndeterminedReason | null
  /** Every way it can be, as far as the record allows; one when certain. */
  readonly possible: ReadonlyArray<Possibility>
  /** Where a decision is open: the state without it. */
  readonly presumed: Possibility | null
  /** Motions still to be decided that could change the answer on this day. */
  readonly pendingDecisions: ReadonlyArray<SubjectId>
  /** First day in force, inclusive. */
  readonly inForceFrom: DayRange | null
  /** First day no longer in force (half-open), where an ending is on record. */
  readonly ceasesOn: DayRange | null
  /**
   * Where it is suspended that day, or may be: the last day of the suspension, inclusive. Both ends are null where nothing on
   * record ends it, and all of it is null where it is not suspended.
   */
  readonly suspendedThrough: DayRange | null
  /** Whether a part of it stands otherwise than the whole that day (R22); a part can be asked about on its own. */
  readonly partial: boolean
  /** Whether what is in force applies; never part of the status. Null where it cannot be said. */
  readonly applicability: Applying | null
  /**
   * The version in force, or that would be; null where worlds differ. Where the record names none, `v1` or `as imported`
   * stands for it: `versionInForce` tells.
   */
  readonly version: string | null
  readonly flags: ReadonlyArray<Flag>
  readonly findings: ReadonlyArray<Finding>
  readonly assumptions: ReadonlyArray<Assumption>
  readonly citations: ReadonlyArray<CitedEvent>
  readonly on: string
  readonly asDecidedBy: string | null
  /** The part asked about; null for the whole. */
  readonly portion: string | null
  /** The area asked about; null for anywhere. */
  readonly territory: string | null
  readonly knownAt: Exclude<Times['knownAt'], undefined>
  readonly profileId: string
}
