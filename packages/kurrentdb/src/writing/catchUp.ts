import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { LedgerEvents } from '../reading/ledgers.js'
import { page } from '../reading/streams.js'
import type { Restored } from '../stream/restoring.js'
import type { KnownLedger } from './KnownLedger.js'

/** Reads what was added to a ledger since, all of it the first time. */
export const catchUp = async (
  read: LedgerEvents,
  ledger: string,
  known: KnownLedger,
): Promise<E.Either<StoreProblem, void>> => {
  for (;;) {
    const events = await read({ ledger, from: known.size, limit: page, direction: 'forward' })
    if (E.isLeft(events)) return events
    learn(known, events.right)
    if (events.right.length < page) return E.right(undefined)
  }
}

/** Takes in events that stand right behind those that are known. */
const learn = (known: KnownLedger, events: ReadonlyArray<Restored>): void => {
  for (const { event } of events) {
    known.ids.set(event.id, event.seq)
    known.size = event.seq + 1
    known.lastRecordedAt = event.recordedAt
  }
}
