import { setTimeout } from 'node:timers/promises'
import {
  asStored,
  inlineFailed,
  type AppendRequest,
  type InlineFailed,
  type StoredEvent,
} from '@minutebook/eventstore'
import type { Connection } from '../connection.js'
import type { Run, Value } from '../driver/database.js'
import { isAborted, isOfServer } from '../driver/failures.js'
import { appendAll, type AppendAll, type Place } from './appending.js'

/** Writes what is kept together with the events of an append, which stand there already. */
export type Inline = (run: Run, events: ReadonlyArray<StoredEvent>) => Promise<void>

type Rest = readonly [values?: ReadonlyArray<Value>, takes?: number]

/** Undoes the transaction of an append whose `inline` failed. */
export class InlineError extends Error {
  readonly problem: InlineFailed
  constructor(problem: InlineFailed) {
    super(problem.sentence)
    this.problem = problem
  }
}

/** What begins like this ends the transaction; a ROLLBACK to a savepoint does not. */
const ending =
  /^[\s;]*(?:commit|end|abort|prepare\s+transaction|rollback(?!\s+(?:work\s+|transaction\s+)?to\b))\b/i

/** One that waits for an append to its own store would wait for ever, and everybody else with it. */
const inTime = async (milliseconds: number, work: Promise<void>): Promise<void> => {
  const done = new AbortController()
  const late = async (): Promise<never> => {
    await setTimeout(milliseconds, undefined, { signal: done.signal })
    throw new Error('it took too long.')
  }
  try {
    await Promise.race([work, late()])
  } finally {
    done.abort()
  }
}

/**
 * Appends one behind the other in one transaction, each followed by what `inline` writes to it: where that ends the
 * transaction all the same, no append stands there without what belongs to it.
 */
export const appendInline = (
  { address, database, patience, schema }: Connection,
  inline: Inline,
): AppendAll => {
  const write = async (run: Run, request: AppendRequest, end: number): Promise<void> => {
    let refused: unknown = null
    let isOver = false
    const noted: Run = async <Row extends ReadonlyArray<unknown>>(...asked: Parameters<Run>) => {
      try {
        return await run<Row>(...asked)
      } catch (error) {
        refused ??= error
        throw error
      }
    }
    const lent: Run = async <Row extends ReadonlyArray<unknown>>(sql: string, ...more: Rest) => {
      if (isOver) throw new Error('it went on after it had said it was done.')
      if (ending.test(sql)) throw new Error('it may not end the transaction.')
      return noted<Row>(sql, ...more)
    }
    try {
      await noted('SAVEPOINT inline')
      await inTime(2 * patience, inline(lent, asStored(request, end - request.events.length)))
      isOver = true
      // Neither is possible where a statement failed that nobody spoke of, or where the transaction is another one.
      const [[last] = []] = await noted(
        `RELEASE SAVEPOINT inline; SELECT max(position) FROM "${schema}".events`,
      )
      if (last !== end) throw new Error('it appended events itself.')
    } catch (error) {
      isOver = true
      if (isOfServer(refused)) throw refused
      const cause = isAborted(error) ? refused : error
      throw new InlineError(inlineFailed(address, request.ledger, request.expected, cause))
    }
  }

  return (requests) =>
    database.transaction(async (run) => {
      const append = appendAll({ ask: ({ text, takes }, values) => run(text, values, takes) }, schema)
      const places: Array<Place> = []
      for (const request of requests) {
        const [place = null] = await append([request])
        if (place !== null) await write(run, request, place)
        places.push(place)
      }
      return places
    })
}
