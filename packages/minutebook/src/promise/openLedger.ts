import type { LedgerOptions } from '../open/LedgerOptions.js'
import { openLedger as openLedgerOfFp } from '../open/openLedger.js'
import type { Ledger } from './Ledger.js'
import { promised, settled } from './promised.js'

/**
 * Opens the ledger of a municipality and reads what stands in it. A ledger nobody has recorded anything in is empty;
 * it begins with its first record.
 *
 * Throws a {@link LedgerFailure}: `refused` for options that make no sense, `unreadable` where what is stored is no
 * ledger this version can read, and what the store says, such as `not-a-store` or `store-newer`.
 *
 * @example
 * const municipality = 'ocd-division/country:ca/csd:4811049'
 * const ledger = await openLedger({ municipality, file: 'spruce-grove.minutebook' })
 * const answer = await ledger.statusOf('policy:6030', { on: '2025-02-03' })
 */
export const openLedger = async (options: LedgerOptions): Promise<Ledger> =>
  promised(await settled(openLedgerOfFp(options)))
