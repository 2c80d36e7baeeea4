import { failureOf, isOfFile } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { Keeping } from '../keeping/Keeping.js'
import type { Place } from '../keeping/Place.js'
import { fileFailed, handlerFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint } from '../runner/Projection.js'
import type { Definition, WriteRows } from './Definition.js'
import type { ProjectionFile } from './ProjectionFile.js'
import { moveOn, parkedIn, rowOf } from './records.js'

/** A projection kept in the tables of a place. */
export const keepingIn = (
  { ask, write, path }: ProjectionFile,
  { name, version }: Definition,
  { entry, nameOf }: Place,
): Keeping<WriteRows> => ({
  place: () => ask((database) => rowOf(database, entry)),

  parked: () => ask((database) => parkedIn(database, entry)),

  move: (from, to, writing) =>
    write<ProjectionProblem, Checkpoint>((database) => {
      const moved = moveOn(database, entry, version, from, to)
      if (E.isLeft(moved) || writing === null) return moved
      try {
        writing.write(database, nameOf)
        return moved
      } catch (error) {
        return E.left(
          isOfFile(error) ? fileFailed(failureOf(path)(error)) : handlerFailed(name, writing.first, error),
        )
      }
    }),

  putAside: ({ ledger, seq }, sentence, from, to) =>
    write<ProjectionProblem, Checkpoint>((database) => {
      const moved = moveOn(database, entry, version, from, to)
      if (E.isLeft(moved)) return moved
      database
        .prepare('INSERT INTO parked (projection, ledger, seq, sentence) VALUES (?, ?, ?, ?)')
        .run(entry, ledger, seq, sentence)
      return moved
    }),
})
