import type { Questions as QuestionsOfFp } from '../ask/Questions.js'
import type { Ledger as LedgerOfFp } from '../Ledger.js'
import type { Promised } from './promised.js'

/**
 * The ledger of one municipality, with Promises: what goes wrong is thrown as a {@link LedgerFailure}, and batches
 * come from plain async iterables.
 */
export interface Ledger extends Promised<LedgerOfFp> {}

/** Everything a ledger can be asked, answered at once; see {@link Ledger.now}. */
export interface Questions extends Promised<QuestionsOfFp> {}
