import {
  checkedAppend,
  checkedLedgerName,
  following,
  readingLeaves,
  readingLedger,
  readingLog,
  unchanged,
  type Appended,
  type Arrivals,
  type EventStore,
  type IdBefore,
  type Position,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import { turn } from './driver/waiting.js'
import type { Queries } from './reading/queries.js'
import type { Append } from './writing/appendEvents.js'
import type { Writer } from './writing/commitGroups.js'

/** The event store of an open database. */
export const sqliteEvents = (
  { ask }: Connection,
  queries: Queries,
  addEvents: Append,
  writer: Writer,
  stored: Arrivals,
  close: EventStore['close'],
): EventStore => {
  const unchangedAppend = (ledger: string): TaskEither<StoreProblem, Appended> =>
    ask(() => {
      const { head, position } = queries.last(ledger)
      return E.right(unchanged(head, position))
    })

  /** Reading a long log takes many chunks; between two of them everything else of this process has its turn. */
  const politely =
    <From>(first: From, chunk: (from: From) => TaskEither<StoreProblem, ReadonlyArray<StoredEvent>>) =>
    (from: From) =>
    async () => {
      if (from !== first) await turn()
      return chunk(from)()
    }

  const nextOf = (after: Position): TaskEither<StoreProblem, ReadonlyArray<StoredEvent>> =>
    ask(() => queries.nextOf(after))

  const idBefore: IdBefore = (position) => ask(() => E.right(queries.idBefore(position)))

  return {
    append: (ledger, expected, events) => async () => {
      const request = checkedAppend(ledger, expected, events)
      if (E.isLeft(request)) return request
      return events.length === 0
        ? unchangedAppend(ledger)()
        : writer.write(events.length, (isAlone) => addEvents(request.right, isAlone))
    },
    read: Object.assign(
      readingLedger((range) => ask(() => queries.firstOf(range))),
      { leaves: readingLeaves((...wanted) => ask(() => queries.leavesFrom(...wanted))) },
    ),
    readAll: (after) => readingLog(politely(after, nextOf))(after),
    subscribe: (after, signal) => following(politely(after, nextOf), stored, idBefore)(after, signal),
    head: (ledger) => ask(() => E.map((name: string) => queries.last(name).head)(checkedLedgerName(ledger))),
    ledgers: () => ask(() => E.right(queries.ledgers())),
    close,
  }
}
