import type { Faults } from './Faults.js'
import type { Log } from './log.js'

/** What the calls of a server share. */
export interface Served {
  readonly log: Log
  readonly faults: Faults
  /** Whether appends go the way of servers since 21.10: many of them, as messages on one stream. */
  readonly hasBatches: boolean
  readonly maxAppendBytes: number
  /** Tells that somebody asked to read. */
  readonly asked: () => void
  /** Cuts every connection there is. */
  readonly cut: () => void
}
