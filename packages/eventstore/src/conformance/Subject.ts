import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from '../port/EventStore.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { TextStore } from '../port/TextStore.js'
import type { StoreProblem } from '../problem/StoreProblem.js'

/** A store that writes the ids of its events to a list of its own, in the step in which it stores them. */
export interface InlineStore {
  readonly events: EventStore
  /** The ids in the list, in the order of the positions they were written with. */
  readonly listed: () => Promise<ReadonlyArray<string>>
}

/** A store as the kit is given it: fresh, empty, and apart from every other one it is given. */
export interface OpenedStore {
  readonly events: EventStore
  /** Needed where the capability `texts` is declared. */
  readonly texts?: TextStore
  /** Needed where the capability `shared` is declared: one more handle on the very same store. */
  readonly another?: () => Promise<EventStore>
  /** Needed where `removal` is declared: takes an event out behind the store's back, as a tool of its own could. */
  readonly remove?: (ledger: string, seq: number) => Promise<void>
  /** Needed where `redaction` is declared: overwrites the bytes of an event behind the store's back. */
  readonly redact?: (ledger: string, seq: number) => Promise<void>
  /** Needed where `integrity` is declared: goes through the whole store and tells what is not as it was left. */
  readonly integrity?: () => TaskEither<StoreProblem, ReadonlyArray<string>>
  /**
   * Needed where `inline` is declared: a store apart from this one, empty, whose inline projection calls `told` with the
   * events and writes their ids to its list. What `told` throws is what it throws.
   */
  readonly inline?: (told: (events: ReadonlyArray<StoredEvent>) => void) => Promise<InlineStore>
  /** Takes away what the store leaves behind. The kit closes `events` itself; other handles are closed here. */
  readonly close?: () => Promise<void>
}

/** What a store offers beyond events in one process. */
export interface Capabilities {
  /** It keeps texts beside its events. */
  readonly texts: boolean
  /** It can be opened more than once at a time, as several programs would. */
  readonly shared: boolean
  /** Events can be taken out of it behind its back, and it tells. */
  readonly removal: boolean
  /** It tells from the bytes of an event that they were overwritten. */
  readonly redaction: boolean
  /** It can be gone through as a whole, and tells what is not as it was left. */
  readonly integrity: boolean
  /** What is written in the step that stores events is stored with them, or neither is. */
  readonly inline: boolean
  /**
   * Declared false by a store that cannot look an id up in all ledgers at once. It still refuses every id its ledger
   * has already, and takes one that stands in another ledger only.
   */
  readonly idsAcrossLedgers?: false
}

/** What the tests of the kit are about. */
export interface Subject {
  readonly open: () => Promise<OpenedStore>
  readonly capabilities: Capabilities
}
