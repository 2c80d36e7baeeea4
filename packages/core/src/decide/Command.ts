import type { CommandId, EventId, OpaqueId } from '../values/ids.js'
import type { ActInput } from './ActInput.js'

/**
 * What is to be recorded in one append: all of it or nothing. `live` refuses the impossible; `import` records it with a
 * finding, since a ledger that refuses a fact is wrong about the world.
 */
export interface Command {
  /** The idempotency key: the same command twice is recorded once. */
  readonly id: CommandId
  readonly mode: 'live' | 'import'
  readonly recordedBy: OpaqueId
  readonly acts: ReadonlyArray<ActInput>
  /** One id an act, in order; ids come from outside. */
  readonly eventIds: ReadonlyArray<EventId>
}
