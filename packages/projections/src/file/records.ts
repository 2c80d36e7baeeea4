import { randomInt } from 'node:crypto'
import { beginning, positionOf } from '@minutebook/eventstore'
import type { Database } from '@minutebook/sqlite/driver'
import * as E from 'fp-ts/lib/Either.js'
import {
  checkpointMoved,
  rebuildNeeded,
  type CheckpointMoved,
  type RebuildNeeded,
} from '../problem/ProjectionProblem.js'
import { theBeginning, type Checkpoint, type Reached } from '../runner/Projection.js'

type Statement = ReturnType<Database['prepare']>

/** Statements are kept: a place is moved with every chunk, and preparing one takes longer than running it. */
const kept = new WeakMap<Database, Map<string, Statement>>()

const prepared = (database: Database, sql: string): Statement => {
  const statements = kept.get(database) ?? new Map<string, Statement>()
  kept.set(database, statements)
  const statement = statements.get(sql) ?? database.prepare(sql)
  statements.set(sql, statement)
  return statement
}

/** What the file says of a projection. */
export interface ProjectionRow extends Checkpoint {
  readonly version: string
  readonly parts: ReadonlyArray<string>
}

export const rowOf = (database: Database, name: string): ProjectionRow | null => {
  const row = prepared(
    database,
    'SELECT version, position, last, move, parts FROM projections WHERE name = ?',
  ).get(name) as
    | {
        readonly version: string
        readonly position: string
        readonly last: string | null
        readonly move: number
        readonly parts: string
      }
    | undefined
  return row === undefined
    ? null
    : {
        version: row.version,
        position: positionOf(row.position),
        last: row.last === null ? null : (JSON.parse(row.last) as Reached['last']),
        move: row.move,
        parts: JSON.parse(row.parts) as ReadonlyArray<string>,
      }
}

/**
 * Enters a projection, at the beginning, in place of what stands there under that name. Where nothing does, its moves
 * are counted from anywhere: nobody who was at work on one of that name long ago still holds such a number.
 */
export const enter = (
  database: Database,
  name: string,
  version: string,
  parts: ReadonlyArray<string>,
): Checkpoint => {
  const before = rowOf(database, name)
  const move = before === null ? randomInt(2 ** 40) : before.move + 1
  database
    .prepare(
      'INSERT OR REPLACE INTO projections (name, version, position, last, move, parts) VALUES (?, ?, ?, NULL, ?, ?)',
    )
    .run(name, version, beginning, move, JSON.stringify(parts))
  database.prepare('DELETE FROM parked WHERE projection = ?').run(name)
  return { ...theBeginning, move }
}

/** Moves a checkpoint on, if it is still the one that was given: whoever came too late writes nothing. */
export const moveOn = (
  database: Database,
  name: string,
  version: string,
  from: Checkpoint,
  { position, last }: Reached,
): E.Either<CheckpointMoved | RebuildNeeded, Checkpoint> => {
  const row = rowOf(database, name)
  if (row === null || row.version !== version) return E.left(rebuildNeeded(name))
  if (row.move !== from.move || row.position !== from.position)
    return E.left(checkpointMoved(name, from.position, row.position))
  const move = from.move + 1
  const update = 'UPDATE projections SET position = ?, last = ?, move = ? WHERE name = ?'
  prepared(database, update).run(position, last === null ? null : JSON.stringify(last), move, name)
  return E.right({ position, last, move })
}

export const parkedIn = (database: Database, name: string): ReadonlySet<string> => {
  const rows = database.prepare('SELECT ledger FROM parked WHERE projection = ?').all(name) as ReadonlyArray<{
    readonly ledger: string
  }>
  return new Set(rows.map(({ ledger }) => ledger))
}
