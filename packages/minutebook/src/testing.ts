// For the tests of those who use a ledger: one that needs no file and does the same in every run.
export { fixedClock, type FixedClock } from './testing/fixedClock.js'
export { fixedIds } from './testing/fixedIds.js'
export { memoryLedger, memoryLedgerStore } from './testing/memoryLedger.js'
