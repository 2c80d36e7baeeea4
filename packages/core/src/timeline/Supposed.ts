import type { Ends } from '../law/Effect.js'
import type { Moment } from './Moment.js'
import type { Dated, DatedAct } from './Timed.js'

/** What open decisions would do. */
export interface Supposed {
  /** The effects of those that passed in this world. */
  readonly acts: ReadonlyArray<DatedAct>
  /** Endings by those of which it is left open whether they passed. */
  readonly endings: ReadonlyArray<SupposedEnding>
}

/** What an open decision would end, were it to pass. */
export interface SupposedEnding {
  readonly effect: Dated<Ends>
  readonly at: Moment
  /** That it passed. */
  readonly matter: string
}

const none: ReadonlyArray<never> = []

export const noSuppositions: Supposed = { acts: none, endings: none }
