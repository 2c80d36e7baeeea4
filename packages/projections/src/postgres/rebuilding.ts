import type { EventStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Source } from '../keeping/Keeping.js'
import { projecting } from '../keeping/projecting.js'
import { rebuildOvertaken, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Rebuilding } from '../rebuild/Rebuildable.js'
import type { Checkpoint } from '../runner/Projection.js'
import type { Connected } from './connected.js'
import { keepingIn } from './keeping.js'
import { enter, moveOn } from './records.js'
import { tableNames } from './schema.js'
import { beside, createTables, dropTables, inUse } from './tables.js'
import type { WriteRows } from './writing.js'

/** How long exchanging the rows of a table may take, in milliseconds. */
const exchanging = 3_600_000

/**
 * Rebuilding in tables beside those in use. In the end rows are exchanged within the tables in use, not tables: whoever
 * reads in a transaction that began earlier would see nothing in a table that was filled since, and sees the rows that
 * were there.
 */
export const rebuildingIn =
  (connected: Connected, source: Source<WriteRows>) =>
  (store: EventStore): Rebuilding => {
    const { name, version } = source
    const place = beside(connected.schema)
    const { nameOf } = inUse(connected.schema)
    const [entries, parked] = [nameOf('projections'), nameOf('parked')]
    return {
      ...projecting(keepingIn(connected, source, place), source, store),

      begin: () =>
        connected.write<ProjectionProblem, Checkpoint>(async (run) => {
          const checkpoint = await enter(run, nameOf, place.entry, version)
          await dropTables(run, place.nameOf)
          await createTables(run, place.nameOf)
          return E.right(checkpoint)
        }),

      replace: (at) =>
        connected.writeForCertain<void>(async (run) => {
          if (E.isLeft(await moveOn(run, nameOf, place.entry, version, at, at)))
            return E.left(rebuildOvertaken(name))
          await enter(run, nameOf, name, version, at)
          for (const table of tableNames) {
            await run(`DELETE FROM ${nameOf(table)}`, [], exchanging)
            await run(`INSERT INTO ${nameOf(table)} SELECT * FROM ${place.nameOf(table)}`, [], exchanging)
          }
          await dropTables(run, place.nameOf)
          await run(`DELETE FROM ${entries} WHERE name = $1`, [place.entry])
          await run(`UPDATE ${parked} SET projection = $1 WHERE projection = $2`, [name, place.entry])
          return E.right(undefined)
        }),

      abandon: (at) =>
        connected.write<ProjectionProblem, void>(async (run) => {
          if (E.isLeft(await moveOn(run, nameOf, place.entry, version, at, at))) return E.right(undefined)
          await dropTables(run, place.nameOf)
          await run(`DELETE FROM ${entries} WHERE name = $1`, [place.entry])
          await run(`DELETE FROM ${parked} WHERE projection = $1`, [place.entry])
          return E.right(undefined)
        }),
    }
  }
