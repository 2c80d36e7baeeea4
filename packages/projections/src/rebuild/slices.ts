import type { EventStore, Position, StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { eventsFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Counted } from './counting.js'

/** Events to be taken in together. */
export type Slices = AsyncIterable<E.Either<ProjectionProblem, ReadonlyArray<StoredEvent>>>

/** So many at least, where there are as many: what they bear on more than once is then worked out once. */
const largeSlice = 5000

/** The events that were counted, ledger by ledger. */
export async function* ledgerByLedger(store: EventStore, { ledgers }: Counted): Slices {
  for (const [ledger, limit] of ledgers) {
    let slice: Array<StoredEvent> = []
    for await (const chunk of store.read(ledger, 0, { limit })) {
      if (E.isLeft(chunk)) {
        yield E.left(eventsFailed(chunk.left))
        return
      }
      slice.push(...chunk.right)
      if (slice.length < largeSlice) continue
      yield E.right(slice)
      slice = []
    }
    if (slice.length > 0) yield E.right(slice)
  }
}

/** The events of the log after a position, as they stand there. */
export async function* alongTheLog(store: EventStore, after: Position): Slices {
  for await (const chunk of store.readAll(after)) {
    yield E.isLeft(chunk) ? E.left(eventsFailed(chunk.left)) : chunk
  }
}
