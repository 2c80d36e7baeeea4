import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from '../port/EventStore.js'
import type { Position } from '../port/Position.js'
import { badRange, type BadRange } from '../problem/Refusal.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import type { Arrivals } from './arrivals.js'
import type { NextOfLog } from './chunks.js'

/** The id of the event that stands right before a position; null where there is none. */
export type IdBefore = (position: Position) => TaskEither<StoreProblem, string | null>

/**
 * A subscription out of a store's reading and its arrivals: catching up and following live are one loop, so there
 * is no handover in which an event could be lost. It sleeps only after it has read that there is nothing more.
 *
 * Where it is woken and there is nothing new, the store may have come back with another history of the same length: it
 * looks whether the event before its place is still the same, where the store can say.
 */
export const following = (
  nextOf: NextOfLog,
  arrivals: Arrivals,
  idBefore?: IdBefore,
): EventStore['subscribe'] =>
  async function* (after, signal) {
    let position = after
    let before: string | null | undefined
    let hasMoved = false
    while (!signal.aborted) {
      const seen = arrivals.count()
      const chunk = await nextOf(position)()
      if (E.isLeft(chunk)) {
        yield chunk
        return
      }
      const last = chunk.right.at(-1)
      if (last !== undefined) {
        position = last.position
        before = last.id
        hasMoved = true
        yield chunk
        continue
      }
      if (idBefore !== undefined && !hasMoved) {
        const found = await idBefore(position)()
        if (E.isLeft(found) || (before !== undefined && found.right !== before)) {
          yield E.isLeft(found) ? found : E.left(anotherHistory(position))
          return
        }
        before = found.right
      }
      hasMoved = false
      await arrivals.after(seen, signal)
    }
  }

/** A reader has come to a place before which there is another event than it was given. */
export const anotherHistory = (position: Position): BadRange =>
  badRange(
    '/after',
    `Before position ${position} this store has another event than it had: it was put back to an older state and written to since.`,
  )
