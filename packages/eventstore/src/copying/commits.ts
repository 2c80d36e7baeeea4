import * as E from 'fp-ts/lib/Either.js'
import type { EventChunks } from '../port/EventStore.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { StoreProblem } from '../problem/StoreProblem.js'

/** The events that were appended together, in order. */
export type Commit = ReadonlyArray<StoredEvent>

/** Events as the appends they came in: those of one append have one `recordedAt`, and no two appends have the same. */
export async function* commitsIn(chunks: EventChunks): AsyncGenerator<E.Either<StoreProblem, Commit>, void> {
  let commit: Array<StoredEvent> = []
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) {
      yield chunk
      return
    }
    for (const event of chunk.right) {
      if (commit.length > 0 && commit[0]?.recordedAt !== event.recordedAt) {
        yield E.right(commit)
        commit = []
      }
      commit.push(event)
    }
  }
  if (commit.length > 0) yield E.right(commit)
}
