import { randomInt } from 'node:crypto'
import { positionOf } from '@minutebook/eventstore'
import type { Run } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import {
  checkpointMoved,
  rebuildNeeded,
  type CheckpointMoved,
  type RebuildNeeded,
} from '../problem/ProjectionProblem.js'
import type { TableNames } from '../keeping/Place.js'
import { theBeginning, type Checkpoint, type Reached } from '../runner/Projection.js'
import { schemaVersion } from './schema.js'

export interface ProjectionRow extends Checkpoint {
  readonly version: string
}

const readLast = (last: string | null): Reached['last'] =>
  last === null ? null : (JSON.parse(last) as Reached['last'])

/** Empty where there is none. */
const writtenLast = (last: Reached['last']): string => (last === null ? '' : JSON.stringify(last))

/** What the schema says of a projection. */
export const rowOf = async (run: Run, nameOf: TableNames, name: string): Promise<ProjectionRow | null> => {
  const [row] = await run<readonly [version: string, position: string, last: string | null, move: number]>(
    `SELECT version, position, last::text, move FROM ${nameOf('projections')} WHERE name = $1`,
    [name],
  )
  if (row === undefined) return null
  const [version, position, last, move] = row
  return { version, position: positionOf(position), last: readLast(last), move }
}

/**
 * Enters a projection, at the beginning, in place of what stands there under that name. Where nothing does, its moves
 * are counted from anywhere: nobody who was at work on one of that name long ago still holds such a number.
 */
export const enter = async (
  run: Run,
  nameOf: TableNames,
  name: string,
  version: string,
  { position, last }: Reached = theBeginning,
): Promise<Checkpoint> => {
  const [row] = await run<readonly [move: number]>(
    `INSERT INTO ${nameOf('projections')} AS kept (name, version, position, last, move, kept_by) VALUES ($1, $2, $3, nullif($4, '')::jsonb, $5, $6)
     ON CONFLICT (name) DO UPDATE SET version = $2, position = $3, last = nullif($4, '')::jsonb, move = kept.move + 1 RETURNING move`,
    [name, version, position, writtenLast(last), randomInt(2 ** 40), schemaVersion],
  )
  await run(`DELETE FROM ${nameOf('parked')} WHERE projection = $1`, [name])
  return { position, last, move: row?.[0] ?? 0 }
}

/**
 * Moves a checkpoint on, if it is still the one that was given: whoever came too late writes nothing. Of two at once
 * the second waits for the first to commit, and then does not find what it looks for.
 */
export const moveOn = async (
  run: Run,
  nameOf: TableNames,
  name: string,
  version: string,
  from: Checkpoint,
  { position, last }: Reached,
): Promise<E.Either<CheckpointMoved | RebuildNeeded, Checkpoint>> => {
  const [moved] = await run<readonly [move: number]>(
    `UPDATE ${nameOf('projections')} SET position = $1, last = nullif($6, '')::jsonb, move = move + 1
     WHERE name = $2 AND version = $3 AND position = $4 AND move = $5 RETURNING move`,
    [position, name, version, from.position, from.move, writtenLast(last)],
  )
  if (moved !== undefined) return E.right({ position, last, move: moved[0] })
  const row = await rowOf(run, nameOf, name)
  return E.left(
    row === null || row.version !== version
      ? rebuildNeeded(name)
      : checkpointMoved(name, from.position, row.position),
  )
}
