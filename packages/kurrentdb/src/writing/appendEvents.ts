import { randomUUID } from 'node:crypto'
import {
  appended,
  appendTooLarge,
  backOff,
  failure,
  type Appended,
  type AppendRequest,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { betweenCalls } from '../client/waiting.js'
import { damaged, renumbered, shortened, tombstoned } from '../reading/damage.js'
import type { LedgerEvents } from '../reading/ledgers.js'
import { standingOf } from '../reading/standing.js'
import { entriesOf, type Entries } from '../stream/entries.js'
import type { Names } from '../stream/names.js'
import { catchUp } from './catchUp.js'
import { judgedBy } from './judging.js'
import { isAsItWas, knownLedgers, type KnownLedger } from './KnownLedger.js'
import { send } from './sending.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/**
 * The server may say that the stream has moved before it shows what is new. So often it is asked again, for a second
 * altogether.
 */
const tries = 8

/**
 * Appends events to the stream of their ledger.
 *
 * 1. What was added to the ledger since is read, with the last event that is known: it shows that the ledger is still
 *    the one that is known. This is left out where that event was read a moment ago.
 * 2. The append is judged: a retry is answered, a conflict and an id that is taken are refused.
 * 3. It is sent at the exact revision, so that nothing came in between; a conflict goes back to 1.
 * 4. Its last event is read back. It carries the mark of this append if this append was stored; if it does not, the
 *    same ids were stored by somebody else, and it is judged again, bytes and all.
 *
 * No two appends to one ledger may run at a time.
 */
export const appendEvents = (
  connection: Connection,
  names: Names,
  read: LedgerEvents,
  maxAppendBytes: number,
): ((request: AppendRequest) => Answer<Appended>) => {
  const ledgers = knownLedgers()

  const wrong = (ledger: string, sentence: string): E.Either<StoreProblem, never> => {
    ledgers.forget(ledger)
    return E.left(damaged(connection.address, names.ofLedger(ledger), sentence))
  }

  const store = async (
    request: AppendRequest,
    entries: Entries,
    known: KnownLedger,
    mark: string,
  ): Answer<Appended> => {
    const { ledger, expected, events } = request
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const verdict = await judgedBy(read, request, known)
      if (verdict !== null) return verdict
      const sent = await send(connection, names.ofLedger(ledger), expected, entries)
      if (E.isLeft(sent)) return sent
      if (sent.right === 'tombstone') return wrong(ledger, tombstoned(ledger))
      if (sent.right !== 'conflict') {
        const last = expected + events.length - 1
        if (sent.right.last !== last) return wrong(ledger, renumbered(ledger, last, sent.right.last))
        const back = await read({ ledger, from: last, limit: 1, direction: 'forward' })
        if (E.isLeft(back)) return back
        const [stored] = back.right
        if (stored?.append === mark) {
          for (const [at, { id }] of events.entries()) known.ids.set(id, expected + at)
          known.size = last + 1
          known.lastRecordedAt = stored.event.recordedAt
          known.seenAt = performance.now()
          return E.right(appended(request, stored.event.position, false))
        }
      }
      const learnt = await catchUp(read, ledger, known, wrong)
      if (E.isLeft(learnt)) return learnt
      if (known.size > expected) continue
      const whole = await notShorter(ledger, known)
      if (E.isLeft(whole)) return whole
      await backOff(attempt, betweenCalls)
    }
    return E.left(
      failure('store-unavailable', connection.address, 'The server does not show what it has stored.'),
    )
  }

  /** A server that was put back to an older state refuses an append right behind what is known as well. */
  const notShorter = async (ledger: string, known: KnownLedger): Answer<void> => {
    const standing = await standingOf(connection, names, ledger)
    if (E.isLeft(standing)) return standing
    const { size } = standing.right.head
    return size < known.size ? wrong(ledger, shortened(ledger, size, known.size)) : E.right(undefined)
  }

  return async (request) => {
    const mark = randomUUID()
    const entries = entriesOf(request.events, mark)
    if (E.isLeft(entries)) return entries
    const { bytes } = entries.right
    if (bytes > maxAppendBytes) return E.left(appendTooLarge('/events', bytes, maxAppendBytes))
    const known = ledgers.of(request.ledger)
    const learnt =
      request.expected === known.size && isAsItWas(known)
        ? E.right(undefined)
        : await catchUp(read, request.ledger, known, wrong)
    return E.isLeft(learnt) ? learnt : store(request, entries.right, known, mark)
  }
}
