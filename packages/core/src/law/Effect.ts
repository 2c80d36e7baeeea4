import type { SubjectId } from '../values/SubjectId.js'
import type { Ending } from './Ending.js'
import type { Facet, FacetValue, Fate } from './Facet.js'
import type { Target } from './Target.js'
import type { Condition, When } from './When.js'

/** The rank of who acted, or of what is acted on; `null` where the record does not say (R15b). */
export type Rank = number | null

/** Where an act stands among the acts of one day (R4): the sitting's start, then the item in it. */
export interface Order {
  readonly meeting: string | null
  readonly meetingStart: string | null
  readonly item: number | null
}

/** Why a decision that was open came to nothing. */
export type Failure = 'never-passed' | 'vetoed' | 'approval-refused' | 'lapsed'

/** What every effect carries. */
export interface EffectBase {
  /** The `seq` of the event it comes from. */
  readonly event: number
  /** The day of the act that works it; null for observations and book-keeping, which always count. */
  readonly decided: When | null
  readonly order: Order
  readonly rank: Rank
  readonly target: Target
  /**
   * The event that adopted the profile it was read by, by `seq`, null where none did; left out where that is the
   * newest.
   */
  readonly law?: number | null
  /** The resolutions that adopted it; left out where none did. */
  readonly adoptedBy?: ReadonlyArray<SubjectId>
  /** All that it follows from, those that adopted it first; left out where there are no others. */
  readonly followsFrom?: ReadonlyArray<SubjectId>
  readonly portion?: string
  readonly territory?: string
  /** It operates in some worlds only: the answer turns undetermined for this reason where it matters. */
  readonly doubt?: 'effect-unknown' | 'successor-unknown' | 'conflicting-records'
  /** The doubt came with what was decided on this day; left out where it was always there. */
  readonly doubtFrom?: When
  /** The events, its own among them, of which at least one is as recorded, and perhaps all are. */
  readonly rivals?: ReadonlyArray<number>
}

/** Its target is made and begins, begins on another day than was fixed, or is in force again after an ending. */
export interface Begins extends EffectBase {
  readonly _tag: 'begins'
  readonly when: When
  /** That it was made, that its beginning is moved, or that it begins anew. */
  readonly mode: 'first' | 'move' | 'revive'
  /** The kind of instrument, where the act says it. */
  readonly kind?: string
  /** The power it was made under. */
  readonly under?: SubjectId
  /** It fixes no day, and the law of the place does: for acts of this class, or of none. */
  readonly asLawProvides?: { readonly class: string | null }
  /** It waits for the executive: as the recorder says, or as the law of the place has it (R19). */
  readonly awaits?: 'as-recorded' | 'by-law'
  /** It starts so long after the enactment, and so after final passage, whenever that is. */
  readonly sinceEnactment?: { readonly n: number; readonly unit: 'days' | 'months' }
  /** When council voted on what awaits the executive and may name a day before that, and so work back to it (R12). */
  readonly voted?: When
  /** What the recorder took for granted; listed in every answer that rests on it (R16). */
  readonly assumes?: string
  /** It began before this ledger was kept, so the ledger has not followed it since (R9). */
  readonly imported?: boolean
  /** It came out of these, and holds where each of them did (R22b); left out where it was made anew. */
  readonly outOf?: ReadonlyArray<SubjectId>
  /** Nobody recorded it; it is inferred from what presupposes it. */
  readonly implied?: boolean
  /** Of what is inferred, all events that presuppose it, where any event is undone; left out elsewhere. */
  readonly presupposedBy?: ReadonlyArray<number>
}

/** Its target is in force no more, from a day on. */
export interface Ends extends EffectBase {
  readonly _tag: 'ends'
  /** The first day it is no longer in force. */
  readonly when: When
  readonly reason: Ending
  /**
   * It ends what was made under this power as far as that has it, or as said here where it has no word on it (R19c).
   */
  readonly byWordOf?: { readonly authority: SubjectId; readonly otherwise: Fate }
}

