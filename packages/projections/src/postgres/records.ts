import { randomInt } from 'node:crypto'
import { beginning, positionOf, type Position } from '@minutebook/eventstore'
import type { Run } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import {
  checkpointMoved,
  rebuildNeeded,
  type CheckpointMoved,
  type RebuildNeeded,
} from '../problem/ProjectionProblem.js'
import type { TableNames } from '../keeping/Place.js'
import type { Checkpoint } from '../runner/Projection.js'
import { schemaVersion } from './schema.js'

export interface ProjectionRow extends Checkpoint {
  readonly version: string
}

/** What the schema says of a projection. */
export const rowOf = async (run: Run, nameOf: TableNames, name: string): Promise<ProjectionRow | null> => {
  const [row] = await run<readonly [version: string, position: string, move: number]>(
    `SELECT version, position, move FROM ${nameOf('projections')} WHERE name = $1`,
    [name],
  )
  return row === undefined ? null : { version: row[0], position: positionOf(row[1]), move: row[2] }
}

/**
 * Enters a projection, at the beginning, in place of what stands there under that name. Where nothing does, its moves are
 * counted from anywhere: nobody who was at work on one of that name long ago still holds such a number.
 */
export const enter = async (
  run: Run,
  nameOf: TableNames,
  name: string,
  version: string,
  position: Position = beginning,
): Promise<Checkpoint> => {
  const [row] = await run<readonly [move: number]>(
    `INSERT INTO ${nameOf('projections')} AS kept (name, version, position, move, kept_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET version = $2, position = $3, move = kept.move + 1 RETURNING move`,
    [name, version, position, randomInt(2 ** 40), schemaVersion],
  )
  await run(`DELETE FROM ${nameOf('parked')} WHERE projection = $1`, [name])
  return { position, move: row?.[0] ?? 0 }
}

/**
 * Moves a checkpoint on, if it is still the one that was given: whoever came too late writes nothing. Of two at once the
 * second waits for the first to commit, and then does not find what it looks for.
 */
export const moveOn = async (
  run: Run,
  nameOf: TableNames,
  name: string,
  version: string,
  from: Checkpoint,
  to: Position,
): Promise<E.Either<CheckpointMoved | RebuildNeeded, Checkpoint>> => {
  const [moved] = await run<readonly [move: number]>(
    `UPDATE ${nameOf('projections')} SET position = $1, move = move + 1
     WHERE name = $2 AND version = $3 AND position = $4 AND move = $5 RETURNING move`,
    [to, name, version, from.position, from.move],
  )
  if (moved !== undefined) return E.right({ position: to, move: moved[0] })
  const row = await rowOf(run, nameOf, name)
  return E.left(
    row === null || row.version !== version
      ? rebuildNeeded(name)
      : checkpointMoved(name, from.position, row.position),
  )
}
