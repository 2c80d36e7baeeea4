import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { projecting } from '../keeping/projecting.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Projection } from '../runner/Projection.js'
import type { Rebuildable } from '../rebuild/Rebuildable.js'
import type { Definition } from './Definition.js'
import type { ProjectionFile } from './ProjectionFile.js'
import { keepingIn } from './keeping.js'
import { rebuildingIn } from './rebuilding.js'
import { enter, rowOf } from './records.js'
import { createFurther, createTables, inUse, partsOf } from './tables.js'

/** A projection kept in a file, which can be moved on and rebuilt. */
export interface SqliteProjection extends Projection, Rebuildable {}

/**
 * A projection kept in a file, its tables made first where it is new there. One that an earlier version made is left as
 * it is: it can be read, and moves on once it is rebuilt (`rebuild-needed`).
 */
export const sqliteProjection = (
  file: ProjectionFile,
  definition: Definition,
): TE.TaskEither<ProjectionProblem, SqliteProjection> => {
  const place = inUse(definition)
  const made = file.write<never, void>((database) => {
    if (rowOf(database, definition.name) === null) {
      enter(database, definition.name, definition.version, partsOf(definition))
      createTables(database, definition, place.nameOf)
      createFurther(database, definition)
    }
    return E.right(undefined)
  })
  const { name, wants, keepsLedgersApart = false } = definition
  const projection: SqliteProjection = {
    name,
    ...(wants === undefined ? {} : { wants }),
    keepsLedgersApart,
    start: (store) => projecting(keepingIn(file, definition, place), definition, store),
    rebuilding: rebuildingIn(file, definition),
  }
  return file.isReadOnly ? TE.right(projection) : TE.map(() => projection)(made)
}
