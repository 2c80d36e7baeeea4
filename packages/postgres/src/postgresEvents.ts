import {
  checkedAppend,
  checkedLedgerName,
  following,
  readingLeaves,
  readingLedger,
  readingLog,
  unchanged,
  type Arrivals,
  type EventStore,
  type NextOfLog,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import { pageSize, type Last, type Queries } from './reading/queries.js'
import type { Writer } from './writing/commitGroups.js'

/** The server looks up the next page while the one before is dealt with. */
const pages = { size: pageSize, ahead: true }

/** The event store of a database. */
export const postgresEvents = (
  { ask }: Connection,
  queries: Queries,
  writer: Writer,
  stored: Arrivals,
  close: EventStore['close'],
): EventStore => {
  const last = (ledger: string): TE.TaskEither<StoreProblem, Last> =>
    ask(async () => E.right(await queries.last(ledger)))
  const nextOf: NextOfLog = (after) => ask(() => queries.nextOf(after))

  return {
    append: (ledger, expected, events) => async () => {
      const request = checkedAppend(ledger, expected, events)
      if (E.isLeft(request)) return request
      return events.length > 0
        ? writer.append(request.right)
        : TE.map(({ head, position }: Last) => unchanged(head, position))(last(ledger))()
    },
    read: Object.assign(
      readingLedger((range) => ask(() => queries.firstOf(range)), pages),
      { leaves: readingLeaves((...wanted) => ask(() => queries.leavesFrom(...wanted)), pages) },
    ),
    readAll: readingLog(nextOf, pages),
    subscribe: following(nextOf, stored, (position) =>
      ask(async () => E.right(await queries.idBefore(position))),
    ),
    head: (ledger) =>
      TE.flatMap((name: string) => TE.map(({ head }: Last) => head)(last(name)))(
        TE.fromEither<StoreProblem, string>(checkedLedgerName(ledger)),
      ),
    ledgers: () => ask(async () => E.right(await queries.ledgers())),
    close,
  }
}
