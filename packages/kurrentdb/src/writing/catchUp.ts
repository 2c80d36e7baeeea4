import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { steppedBack } from '../reading/damage.js'
import type { LedgerEvents } from '../reading/ledgers.js'
import { page } from '../reading/streams.js'
import type { Restored } from '../stream/restoring.js'
import type { KnownLedger } from './KnownLedger.js'

/** Reads what was added to a ledger since, all of it the first time; `wrong` answers where it cannot have been. */
export const catchUp = async (
  read: LedgerEvents,
  ledger: string,
  known: KnownLedger,
  wrong: (ledger: string, sentence: string) => E.Either<StoreProblem, never>,
): Promise<E.Either<StoreProblem, void>> => {
  for (;;) {
    const events = await read({ ledger, from: known.size, limit: page, direction: 'forward' })
    if (E.isLeft(events)) return events
    const sentence = learn(ledger, known, events.right)
    if (sentence !== null) return wrong(ledger, sentence)
    if (events.right.length < page) return E.right(undefined)
  }
}

/** Takes in events that stand right behind those that are known; says what is wrong with one that cannot. */
const learn = (ledger: string, known: KnownLedger, events: ReadonlyArray<Restored>): string | null => {
  for (const { event } of events) {
    if (known.lastRecordedAt !== null && event.recordedAt < known.lastRecordedAt)
      return steppedBack(ledger, event.seq)
    known.ids.set(event.id, event.seq)
    known.size = event.seq + 1
    known.lastRecordedAt = event.recordedAt
  }
  return null
}
