import type { EventStore } from '@minutebook/eventstore'
import { failureOf } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import {
  fileFailed,
  handlerFailed,
  rebuildNeeded,
  type ProjectionProblem,
} from '../problem/ProjectionProblem.js'
import type { Projecting } from '../runner/Projection.js'
import type { Definition, Handler, TableNames, WriteRows } from './Definition.js'
import type { ProjectionFile } from './ProjectionFile.js'
import { moveOn, parkedIn, rowOf } from './records.js'

/** What a projection is kept as: its own tables, or those it is being rebuilt in. */
export interface Place {
  /** The name its checkpoint has. */
  readonly entry: string
  readonly nameOf: TableNames
}

/** A projection at work on the tables of a place. */
export const projectingIn = (
  { ask, write, path }: ProjectionFile,
  { name, version, begin }: Definition,
  { entry, nameOf }: Place,
  store: EventStore,
): Projecting => {
  let handler: Handler | null = null

  /** What was remembered is right only as long as everything it was remembered for was committed. */
  const kept = <A>(result: E.Either<ProjectionProblem, A>): E.Either<ProjectionProblem, A> => {
    if (E.isLeft(result)) handler = null
    return result
  }

  return {
    checkpoint: () => async () => {
      const found = await ask((database) => rowOf(database, entry))()
      if (E.isLeft(found)) return found
      const row = found.right
      return row === null || row.version !== version
        ? E.left(rebuildNeeded(name))
        : E.right({ position: row.position, move: row.move })
    },

    parked: () => ask((database) => parkedIn(database, entry)),

    apply: (events, from, to) => async () => {
      const [first] = events
      if (first === undefined) return write((database) => moveOn(database, entry, version, from, to))()
      handler ??= begin(store)
      const worked = await prepared(handler, events)
      if (E.isLeft(worked)) {
        const why = worked.left
        return kept(E.left(isProblem(why) ? why : handlerFailed(name, first, why)))
      }
      return kept(
        await write<ProjectionProblem, typeof from>((database) => {
          const moved = moveOn(database, entry, version, from, to)
          if (E.isLeft(moved)) return moved
          try {
            worked.right(database, nameOf)
            return moved
          } catch (error) {
            return E.left(
              isOfFile(error) ? fileFailed(failureOf(path)(error)) : handlerFailed(name, first, error),
            )
          }
        })(),
      )
    },

    park:
      ({ ledger, seq }, { sentence }, from, to) =>
      async () =>
        kept(
          await write((database) => {
            const moved = moveOn(database, entry, version, from, to)
            if (E.isLeft(moved)) return moved
            database
              .prepare('INSERT INTO parked (projection, ledger, seq, sentence) VALUES (?, ?, ?, ?)')
              .run(entry, ledger, seq, sentence)
            return moved
          })(),
        ),
  }
}

/** What a handler works out; what it throws is a problem with what it was given. */
const prepared = async (
  handler: Handler,
  events: Parameters<Handler>[0],
): Promise<E.Either<unknown, WriteRows>> => {
  try {
    return await handler(events)()
  } catch (error) {
    return E.left(error)
  }
}

const isProblem = (why: unknown): why is ProjectionProblem =>
  typeof why === 'object' && why !== null && '_tag' in why && why._tag === 'ProjectionProblem'

/**
 * A full disk, a lock or a broken file is no fault of the event; SQL that is wrong, a broken rule of a table, and what the
 * handler threw itself are: https://sqlite.org/rescode.html
 */
const isOfFile = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  !ofHandler.has(error.errcode & 0xff)

/** SQLITE_ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE. */
const ofHandler: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25])
