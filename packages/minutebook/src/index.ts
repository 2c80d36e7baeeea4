// The ledger, with Promises.
export { openLedger } from './promise/openLedger.js'
export type { Ledger, Questions } from './promise/Ledger.js'
export { LedgerFailure } from './promise/LedgerFailure.js'
export * from './vocabulary.js'
