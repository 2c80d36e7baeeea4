import type { LedgerStore, StoreProblem } from 'minutebook'
import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import { openSqliteStore } from '@minutebook/sqlite'

/** An event as it stands in the file: its bytes, and what the columns beside them say of it. */
export interface StoredLeaf {
  readonly seq: number
  readonly id: string
  readonly recordedAt: string
  readonly leaf: string
}

/** A file of ledgers, before any of them is read: whose they are, and what is stored. */
export interface StoreFile {
  readonly store: LedgerStore
  readonly ledgers: () => Promise<ReadonlyArray<string>>
  readonly stored: (ledger: string) => AsyncIterable<ReadonlyArray<StoredLeaf>>
  /** What of the file is not as it was left, one sentence each. */
  readonly integrity: () => Promise<ReadonlyArray<string>>
  readonly close: () => Promise<void>
}

/** Opens a file of ledgers. */
export const openStoreFile = async (file: string, readOnly: boolean): Promise<StoreFile> => {
  const { events, texts, integrity, close } = orStop(await openSqliteStore(file, { readOnly })())
  return {
    store: { events, texts },
    ledgers: async () => orStop(await events.ledgers()()),
    async *stored(ledger) {
      for await (const chunk of events.read(ledger, 0)) yield orStop(chunk)
    },
    integrity: async () => orStop(await integrity()()),
    close: async () => orStop(await close()()),
  }
}

/** What a store answers. */
export type Answer<A> =
  | { readonly _tag: 'Left'; readonly left: StoreProblem }
  | { readonly _tag: 'Right'; readonly right: A }

/** The answer of a store; where it has none, the command stops. */
export const orStop = <A>(answer: Answer<A>): A => {
  if (answer._tag === 'Left') throw new Stop(exitCodes.store, [told(answer.left)])
  return answer.right
}
