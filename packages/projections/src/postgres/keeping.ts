import { isAboutValues, isPassing } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import type { Keeping, Source } from '../keeping/Keeping.js'
import type { Place } from '../keeping/Place.js'
import { handlerFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint } from '../runner/Projection.js'
import type { Connected } from './connected.js'
import { moveOn, rowOf } from './records.js'
import { storable } from './texts.js'
import type { WriteRows } from './writing.js'

/** A projection kept in the tables of a place. */
export const keepingIn = (
  { ask, write }: Connected,
  { name, version }: Pick<Source<WriteRows>, 'name' | 'version'>,
  { entry, nameOf }: Place,
): Keeping<WriteRows> => ({
  place: () => ask((run) => rowOf(run, nameOf, entry)),

  parked: () =>
    ask(async (run) => {
      const parked = `SELECT ledger FROM ${nameOf('parked')} WHERE projection = $1`
      return new Set((await run<readonly [ledger: string]>(parked, [entry])).map(([ledger]) => ledger))
    }),

  move: (from, to, writing) =>
    write<ProjectionProblem, Checkpoint>(
      async (run) => {
        const moved = await moveOn(run, nameOf, entry, version, from, to)
        if (E.isRight(moved) && writing !== null) await writing.write(run, nameOf)
        return moved
      },
      (error) => (writing !== null && isOfEvents(error) ? handlerFailed(name, writing.first, error) : null),
    ),

  putAside: ({ ledger, seq }, sentence, from, to) =>
    write<ProjectionProblem, Checkpoint>(async (run) => {
      const moved = await moveOn(run, nameOf, entry, version, from, to)
      if (E.isRight(moved))
        await run(
          `INSERT INTO ${nameOf('parked')} (projection, ledger, seq, sentence) VALUES ($1, $2, $3, $4)`,
          [entry, ledger, seq, storable(sentence)],
        )
      return moved
    }),
})

/**
 * What is thrown without a code while rows are worked out, and values that are refused, are for whoever looks into
 * these events.
 */
const isOfEvents = (error: unknown): boolean =>
  error instanceof Error && 'code' in error ? isAboutValues(error) : !isPassing(error)
