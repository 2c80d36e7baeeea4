import type { Cause, Open } from '../law/Open.js'
import type { Bounds } from '../values/edtf.js'
import type { Moment } from './Moment.js'

/** A day that is not known exactly, and the days it can be (inclusive). */
export interface Variable extends Open {
  readonly bounds: Bounds
}

/** One of several that may come first. */
export interface Contender {
  readonly at: Moment
  /** It is among them only in worlds where this is on or before the day up to which decisions count; null: always. */
  readonly decided: Moment | null
  /** It is among them only in worlds where this matter holds, an open decision that passed; left out: always. */
  readonly matter?: string
}

/** What decides who comes first. */
export interface Race {
  /** Nobody comes first after this day. */
  readonly by: Moment
  readonly decidedBy: Moment
  /** Of two on one day: whether the first of them comes first (R4). */
  readonly tie: (a: number, b: number) => boolean
  /** Whether nothing more is asked of the world afterwards, so that what did not come first may be left open. */
  readonly isLast: boolean
}

/**
 * One possible world, as far as it has been asked about. A question that the days known so far leave open splits it,
 * one way for each answer; so worlds are told apart by the answers the law asks for, never by enumerating days.
 */
export interface World {
  /** Whether the first is on or before the second. */
  readonly notAfter: (a: Moment, b: Moment) => boolean
  /** Which of several comes first; -1 if none does. */
  readonly firstOf: (contenders: ReadonlyArray<Contender>, race: Race) => number
  /** Whether both answers are still possible to whether the first is on or before the second. */
  readonly isOpen: (a: Moment, b: Moment) => boolean
  /** Whether nothing that is found out of this day says anything of another. */
  readonly isLoose: (moment: Moment) => boolean
  /** Whether something that may or may not be so is so here; asked twice it answers the same. */
  readonly holds: (matter: string, cause: Cause) => boolean
  /** Whether it has been settled in this world whether a matter holds. */
  readonly isSettled: (matter: string) => boolean
  /** Which of several is so here, where one is and nobody can say which; asked twice it answers the same. */
  readonly oneOf: (matter: string, count: number, cause: Cause) => number
  /** The days a moment can still be in this world. */
  readonly bounds: (moment: Moment) => Bounds
  /**
   * The days a moment can be by the record alone, whatever was asked in this world: the same on every day asked about.
   */
  readonly recordedBounds: (moment: Moment) => Bounds
  /** A further day, unknown between bounds; one name is one day, however often it is asked for. */
  readonly unknownDay: (variable: Variable) => Moment
}
