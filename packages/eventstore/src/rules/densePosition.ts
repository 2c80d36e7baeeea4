import * as E from 'fp-ts/lib/Either.js'
import { positionOf, type Position } from '../port/Position.js'
import { badRange, type BadRange } from '../problem/Refusal.js'
import { shown } from '../problem/shown.js'

/** The position after the n-th event of a log, for stores that count: 1, 2, 3 … */
export const densePosition = (count: number): Position => positionOf(String(count))

const written = /^(0|[1-9][0-9]{0,14})$/

/**
 * How many events stand before a position, for stores that count.
 *
 * A position past the end is refused rather than read as "nothing new": the log was cut short, or the reader kept
 * its place in another store.
 */
export const countBefore = (position: Position, end: number): E.Either<BadRange, number> => {
  if (!written.test(position))
    return E.left(badRange('/after', `${shown(position)} is not a position of this store.`))
  const count = Number(position)
  return count <= end
    ? E.right(count)
    : E.left(badRange('/after', `This store ends at position ${end}, before position ${count}.`))
}
