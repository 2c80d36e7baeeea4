import * as E from 'fp-ts/lib/Either.js'
import { badLedgerName, type BadLedgerName } from '../problem/Refusal.js'
import { isLongerThan } from './bytes.js'

/** In bytes of UTF-8. */
const longest = 200

/**
 * No space of any kind and no `+`, which separate things in a signed note; no control characters; no half of a
 * character, which has no bytes.
 */
const forbidden = /[\s+\p{Cc}\p{Cs}]/u

/** Any other text of 1 to 200 bytes names a ledger. Names that differ in case or in composition are different. */
export const checkedLedgerName = (ledger: string): E.Either<BadLedgerName, string> =>
  typeof ledger !== 'string' || ledger === '' || forbidden.test(ledger) || isLongerThan(longest, ledger)
    ? E.left(badLedgerName(ledger))
    : E.right(ledger)
