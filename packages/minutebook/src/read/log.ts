import { readEvent, under, type RecordedEvent } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { unreadable } from '../problem/problems.js'
import { leavesInPassing, type Batches } from './leaves.js'

/**
 * The recorded events from number `from` on (inclusive). They are read from the store and belong to the caller: what
 * is done to them does not reach the ledger.
 */
export async function* logFrom(opened: Opened, from: number): Batches<RecordedEvent> {
  const reader = readEvent(opened.register.book.catalogue)
  let seq = from
  for await (const batch of leavesInPassing(opened, from)) {
    const events = E.isLeft(batch) ? batch : eventsOf(reader, batch.right, seq)
    yield events
    if (E.isLeft(events)) return
    seq += events.right.length
  }
}

const eventsOf = (
  reader: ReturnType<typeof readEvent>,
  leaves: ReadonlyArray<string>,
  first: number,
): E.Either<LedgerProblem, ReadonlyArray<RecordedEvent>> => {
  const events: Array<RecordedEvent> = []
  for (const [index, leaf] of leaves.entries()) {
    const read = reader(leaf)
    if (E.isLeft(read)) return E.left(unreadable(read.left.map(under(`/${first + index}`))))
    events.push(read.right.event)
  }
  return E.right(events)
}
