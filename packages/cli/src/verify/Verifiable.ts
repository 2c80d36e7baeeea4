import type { TextStore } from '@minutebook/eventstore'
import type { OpenedStore } from '../ledger/OpenedStore.js'
import type { Readable } from './readable.js'

/** What can be verified, and compared: a store, or an export as it is. */
export interface Verifiable extends Pick<OpenedStore, 'ledgers' | 'stored' | 'integrity'> {
  /** As much of a ledger as can be read, and what keeps it from being read whole. */
  readonly readable: (ledger: string) => Readable
  /** The texts kept beside the ledgers; an export has none. */
  readonly texts: TextStore | null
}
