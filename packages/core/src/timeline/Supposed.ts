import type { Begins, Ends, Sets } from '../law/Effect.js'
import type { Moment } from './Moment.js'
import type { Dated, DatedAct } from './Timed.js'

/** What open decisions would do. */
export interface Supposed {
  /** The effects of those that passed in this world. */
  readonly acts: ReadonlyArray<DatedAct>
  /** Endings by those of which it is left open whether they passed. */
  readonly endings: ReadonlyArray<SupposedEnding>
  /** Beginnings by those, likewise. */
  readonly beginnings: ReadonlyArray<SupposedBeginning>
  /** What each of those would set that would only set its text. */
  readonly texts: ReadonlyArray<ReadonlyArray<Dated<Sets>>>
}

/** What an open decision would end, were it to pass. */
export interface SupposedEnding {
  readonly effect: Dated<Ends>
  readonly at: Moment
  /** That it passed. */
  readonly matter: string
}

/** What an open decision would make, were it to pass. */
export interface SupposedBeginning {
  readonly effect: Dated<Begins>
  /** That it passed. */
  readonly matter: string
}

const none: ReadonlyArray<never> = []

export const noSuppositions: Supposed = { acts: none, endings: none, beginnings: none, texts: none }
