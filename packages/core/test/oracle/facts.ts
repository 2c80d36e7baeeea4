/** Some day from the first to the last, both inclusive, as numbers of days from the first day of the window. */
export interface Span {
  readonly from: number
  readonly to: number
}

export type Name = 'p' | 'q' | 'r'
export type Level = 'administrative-policy' | 'council-policy' | 'bylaw'
export type Body = 'officer' | 'council' | 'council-by-bylaw' | 'court' | 'committee' | 'nobody-said'

export type Commencing =
  | { readonly rule: 'onEnactment' }
  | { readonly rule: 'onDate'; readonly on: Span }
  | { readonly rule: 'afterDays'; readonly days: number }
  | { readonly rule: 'unknown' }

interface Recorded {
  /** The day it was recorded; never before that of the fact ahead of it. */
  readonly rec: number
}

export interface Enacted extends Recorded {
  readonly tag: 'enacted'
  readonly policy: Name
  readonly level: Level | null
  /** Whether the ledger saw it enacted, or was told of it later, perhaps without its day (`decided` is unused then). */
  readonly told: 'enacted' | 'imported' | 'imported without its day' | 'implied'
  readonly decided: Span
  readonly commencing: Commencing
  readonly replaces: Name | null
  readonly body: Body
}
interface Rescinded extends Recorded {
  readonly tag: 'rescinded'
  readonly policy: Name
  readonly decided: Span
  /** The day of decision where null. */
  readonly eff: Span | null
  readonly body: Body
}
interface Amended extends Recorded {
  readonly tag: 'amended'
  readonly policy: Name
  readonly decided: Span
}
interface Seen extends Recorded {
  readonly tag: 'seen'
  readonly policy: Name
  readonly on: Span
  readonly inForce: boolean
  /** Whether the evidence carries weight. */
  readonly weighs: boolean
}
/** A motion to rescind a policy. */
export interface Proposed extends Recorded {
  readonly tag: 'proposed'
  readonly motion: number
  readonly policy: Name
  readonly scheduled: Span
  readonly eff: Span | null
}
interface Settled extends Recorded {
  readonly tag: 'defeated' | 'withdrawn'
  readonly motion: number
  readonly decided: Span
}
/** Council directed that a policy be made, and the policy is said to fulfil the direction. */
interface Directed extends Recorded {
  readonly tag: 'directed'
  readonly decided: Span
}
interface Fulfilled extends Recorded {
  readonly tag: 'fulfilled'
  readonly policy: Name
}
interface PutOff extends Recorded {
  readonly tag: 'deferred'
  readonly motion: number
  readonly decided: Span
  readonly until: Span | null
}

/** What a small history tells, in the order of recording. */
export type Fact = Enacted | Rescinded | Amended | Seen | Proposed | Settled | PutOff | Directed | Fulfilled
