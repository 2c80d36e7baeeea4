import { newest, type Range, type StoredEvent, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import type { Names } from '../stream/names.js'
import { restored, type Restored } from '../stream/restoring.js'
import { BACKWARDS, END, FORWARDS } from './bounds.js'
import { beheaded, damaged, holed, notGivenBack, tombstoned } from './damage.js'
import { standingOf } from './standing.js'
import { eventsIn } from './streams.js'

/** Events of one ledger in their order, with nothing missing between them, before them or behind them. */
export type LedgerEvents = (range: Range) => Promise<E.Either<StoreProblem, ReadonlyArray<Restored>>>

/**
 * Reads the first events of a range. Numbers that do not follow each other, and a reading that ends before it has come
 * to the first event, show that something was taken away. Where nothing is found it is looked into why.
 */
export const ledgerEvents =
  (connection: Connection, names: Names): LedgerEvents =>
  async ({ ledger, from, limit, direction }) => {
    const stream = names.ofLedger(ledger)
    const isForward = direction === 'forward'
    const found = await eventsIn(connection, stream, {
      fromRevision: !isForward && from === newest ? END : BigInt(from),
      direction: isForward ? FORWARDS : BACKWARDS,
      maxCount: limit,
    })
    if (E.isLeft(found)) return found
    const wrong = (sentence: string): E.Either<StoreProblem, never> =>
      E.left(damaged(connection.address, stream, sentence))
    if (found.right === 'tombstone') return wrong(tombstoned(ledger))
    if (found.right === 'no stream' || found.right.length === 0) {
      return E.map((): ReadonlyArray<Restored> => [])(await standingOf(connection, names, ledger))
    }
    const events: Array<Restored> = []
    let next = isForward ? from : Number(found.right[0]?.revision)
    for (const recorded of found.right) {
      const seq = Number(recorded.revision)
      if (seq !== next) {
        return wrong(isForward && events.length === 0 ? beheaded(ledger, seq) : holed(ledger, next))
      }
      const one = restored(ledger, recorded)
      if (E.isLeft(one)) return E.left(notGivenBack(connection.address, stream, one.left))
      events.push(one.right)
      next += isForward ? 1 : -1
    }
    if (!isForward && events.length < limit && next >= 0) return wrong(beheaded(ledger, next + 1))
    return E.right(events)
  }

export const storedOf = (events: ReadonlyArray<Restored>): ReadonlyArray<StoredEvent> =>
  events.map(({ event }) => event)
