import { resolve } from 'node:path'
import { failure, storeClosed, unknownMember, type Failure, type Refusal } from '@minutebook/eventstore'
import { connect, disconnect, failureOf, whenFree, type Database } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { fileFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import { applicationId, bookkeeping, schemaVersion } from './schema.js'

export interface ProjectionFileOptions {
  /** How long to wait while another program writes, in milliseconds; 5000 where left out. */
  readonly busyTimeoutMs?: number
  /** Opens a file that exists, to be asked and never written to. */
  readonly readOnly?: boolean
}

/** A file with projections in it, open. Whatever runs on it runs to its end within one turn of the event loop. */
export interface ProjectionFile {
  readonly path: string
  readonly isReadOnly: boolean
  /** Answers from one state of the file: nothing of what others commit meanwhile is seen. */
  readonly ask: <A>(query: (database: Database) => A) => TaskEither<ProjectionProblem, A>
  /** Does all of it, or nothing where it gives a problem or throws. */
  readonly write: <P, A>(
    change: (database: Database) => E.Either<P, A>,
  ) => TaskEither<ProjectionProblem | P, A>
  readonly close: () => TaskEither<ProjectionProblem, void>
}

const members: Readonly<Record<keyof ProjectionFileOptions, true>> = { busyTimeoutMs: true, readOnly: true }

/**
 * Opens a file of projections, and makes it first where there is none.
 *
 * Problems: `unknown-member` for an option there is none of, `file-failed` with `not-a-store` where the file is
 * something else, `store-newer`, `store-busy`, and so on.
 */
export const openProjectionFile =
  (
    file: string,
    options: ProjectionFileOptions = {},
  ): TaskEither<ProjectionProblem | Refusal, ProjectionFile> =>
  async () => {
    const strange = Object.keys(options).find((member) => !Object.hasOwn(members, member))
    if (strange !== undefined) return E.left(unknownMember(`/options/${strange}`, strange, members))
    const path = resolve(file)
    try {
      const database = connect(path, options.readOnly ?? false)
      const wrong = await madeReady(database, path, options).catch(failureOf(path))
      if (wrong === null) return E.right(openFile(path, database, options))
      database.close()
      return E.left(fileFailed(wrong))
    } catch (error) {
      return E.left(fileFailed(failureOf(path)(error)))
    }
  }

/** What a power cut may take is rows together with the checkpoint they were made up to: they are made again. */
const settings = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL'

/** Makes an open file what it has to be; gives what is wrong where it cannot. */
const madeReady = async (
  database: Database,
  path: string,
  { busyTimeoutMs: patience = 5000, readOnly = false }: ProjectionFileOptions,
): Promise<Failure | null> => {
  const strange = await whenFree(patience, () => strangeness(database, path, readOnly))
  if (strange !== null || readOnly) return strange
  await whenFree(patience, () => database.exec(settings))
  await whenFree(patience, () => makeWhereNew(database))
  return null
}

/** Why a file is none of projections; null where it is one, or is new. */
const strangeness = (database: Database, path: string, readOnly: boolean): Failure | null => {
  const application = pragma(database, 'application_id')
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
  if (application === 0 && isEmpty && !readOnly) return null
  if (application !== applicationId)
    return failure('not-a-store', path, 'This file is no file of projections of Minutebook.')
  const version = pragma(database, 'user_version')
  if (version === schemaVersion) return null
  return version < schemaVersion
    ? failure(
        'store-older',
        path,
        'This file was written by an older version of Minutebook. Delete it: it is made anew of the events.',
      )
    : failure('store-newer', path, 'This file was written by a newer version of Minutebook. Use that one.')
}

/** Another program may make it at the same moment. */
const makeWhereNew = (database: Database): void => {
  if (pragma(database, 'application_id') === applicationId) return
  database.exec('BEGIN IMMEDIATE')
  if (pragma(database, 'application_id') === 0) database.exec(bookkeeping)
  database.exec('COMMIT')
}

const pragma = (database: Database, name: 'application_id' | 'user_version'): number =>
  (database.prepare(`PRAGMA ${name}`).get() as Readonly<Record<string, number>>)[name] ?? 0

const openFile = (
  path: string,
  database: Database,
  { busyTimeoutMs: patience = 5000, readOnly = false }: ProjectionFileOptions,
): ProjectionFile => {
  let isClosed = false
  const within =
    <P, A>(beginning: string, run: () => E.Either<P, A>): TaskEither<ProjectionProblem | P, A> =>
    async () => {
      try {
        return await whenFree(patience, () => {
          if (isClosed) return E.left(fileFailed(storeClosed(path)))
          database.exec(beginning)
          return finished(database, run)
        })
      } catch (error) {
        return E.left(fileFailed(failureOf(path)(error)))
      }
    }
  return {
    path,
    isReadOnly: readOnly,
    ask: (query) => within<never, ReturnType<typeof query>>('BEGIN', () => E.right(query(database))),
    write: (change) => within('BEGIN IMMEDIATE', () => change(database)),
    close: () => async () => {
      if (isClosed) return E.right(undefined)
      isClosed = true
      return E.tryCatch(
        () => disconnect(database),
        (error) => fileFailed(failureOf(path)(error)),
      )
    },
  }
}

const finished = <P, A>(database: Database, run: () => E.Either<P, A>): E.Either<P, A> => {
  try {
    const result = run()
    if (E.isRight(result)) database.exec('COMMIT')
    else rollBack(database)
    return result
  } catch (error) {
    rollBack(database)
    throw error
  }
}

const rollBack = (database: Database): void => {
  try {
    database.exec('ROLLBACK')
  } catch {
    // Some failures end the transaction by themselves, a full disk among them.
  }
}