/** Its target ends after a last day, unless that is put off in time. */
export interface Limits extends EffectBase {
  readonly _tag: 'limits'
  /** Of limits of one key the last one set counts. */
  readonly key: string
  /** The last day in force, inclusive; null takes the limit away. */
  readonly lastDay: When | null
  readonly reason: Ending
  /** It is to put off the last day that stands. */
  readonly extends?: true
  /** It limits only what was made before this day; left out where whatever was made. */
  readonly madeBefore?: When
  /** The class of act for which the law of the place sets the limit, where the act does not. */
  readonly ofClass?: string
  /**
   * The rule it comes from is about these kinds only, of one of which the policy has to be on the day it was made
   * before.
   */
  readonly kinds?: ReadonlyArray<string>
}

/** Its target is held: it stands, and is not in force meanwhile. */
export interface Suspends extends EffectBase {
  readonly _tag: 'suspends'
  /** Of holds of one key a later one gives the end of those before it. */
  readonly key: string
  /** The first day it is not in force. */
  readonly from: When
  /** Inclusive; null while open. */
  readonly lastDay: When | null
  /** It takes a hold away that another event laid: of several that do, the earliest counts. */
  readonly lifts?: {
    /** The event that does, by `seq`. */
    readonly by: number
    /** Whether that says which hold it lifts. */
    readonly isNamed: boolean
  }
  /** It gives the hold of another event another last day. */
  readonly prolongs?: true
}

/** An event had no effect, from the start; its target is what that event was upon. */
export interface Annuls extends EffectBase {
  readonly _tag: 'annuls'
  /** That event, by `seq`. */
  readonly annulled: number
  /** What a policy is said to be that it never was; quashed where left out. */
  readonly reason?: Ending
  /**
   * The policy it is about, at the level of which its actor has to be; left out where it is about an act alone (R15b).
   */
  readonly upon?: SubjectId
  /** The rank of the body that took what it undoes, where that body or a higher one has to undo it (R15b). */
  readonly taken?: Rank
}

/** A decision is due, and what would be done if it passed. */
export interface Proposes extends EffectBase {
  readonly _tag: 'proposes'
  /** The motion, bill or bylaw under reading that is to be decided. */
  readonly decision: SubjectId
  /** The day it is to be decided; null once it was put off without a day. */
  readonly expected: When | null
  /** What a passing would do. */
  readonly intended: ReadonlyArray<Effect>
  /** What is intended from now on is this alone, even where it is nothing: the motion was amended. */
  readonly restated?: boolean
}

/** A decision was taken, or a condition came out. */
export interface Resolves extends EffectBase {
  readonly _tag: 'resolves'
  /** A decision (its subject) or a condition. */
  readonly matter: SubjectId | Condition
  readonly outcome: 'met' | 'failed'
  readonly when: When
  /** Why it failed; left out where it did not, or where nobody said. */
  readonly reason?: Failure
  /** It settles a refusal: a veto that was overridden. */
  readonly overrides?: true
  /** It is what the applicability was pending on. */
  readonly ofApplicability?: true
}

/** What describes its target is as said, from a day on: the last one set counts. */
export interface Sets extends EffectBase {
  readonly _tag: 'sets'
  readonly facet: Facet
  readonly value: FacetValue
  readonly when: When
  /** Inclusive; left out where it stays until another is set. */
  readonly lastDay?: When
}

/** Somebody saw its target in force, or not in force, on a day. */
export interface Attests extends EffectBase {
  readonly _tag: 'attests'
  readonly day: When
  readonly status: 'in-force' | 'not-in-force'
  /** Whether worlds in which it was otherwise are left out. */
  readonly weighs: boolean
}

/** The record is complete for some days, or known not to be (R9). */
export interface Covers extends EffectBase {
  readonly _tag: 'covers'
  /** Inclusive; null is open. */
  readonly from: When | null
  /** Inclusive; null is open: the register is kept complete from then on. */
  readonly to: When | null
  /** Empty means all kinds. */
  readonly kinds: ReadonlyArray<string>
  readonly completeness: 'complete' | 'partial'
}

/** In every world one instrument was made no later than another, by whatever records that is told of. */
export interface Constrains extends EffectBase {
  readonly _tag: 'constrains'
  readonly earlier: SubjectId
  readonly later: SubjectId
}

/** The closed set: a new kind of act maps to these, or the set changes for a written reason. */
export type Effect =
  | Begins
  | Ends
  | Limits
  | Suspends
  | Annuls
  | Proposes
  | Resolves
  | Sets
  | Attests
  | Covers
  | Constrains
