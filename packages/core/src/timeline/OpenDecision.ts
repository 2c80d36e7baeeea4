import type { Proposes } from '../law/Effect.js'
import type { Dated } from './Timed.js'

/** A decision nobody recorded the outcome of: when it is expected, and what it would do. */
export type OpenDecision = Dated<Proposes>
