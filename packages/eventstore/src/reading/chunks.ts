import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventChunks, EventStore } from '../port/EventStore.js'
import type { Position } from '../port/Position.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import { checkedRange, rest, type Range } from './range.js'

/**
 * How many events a chunk holds at most. The port allows 1000; of fewer at a time, less outlives a collection of garbage, and
 * reading a whole ledger is a tenth quicker.
 */
export const chunkSize = 125

type Chunk = TaskEither<StoreProblem, ReadonlyArray<StoredEvent>>

/** The next events after a position, as many as fit a chunk; fewer only at the end of the log. */
export type NextOfLog = (after: Position) => Chunk

/** The first events of a range, as many as it asks for, never more than a chunk; fewer only at the ledger's end. */
export type FirstOfRange = (range: Range) => Chunk

/** Reads chunk after chunk, each from the place the one before leads to; null where nothing can follow. */
async function* inTurn<Place>(
  first: Place | null,
  chunkAt: (place: Place) => Chunk,
  next: (place: Place, chunk: ReadonlyArray<StoredEvent>, last: StoredEvent) => Place | null,
): EventChunks {
  let place = first
  while (place !== null) {
    const chunk = await chunkAt(place)()
    if (E.isLeft(chunk)) {
      yield chunk
      return
    }
    const last = chunk.right.at(-1)
    if (last === undefined) return
    yield chunk
    place = next(place, chunk.right, last)
  }
}

/** Reads a ledger chunk by chunk. */
export const readingLedger = (firstOf: FirstOfRange): EventStore['read'] =>
  async function* (ledger, from, options) {
    const checked = checkedRange(ledger, from, options)
    if (E.isLeft(checked)) {
      yield checked
      return
    }
    const limitOf = (range: Range): number => Math.min(range.limit, chunkSize)
    yield* inTurn<Range>(
      checked.right.limit > 0 ? checked.right : null,
      (range) => firstOf({ ...range, limit: limitOf(range) }),
      (range, { length }, last) => (length < limitOf(range) ? null : rest(range, limitOf(range), last)),
    )
  }

/** Reads the log chunk by chunk, up to what is its end when it gets there. */
export const readingLog = (nextOf: NextOfLog): EventStore['readAll'] =>
  async function* (after) {
    yield* inTurn<Position>(after, nextOf, (_, { length }, last) =>
      length < chunkSize ? null : last.position,
    )
  }
