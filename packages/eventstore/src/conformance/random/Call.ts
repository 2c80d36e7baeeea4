import type { EventStore } from '../../port/EventStore.js'
import type { EventToAppend, StoredEvent } from '../../port/StoredEvent.js'

/** What an append asks for. */
export interface Append {
  readonly ledger: string
  readonly expected: number
  readonly events: ReadonlyArray<EventToAppend>
}

/** What a run of calls has come to: a call that is drawn means something else by what is stored. */
export interface SoFar {
  /** What the ids of this run begin with: they are never those of another. */
  readonly run: string
  /** How many calls were made. */
  readonly calls: number
  readonly log: ReadonlyArray<StoredEvent>
  /** The appends that stored something. */
  readonly stored: ReadonlyArray<Append>
}

/** A call, in words, and how it is made. */
export interface Ask {
  readonly words: string
  readonly of: (store: EventStore) => Promise<unknown>
  readonly append?: Append
}

/** A call as it is drawn. */
export type Call = (soFar: SoFar) => Ask
