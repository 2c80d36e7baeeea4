import type { StoredEvent, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { steppedBack } from '../reading/damage.js'
import type { LedgerEvents } from '../reading/ledgers.js'
import { page } from '../reading/streams.js'
import type { Restored } from '../stream/restoring.js'
import { forgetAll, type KnownLedger } from './KnownLedger.js'

/**
 * Reads what was added to a ledger since, all of it the first time; `wrong` answers where it cannot have been.
 *
 * It begins with the last event that is known. Where another one stands there, the server was put back to an older state
 * and written to since: what was known is of no use, and all of it is read again. Where nothing stands there, the ledger
 * has become shorter, and what is known is left as it is.
 */
export const catchUp = async (
  read: LedgerEvents,
  ledger: string,
  known: KnownLedger,
  wrong: (ledger: string, sentence: string) => E.Either<StoreProblem, never>,
): Promise<E.Either<StoreProblem, void>> => {
  for (;;) {
    const from = Math.max(0, known.size - 1)
    const events = await read({ ledger, from, limit: page, direction: 'forward' })
    if (E.isLeft(events)) return events
    const [first] = events.right
    if (first === undefined) return E.right(undefined)
    const isKnown = known.size > 0
    if (isKnown && !isLastOf(known, first.event)) {
      forgetAll(known)
      continue
    }
    const sentence = learn(ledger, known, events.right.slice(isKnown ? 1 : 0))
    if (sentence !== null) return wrong(ledger, sentence)
    known.seenAt = performance.now()
    if (events.right.length < page) return E.right(undefined)
  }
}

const isLastOf = ({ ids, lastRecordedAt }: KnownLedger, { id, seq, recordedAt }: StoredEvent): boolean =>
  ids.get(id) === seq && recordedAt === lastRecordedAt

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
