import { once, storeClosed } from '@minutebook/eventstore'
import { failureOf, persistently, type Database, type Run } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { databaseFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { wasCommitted } from './outcome.js'

/** A schema of a database with a read model in it, in use. */
export interface Connected {
  /** The server, the database and the schema, without any secret. */
  readonly address: string
  readonly schema: string
  readonly isReadOnly: boolean
  /** Answers from one state of the database: nothing of what others commit meanwhile is seen. */
  readonly ask: <A>(query: (run: Run) => Promise<A>) => TaskEither<ProjectionProblem, A>
  /** Does all of it, or nothing where it rejects. A problem is given before anything was written. */
  readonly write: <P, A>(
    change: (run: Run) => Promise<E.Either<P, A>>,
    ofRejection?: (error: unknown) => P | null,
  ) => TaskEither<ProjectionProblem | P, A>
  /**
   * The same, for what is not seen at any checkpoint: where the answer to the commit is lost, it finds out what became
   * of it.
   */
  readonly writeForCertain: <A>(
    change: (run: Run) => Promise<E.Either<ProjectionProblem, A>>,
  ) => TaskEither<ProjectionProblem, A>
  readonly close: () => TaskEither<ProjectionProblem, void>
}

/** What reads from one state of the database. */
const oneState = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY'

/**
 * A rebuild that is put in place exchanges all rows behind the lock of the checkpoint, and waits there for whoever
 * follows: so much longer than for other locks is waited, in milliseconds. The server ends the wait before it is given
 * up on itself.
 */
const forExchange = 60_000

export const connected = (
  database: Database,
  {
    address,
    schema,
    patience,
    isReadOnly,
  }: Pick<Connected, 'address' | 'schema' | 'isReadOnly'> & {
    readonly patience: number
  },
): Connected => {
  let isClosed = false
  const closed = storeClosed(address)
  const failed = (error: unknown): ProjectionProblem =>
    databaseFailed(isClosed ? closed : failureOf(address)(error))
  // Not repeated here: what became of it is seen at the checkpoint, and that is where whoever runs it begins again.
  const write: Connected['write'] = (change, ofRejection) => async () => {
    if (isClosed) return E.left(databaseFailed(closed))
    try {
      return await database.transaction(async (run) => {
        await run(`SET LOCAL lock_timeout = ${patience + forExchange}`)
        return change((sql, values, takes = 0) => run(sql, values, takes + forExchange))
      })
    } catch (error) {
      return E.left(ofRejection?.(error) ?? failed(error))
    }
  }

  return {
    address,
    schema,
    isReadOnly,
    ask: (query) => async () => {
      try {
        return await persistently(patience, async () =>
          isClosed
            ? E.left(databaseFailed(closed))
            : E.right(
                await database.transaction(async (run) => {
                  await run(oneState)
                  return query(run)
                }),
              ),
        )
      } catch (error) {
        return E.left(failed(error))
      }
    },
    write,
    writeForCertain: (change) => async () => {
      let [transaction, answer]: [string, Awaited<ReturnType<typeof change>> | null] = ['', null]
      const written = await write(async (run) => {
        const [[id] = ['']] = await run<readonly [id: string]>('SELECT pg_current_xact_id()::text')
        const changed = await change(run)
        ;[transaction, answer] = [id, changed]
        return changed
      })()
      if (answer === null || E.isRight(written)) return written
      return (await wasCommitted(database, transaction, patience)) ? answer : written
    },
    close: once(async () => {
      isClosed = true
      try {
        await database.close()
        return E.right(undefined)
      } catch (error) {
        return E.left(databaseFailed(failureOf(address)(error)))
      }
    }),
  }
}
