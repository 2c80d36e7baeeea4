import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'

/** What was noted of the events of a slice. */
export interface NotedSlice {
  /** What bears on force. */
  readonly effects: ReadonlyArray<Effect>
  /** What only describes, where it was asked for. */
  readonly described: ReadonlyArray<Sets>
  readonly has: (seq: number) => boolean
  /** The day of an act; null for what has no decision or is not in the slice. */
  readonly decisionOf: (seq: number) => When | null
}
