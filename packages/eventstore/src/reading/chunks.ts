import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, Reading } from '../port/EventStore.js'
import type { Position } from '../port/Position.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import { checkedRange, rest, type Range } from './range.js'

/**
 * How many events a chunk holds at most. The port allows 1000; of fewer at a time, less outlives a collection of
 * garbage, and reading a whole ledger is a tenth quicker.
 */
export const chunkSize = 125

type ChunkOf<A> = TaskEither<StoreProblem, ReadonlyArray<A>>
type Chunk = ChunkOf<StoredEvent>

/** The next events after a position, as many as fit a chunk; fewer only at the end of the log. */
export type NextOfLog = (after: Position) => Chunk

/** The first events of a range, as many as it asks for, never more than a chunk; fewer only at the ledger's end. */
export type FirstOfRange = (range: Range) => Chunk

/** The first leaves of a ledger from a number on, as many as are wanted; fewer only at the ledger's end. */
export type FirstLeaves = (ledger: string, from: number, wanted: number) => ChunkOf<string>

/** How a store is read: `size` events at a time, and `ahead` where the next are asked for while these are looked at. */
export interface Pages {
  readonly size: number
  readonly ahead: boolean
}

const asTheyComeUp: Pages = { size: chunkSize, ahead: false }

/**
 * Reads chunk after chunk, each from the place the one before leads to; null where nothing can follow.
 *
 * A chunk that was asked for ahead and leads nowhere is asked for again: more may stand there by now.
 */
async function* inTurn<Place, A>(
  first: Place | null,
  chunkAt: (place: Place) => ChunkOf<A>,
  next: (place: Place, chunk: ReadonlyArray<A>, last: A) => Place | null,
  isAhead: boolean,
): AsyncGenerator<Awaited<ReturnType<ChunkOf<A>>>, void, undefined> {
  let place = first
  let early: ReturnType<ChunkOf<A>> | null = null
  while (place !== null) {
    const chunk: Awaited<ReturnType<ChunkOf<A>>> = await (early ?? chunkAt(place)())
    const last: A | undefined = E.isRight(chunk) ? chunk.right.at(-1) : undefined
    const after: Place | null = E.isRight(chunk) && last !== undefined ? next(place, chunk.right, last) : null
    if (after === null && early !== null) {
      early = null
      continue
    }
    if (E.isRight(chunk) && last === undefined) return
    place = after
    early = isAhead && place !== null ? chunkAt(place)() : null
    yield chunk
  }
}

/** Reads a ledger chunk by chunk. */
export const readingLedger = (firstOf: FirstOfRange, pages: Pages = asTheyComeUp): Reading =>
  async function* (ledger, from, options) {
    const checked = checkedRange(ledger, from, options)
    if (E.isLeft(checked)) {
      yield checked
      return
    }
    const limitOf = (range: Range): number => Math.min(range.limit, pages.size)
    yield* inTurn<Range, StoredEvent>(
      checked.right.limit > 0 ? checked.right : null,
      (range) => firstOf({ ...range, limit: limitOf(range) }),
      (range, { length }, last) => (length < limitOf(range) ? null : rest(range, limitOf(range), last)),
      pages.ahead,
    )
  }

/** Reads the leaves of a ledger alone, chunk by chunk. */
export const readingLeaves = (
  firstOf: FirstLeaves,
  pages: Pages = asTheyComeUp,
): NonNullable<Reading['leaves']> =>
  async function* (ledger, from) {
    const checked = checkedRange(ledger, from)
    if (E.isLeft(checked)) {
      yield checked
      return
    }
    yield* inTurn<number, string>(
      from,
      (place) => firstOf(ledger, place, pages.size),
      (place, { length }) => (length < pages.size ? null : place + length),
      pages.ahead,
    )
  }

/** Reads the log chunk by chunk, up to what is its end when it gets there. */
export const readingLog = (nextOf: NextOfLog, pages: Pages = asTheyComeUp): EventStore['readAll'] =>
  async function* (after) {
    yield* inTurn<Position, StoredEvent>(
      after,
      nextOf,
      (_, { length }, last) => (length < pages.size ? null : last.position),
      pages.ahead,
    )
  }
