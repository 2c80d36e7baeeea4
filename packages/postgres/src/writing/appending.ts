import {
  judged,
  type Appended,
  type AppendRequest,
  type EventToAppend,
  type StoreProblem,
} from '@minutebook/eventstore'
import type { Either } from 'fp-ts/lib/Either.js'
import type { Database } from '../driver/database.js'
import type { Queries } from '../reading/queries.js'

/** The position of the last event of an append; `null` where its ledger does not stand as it expects. */
export type Place = number | null

/** Appends, and tells the place of each. */
export type AppendAll = (requests: ReadonlyArray<AppendRequest>) => Promise<ReadonlyArray<Place>>

/** Appends one event to a ledger, in one statement and one transaction. */
const appendOne = (database: Pick<Database, 'ask'>, schema: string) => {
  const statement = { name: 'append_one', text: `SELECT "${schema}".append_one($1, $2, $3, $4, $5)` }
  return async ({ ledger, expected }: AppendRequest, event: EventToAppend): Promise<ReadonlyArray<Place>> => {
    const { id, recordedAt, leaf } = event
    const [[place] = [null]] = await database.ask<readonly [Place]>(statement, [
      ledger,
      expected,
      recordedAt,
      id,
      leaf,
    ])
    return [place]
  }
}

/** Appends in one statement and one transaction, each to its ledger and behind the one before. */
export const appendAll = (database: Pick<Database, 'ask'>, schema: string): AppendAll => {
  const one = appendOne(database, schema)
  return async (requests) => {
    const [request] = requests
    const event = request?.events[0]
    if (requests.length === 1 && request?.events.length === 1 && event !== undefined)
      return one(request, event)
    const events = requests.flatMap(({ events: each }) => each)
    const rows = await database.ask<readonly [Place]>(
      {
        name: 'append',
        text: `SELECT unnest("${schema}".append($1, $2, $3, $4, $5, $6))`,
        takes: events.length,
      },
      [
        requests.map(({ ledger }) => ledger),
        requests.map(({ expected }) => expected),
        requests.map((request) => request.events.length),
        requests.map((request) => request.events[0]?.recordedAt ?? ''),
        events.map(({ id }) => id),
        events.map(({ leaf }) => leaf),
      ],
    )
    return rows.map(([place]) => place)
  }
}

/**
 * What becomes of an append that was not taken. The head comes first: what is stored between the two questions makes a
 * retry of what it is, and nothing else of anything. `null` where nothing stands in its way any more.
 */
export const judgedBy =
  ({ last, found }: Queries) =>
  async (request: AppendRequest): Promise<Either<StoreProblem, Appended> | null> => {
    const { head } = await last(request.ledger)
    const stored = await found(request.events.map(({ id }) => id))
    return judged(request, head, (id) => stored.get(id) ?? null)
  }
