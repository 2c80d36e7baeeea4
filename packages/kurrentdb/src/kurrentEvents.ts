import {
  checkedAppend,
  checkedLedgerName,
  following,
  readingLedger,
  readingLog,
  unchanged,
  type Appended,
  type Arrivals,
  type EventStore,
  type NextOfLog,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { unlessClosed, type Connection } from './client/connection.js'
import { damaged, shortened } from './reading/damage.js'
import { ledgerEvents, storedOf } from './reading/ledgers.js'
import { listing } from './reading/listing.js'
import { logReader } from './reading/log.js'
import { standingOf, type Standing } from './reading/standing.js'
import { risingTimes } from './reading/risingTimes.js'
import { withoutGaps } from './reading/withoutGaps.js'
import type { Names } from './stream/names.js'
import { appendEvents } from './writing/appendEvents.js'
import type { Turns } from './writing/inTurn.js'

/** The event store of an open connection. */
export const kurrentEvents = (
  connection: Connection,
  names: Names,
  maxAppendBytes: number,
  { inTurn }: Turns,
  stored: Arrivals,
  close: EventStore['close'],
): EventStore => {
  const open = unlessClosed(connection)
  const read = ledgerEvents(connection, names)
  const addEvents = appendEvents(connection, names, read, maxAppendBytes)
  const log = logReader(connection, names)
  /** Somebody who reads the log, from wherever, and goes on from where they have come to. */
  const reader = (): NextOfLog => {
    const nextOf = log()
    return (after) => open(nextOf(after))
  }
  const list = listing(reader)
  const ofLedger = readingLedger((range) => open(async () => E.map(storedOf)(await read(range))))

  const sizes = new Map<string, number>()
  const hasGrown = (ledger: string, size: number): void => {
    sizes.set(ledger, Math.max(size, sizes.get(ledger) ?? 0))
  }

  /** How far a ledger has come; less than it had come before this was asked means that the server lost some of it. */
  const standing = (ledger: string): TaskEither<StoreProblem, Standing> =>
    open(async () => {
      const name = checkedLedgerName(ledger)
      if (E.isLeft(name)) return name
      const before = sizes.get(ledger) ?? 0
      const found = await standingOf(connection, names, ledger)
      if (E.isLeft(found)) return found
      const { size } = found.right.head
      hasGrown(ledger, size)
      return size < before
        ? E.left(damaged(connection.address, names.ofLedger(ledger), shortened(ledger, size, before)))
        : found
    })

  const unchangedAppend = async (ledger: string): Promise<E.Either<StoreProblem, Appended>> =>
    E.map(({ head, position }: Standing) => unchanged(head, position))(await standing(ledger)())

  return {
    append: (ledger, expected, events) =>
      open(async () => {
        const request = checkedAppend(ledger, expected, events)
        if (E.isLeft(request)) return request
        if (events.length === 0) return unchangedAppend(ledger)
        const answer = await inTurn(ledger, () => addEvents(request.right))
        if (E.isRight(answer)) {
          hasGrown(ledger, answer.right.size)
          stored.announce()
        }
        return answer
      }),
    read: (ledger, from, options) =>
      risingTimes(connection, names, options?.direction ?? 'forward', ofLedger(ledger, from, options)),
    readAll: (after) => withoutGaps(connection, names, after, readingLog(reader())(after)),
    subscribe: (after, signal) =>
      withoutGaps(connection, names, after, following(reader(), stored)(after, signal)),
    head: (ledger) => async () => E.map(({ head }: Standing) => head)(await standing(ledger)()),
    ledgers: () => open(list),
    close,
  }
}
