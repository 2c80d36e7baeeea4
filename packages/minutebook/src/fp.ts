// The ledger, with what can go wrong on the left.
export { openLedger } from './open/openLedger.js'
export type { Ledger } from './Ledger.js'
export type { Answered, Questions } from './ask/Questions.js'
export type { Batches } from './read/leaves.js'
export * from './vocabulary.js'
