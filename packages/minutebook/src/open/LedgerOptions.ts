import type { Catalogue, Profiles } from '@minutebook/core'
import type { EventStore, TextStore } from '@minutebook/eventstore'
import type { Clock } from '../clock/systemClock.js'
import type { Ids } from '../record/Ids.js'

/** Where a ledger is kept: any store of events with a store of texts beside it. */
export interface LedgerStore {
  readonly events: EventStore
  readonly texts: TextStore
}

/**
 * Where a ledger is kept. `file` is a SQLite file, made where there is none; it may hold the ledgers of many
 * municipalities. `store` is any other place; whoever opened it closes it: `close()` of the ledger leaves it open.
 */
export type LedgerPlace =
  | { readonly file: string; readonly store?: undefined }
  | { readonly file?: undefined; readonly store: LedgerStore }

/** What a ledger is opened with. It needs a municipality, and either a `file` or a `store`. */
export type LedgerOptions = LedgerPlace & LedgerSettings

interface LedgerSettings {
  /** The municipality, and so the name of its ledger: an Open Civic Data division id where there is one. */
  readonly municipality: string
  /**
   * The clock of this computer, where left out. What it tells is when events say they were recorded; nothing checks it.
   */
  readonly clock?: Clock
  /** New UUIDs version 7, drawn by the clock, where left out. */
  readonly ids?: Ids
  /** The recording officer or system by an opaque id, never a name; `system` where left out. */
  readonly recordedBy?: string
  /** The event kinds it understands: those of this library, where left out. */
  readonly catalogue?: Catalogue
  /** The jurisdictions it knows the rules of: those of this library, where left out. */
  readonly profiles?: Profiles
  /**
   * Refuses to record. Something has to be recorded in the ledger (`ledger-missing`); a SQLite file must exist and is
   * never written to.
   */
  readonly readOnly?: boolean
  /**
   * The path of a snapshot that `writeSnapshot` wrote: only what was recorded since is then read. Where it cannot be
   * used (`snapshot()` tells why), the ledger itself is read. Whoever may write to it decides what is answered, as
   * whoever may write to the ledger does: `minutebook verify` reads no snapshot.
   */
  readonly snapshot?: string
  /**
   * Whether each question first takes in what others have recorded, which costs one look into the store's index. True
   * where left out; false where `refresh` is called instead.
   */
  readonly autoRefresh?: boolean
}
