import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from '../port/EventStore.js'
import type { EventToAppend, StoredEvent } from '../port/StoredEvent.js'
import type { TextStore } from '../port/TextStore.js'
import type { StoreProblem } from '../problem/StoreProblem.js'

/** A store that writes the ids of its events to a list of its own, in the step in which it stores them. */
export interface InlineStore {
  readonly events: EventStore
  /** The ids in the list, in the order of the positions they were written with. */
  readonly listed: () => Promise<ReadonlyArray<string>>
}

/** What another program has begun and not ended yet. */
export interface OpenTransaction {
  readonly commit: () => Promise<unknown>
  readonly rollBack: () => Promise<unknown>
}

/** Ways to do what a database has to refuse, as its owner or another tool would try it. */
export interface Refusals {
  /** Such as `UPDATE events SET leaf = '{}'`; there are events when they are run, and texts where the store keeps them. */
  readonly statements: ReadonlyArray<string>
  /** Rejects where the database refuses. */
  readonly run: (statement: string) => Promise<unknown>
}

/** A program at work, in a process of its own. */
export interface RunningProgram {
  /** Ends it with no time to do anything (SIGKILL). */
  readonly kill: () => void
  /** Resolves when it has ended, and all it printed was told. */
  readonly ended: Promise<unknown>
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
  /** Needed where `truncation` is declared: by name, ways to make a ledger of five events shorter behind the store's back. */
  readonly truncate?: Readonly<Record<string, (ledger: string) => Promise<unknown>>>
  /** Needed where `recreation` is declared: deletes a ledger behind the store's back and begins it again with one event. */
  readonly recreate?: (ledger: string) => Promise<unknown>
  /** Needed where `late` is declared: begins a ledger with that event in a transaction of its own, as another program would. */
  readonly late?: (ledger: string, event: EventToAppend) => Promise<OpenTransaction>
  /** Needed where `bystander` is declared: reads the store, and writes something else, in a transaction that stays open. */
  readonly bystander?: () => Promise<OpenTransaction>
  /** Needed where `refusals` is declared. */
  readonly refusals?: Refusals
  /**
   * Needed where `program` is declared, and `another` with it: starts a program that appends to this store without end, and
   * prints `asked <ledger> <first number> <id> <id> …` before each append, `stored` and the same after it, each on a line of
   * its own. What it prints is told.
   */
  readonly program?: (told: (printed: string) => void) => Promise<RunningProgram>
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
  /** It tells where the history of a ledger was made shorter; where only its end was, most stores cannot. */
  readonly truncation: boolean
  /** It tells where a ledger was deleted and begun again: in the ledger, or at least in the log. */
  readonly recreation: boolean
  /** It has transactions, in which another program can append and commit later. */
  readonly late: boolean
  /** It has transactions, and some have nothing to do with it. */
  readonly bystander: boolean
  /** Its database refuses to change or delete what was stored, whoever asks. */
  readonly refusals: boolean
  /** It outlives the programs that use it, and those may be killed. */
  readonly program: boolean
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
