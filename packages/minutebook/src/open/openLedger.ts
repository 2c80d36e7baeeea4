import { bookOf, emptyPages, registerOf, standardCatalogue, standardProfiles } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { today } from '../ask/today.js'
import { systemClock } from '../clock/systemClock.js'
import { timeOf } from '../clock/timeOf.js'
import type { Ledger } from '../Ledger.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { refused, storeFailed } from '../problem/problems.js'
import { readOn } from '../read/readOn.js'
import { seenUpTo } from '../read/Seen.js'
import { idsBy } from '../record/idsBy.js'
import { restoring } from '../snapshot/restoring.js'
import { checkedOptions } from './checkedOptions.js'
import { ledgerOf } from './ledgerOf.js'
import type { LedgerOptions } from './LedgerOptions.js'
import type { Opened } from './Opened.js'
import { nothingToRead } from './nothingToRead.js'
import { openStore } from './openStore.js'
import { turns } from './turns.js'

/**
 * Opens the ledger of a municipality and reads what stands in it. A ledger nobody has recorded anything in is empty;
 * it begins with its first record, and is not opened only to be read.
 *
 * Problems: `refused` for options that make no sense (as `ledger-missing`), `unreadable` where what is stored is no
 * ledger this version can read, and what the store says, such as `not-a-store` or `store-newer`.
 *
 * @example
 * const ledger = await openLedger({ municipality: 'ocd-division/country:ca/csd:4811049', file: 'spruce-grove.minutebook' })()
 */
export const openLedger =
  (options: LedgerOptions): TaskEither<LedgerProblem, Ledger> =>
  async () => {
    const checked = checkedOptions(options)
    if (E.isLeft(checked)) return E.left(refused(checked.left))
    const { clock = systemClock(), ids = idsBy(clock) } = options
    const now = timeOf(clock)
    if (E.isLeft(now)) return now

    const store = await openStore(options)()
    if (E.isLeft(store)) return store
    const { municipality, recordedBy } = checked.right
    const { catalogue = standardCatalogue, profiles = standardProfiles } = options
    const rules = { ledger: municipality, catalogue, profiles }
    const restored = await restoring(options.snapshot, rules, store.right.events)
    if (E.isLeft(restored)) {
      await store.right.close()
      return E.left(storeFailed(restored.left))
    }
    const { snapshot, roll, pages = emptyPages(municipality, catalogue) } = restored.right
    // What the store cannot tell now, reading it will say.
    const head = await store.right.events.head(municipality)()
    const expected = E.isRight(head) ? head.right.size : 0
    const register = registerOf(bookOf(municipality, catalogue, pages), profiles, roll, expected)
    const opened: Opened = {
      municipality,
      events: store.right.events,
      texts: store.right.texts,
      register,
      seen: seenUpTo(register.book.size()),
      snapshot,
      clock,
      today: today(register, clock),
      ids,
      recordedBy,
      isReadOnly: options.readOnly ?? false,
      inTurn: turns(),
    }
    const read = await readOn(opened)()
    const isMissing = opened.isReadOnly && register.book.size() === 0
    if (E.isRight(read) && !isMissing)
      return E.right(ledgerOf(opened, store.right.close, options.autoRefresh ?? true))

    const why = E.isLeft(read) ? read.left : refused([await nothingToRead(opened.events, municipality)])
    snapshot.close()
    await store.right.close()
    return E.left(why)
  }
