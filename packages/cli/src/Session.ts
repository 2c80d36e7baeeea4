import type { Paper } from './show/Paper.js'
import type { World } from './World.js'

/** One run of one command. */
export interface Session {
  readonly world: World
  /** Whether the answer is wanted as JSON. */
  readonly json: boolean
  readonly paper: Paper
}
