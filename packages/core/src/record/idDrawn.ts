import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { fromMicroseconds, justAfter, toMicroseconds } from '../values/Instant.js'

const none: ReadonlyArray<never> = []
const hour = 3_600_000_000
const day = 24 * hour

/**
 * What is odd in the time at which the id of an event was drawn. An id (UUID version 7, RFC 9562 §5.7) is drawn for the
 * event that is about to be recorded, by a clock that may differ a little: an hour after is no such difference, and a
 * day before is longer than anybody waits. Where the moment of recording only follows the one before, the clock had
 * been ahead then (R5); and whoever copies from an older register may draw ids by its times.
 */
export const idDrawn = (
  { id, recordedAt, claimed }: RecordedEvent,
  last: RecordedEvent | null,
): ReadonlyArray<Problem> => {
  const drawn = drawnAt(id)
  const late = drawn - toMicroseconds(recordedAt)
  if (late > hour) return [said('id-after-recording', drawn, 'after')]
  if (late >= -day || claimed !== null) return none
  const isHeldBack =
    last !== null && (last.recordedAt === recordedAt || justAfter(last.recordedAt) === recordedAt)
  return isHeldBack ? none : [said('id-long-before-recording', drawn, 'long before')]
}

/** The moment at which an id was drawn, in microseconds. */
const drawnAt = (id: EventId): number => Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}`, 16) * 1000

const said = (
  code: 'id-after-recording' | 'id-long-before-recording',
  drawn: number,
  when: string,
): Problem =>
  problem(
    code,
    '/id',
    `The id was drawn ${drawn < yearTenThousand ? `at ${fromMicroseconds(drawn)}` : 'after the year 9999'}, ${when} the event says it was recorded: a clock was wrong, or one of the two was written afterwards.`,
  )

/** 10000-01-01T00:00:00Z, which no instant of a ledger reaches. */
const yearTenThousand = 253_402_300_800_000_000
