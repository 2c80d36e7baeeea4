import type { TextStore } from '@minutebook/eventstore'
import type { OpenedStore } from '../ledger/OpenedStore.js'

/** What can be verified, and compared: a store, or an export as it is. */
export interface Verifiable extends Pick<OpenedStore, 'ledgers' | 'stored' | 'integrity'> {
  /** The texts kept beside the ledgers; an export has none. */
  readonly texts: TextStore | null
}
