import type { Span } from '../facts.js'

interface Recorded {
  /** The day it was recorded; never before that of the act ahead of it. */
  readonly rec: number
}

interface Decided extends Recorded {
  readonly decided: Span
}

/** A part of the policy that acts name, and all of it that none names. */
export type Part = 's. 5' | 'rest'

interface OfPart extends Decided {
  /** Whether it is about that part alone. */
  readonly ofPart: boolean
}

/** The policy was made; it begins the day it was decided where `from` is null, and has a last day where it was given one. */
export interface Made extends Decided {
  readonly tag: 'made'
  readonly from: Span | null
  readonly lastDay: Span | null
}
/** It was suspended, from the day of decision where `from` is null, until it is lifted where it has no last day. */
export interface Held extends OfPart {
  readonly tag: 'held'
  readonly from: Span | null
  readonly lastDay: Span | null
}
/** A suspension was lifted; `of` is its place among the acts. */
export interface Lifted extends Decided {
  readonly tag: 'lifted'
  readonly of: number
  readonly eff: Span | null
}
export interface Ended extends OfPart {
  readonly tag: 'rescinded'
  readonly eff: Span | null
}
export interface Revived extends Decided {
  readonly tag: 'revived'
  readonly eff: Span | null
}
/** It was given another last day, or none any more. */
export interface Limited extends Decided {
  readonly tag: 'limited' | 'extended'
  readonly lastDay: Span | null
}
/** A court set it aside from the judgment on, or from a later day. */
export interface Quashed extends OfPart {
  readonly tag: 'quashed'
  readonly takes: Span | null
}
/** A court held that an act never had any effect; `of` is its place among the acts. */
interface Voided extends Decided {
  readonly tag: 'voided'
  readonly of: number
}
/** Its commencement was put off to a day, or called off for good where `to` is null. */
export interface Moved extends Decided {
  readonly tag: 'moved'
  readonly to: Span | null
}
/** A motion to rescind it was to be decided on a day, and nobody recorded whether it passed. */
export interface Proposed extends Recorded {
  readonly tag: 'proposed'
  readonly scheduled: Span
  readonly eff: Span | null
}
export interface Seen extends Recorded {
  readonly tag: 'seen'
  readonly on: Span
  readonly inForce: boolean
}

/** What a small history tells of one policy, in the order of recording; it begins with its making. */
export type Act =
  | Made
  | Held
  | Lifted
  | Ended
  | Revived
  | Limited
  | Quashed
  | Voided
  | Moved
  | Proposed
  | Seen
export type Life = readonly [Made, ...ReadonlyArray<Act>]
