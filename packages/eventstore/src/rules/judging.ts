import * as E from 'fp-ts/lib/Either.js'
import type { Appended, Head } from '../port/results.js'
import type { EventToAppend, StoredEvent } from '../port/StoredEvent.js'
import { idReused, recordedAtRegression, revisionConflict, type Refusal } from '../problem/Refusal.js'
import type { AppendRequest } from './appending.js'

/** Looks an event up by its id, in all ledgers. */
export type Find = (id: string) => StoredEvent | null

/** Whether an append goes right behind the head. If its ids are new too, nothing stands in its way. */
export const fits = ({ expected, events }: AppendRequest, head: Head): boolean => {
  const recordedAt = events[0]?.recordedAt
  return expected === head.size && (head.lastRecordedAt === null || (recordedAt ?? '') > head.lastRecordedAt)
}

/**
 * What becomes of an append in view of what is stored: why it is refused, or what the original was told when it is
 * a retry, or `null` when nothing stands in its way.
 *
 * Ids come first: where one stands tells a caller that lost an answer more than any conflict could.
 */
export const judged = (
  request: AppendRequest,
  head: Head,
  find: Find,
): E.Either<Refusal, Appended> | null => {
  const { ledger, expected, events } = request
  let inPlace = 0
  let last: StoredEvent | null = null
  for (const [index, event] of events.entries()) {
    const stored = find(event.id)
    if (stored === null) continue
    if (stored.ledger !== ledger || stored.seq !== expected + index || !sameBytes(event, stored)) {
      return E.left(idReused(`/events/${index}/id`, event.id, stored.ledger, stored.seq))
    }
    inPlace += 1
    last = stored
  }
  if (last !== null && inPlace === events.length) {
    return E.right(appended(request, last.position, true))
  }
  if (expected !== head.size) return E.left(revisionConflict(ledger, expected, head.size))
  if (fits(request, head)) return null
  return E.left(
    recordedAtRegression('/events/0/recordedAt', events[0]?.recordedAt ?? '', head.lastRecordedAt ?? ''),
  )
}

/** What an append is told that put its events right behind `expected`; `position` is that of the last one. */
export const appended = (
  { ledger, expected, events }: AppendRequest,
  position: Appended['position'],
  alreadyStored: boolean,
): Appended => ({
  ledger,
  first: expected,
  size: expected + events.length,
  position,
  created: expected === 0,
  alreadyStored,
})

/** What an append of no events is told; `position` is that of the ledger's last event. */
export const unchanged = ({ ledger, size }: Head, position: Appended['position']): Appended => ({
  ledger,
  first: size,
  size,
  position,
  created: false,
  alreadyStored: false,
})

const sameBytes = (event: EventToAppend, stored: StoredEvent): boolean =>
  event.leaf === stored.leaf && event.recordedAt === stored.recordedAt
