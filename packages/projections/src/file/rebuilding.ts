import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { projecting } from '../keeping/projecting.js'
import { rebuildOvertaken, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint } from '../runner/Projection.js'
import type { Rebuilding } from '../rebuild/Rebuildable.js'
import type { Definition } from './Definition.js'
import type { ProjectionFile } from './ProjectionFile.js'
import { keepingIn } from './keeping.js'
import { enter, moveOn, rowOf } from './records.js'
import { beside, createTables, drop, partsOf, replaceTables } from './tables.js'

/**
 * Rebuilding in tables beside those in use. They have an entry and a checkpoint of their own, so that of two rebuilds
 * at once the one that began first finds its checkpoint moved and gives way.
 */
export const rebuildingIn =
  (file: ProjectionFile, definition: Definition) =>
  (store: EventStore): Rebuilding => {
    const { name, version } = definition
    const place = beside(definition)
    const tables = Object.keys(definition.tables).map(place.nameOf)
    return {
      ...projecting(keepingIn(file, definition, place), definition, store),

      begin: () =>
        file.write<ProjectionProblem, Checkpoint>((database) => {
          drop(database, [...tables, ...(rowOf(database, place.entry)?.parts ?? [])])
          const checkpoint = enter(database, place.entry, version, tables)
          createTables(database, definition, place.nameOf)
          return E.right(checkpoint)
        }),

      replace: (at) =>
        file.write<ProjectionProblem, void>((database) => {
          if (E.isLeft(moveOn(database, place.entry, version, at, at))) return E.left(rebuildOvertaken(name))
          const before = rowOf(database, name)
          replaceTables(database, definition, before?.parts ?? [])
          moveOn(database, name, version, enter(database, name, version, partsOf(definition)), at)
          database.prepare('UPDATE parked SET projection = ? WHERE projection = ?').run(name, place.entry)
          database.prepare('DELETE FROM projections WHERE name = ?').run(place.entry)
          return E.right(undefined)
        }),

      abandon: (at) =>
        file.write<ProjectionProblem, void>((database) => {
          if (E.isLeft(moveOn(database, place.entry, version, at, at))) return E.right(undefined)
          drop(database, tables)
          database.prepare('DELETE FROM projections WHERE name = ?').run(place.entry)
          database.prepare('DELETE FROM parked WHERE projection = ?').run(place.entry)
          return E.right(undefined)
        }),
    }
  }
