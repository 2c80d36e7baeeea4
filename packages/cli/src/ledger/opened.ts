import { openLedger, type Ledger, type LedgerOptions, type LedgerPlace } from 'minutebook'
import type { World } from '../World.js'
import { closedAfter } from './closedAfter.js'

/** Which ledger, where it is kept, and what for. */
type Opening = LedgerPlace &
  Pick<LedgerOptions, 'municipality' | 'readOnly'> & { readonly recordedBy: string | undefined }

/** Opens a ledger with the clock and the ids of the world, and closes it whatever happens. */
export const withOpened = async <A>(
  { clock, ids }: World,
  { recordedBy, ...options }: Opening,
  use: (ledger: Ledger) => Promise<A>,
): Promise<A> => {
  const ledger = await openLedger({
    ...options,
    clock,
    ...(ids === undefined ? {} : { ids }),
    ...(recordedBy === undefined ? {} : { recordedBy }),
  })
  return closedAfter(ledger, use)
}
