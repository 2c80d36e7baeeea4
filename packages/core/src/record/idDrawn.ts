import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { problem, type Problem } from '../problem/Problem.js'
import { fromMicroseconds, justAfter, toMicroseconds, type Instant } from '../values/Instant.js'

const none: ReadonlyArray<never> = []
const hour = 3_600_000_000
const day = 24 * hour

/**
 * What is odd in the times at which the id of an event was drawn, and with the first event of a command the id of that.
 * An id (UUID version 7, RFC 9562 §5.7) is drawn for what is about to be recorded, by a clock that may differ a little:
 * an hour after is no such difference, and a day before is longer than anybody waits. Where the moment of recording only
 * follows that of the append before, the clock had been ahead then (R5). Whoever copies from an older register may draw
 * ids by its times; that they did is no more than what the event claims, so it is told.
 */
export const idDrawn = (
  event: RecordedEvent,
  { isFirst, before }: { readonly isFirst: boolean; readonly before: Instant | null },
): ReadonlyArray<Problem> => {
  const { id, command } = event
  const ofEvent = oddIn('id', drawnAt(id), event, before)
  return isFirst && isOfTime(command)
    ? [...ofEvent, ...oddIn('command', drawnAt(command), event, before)]
    : ofEvent
}

/** An id of a command may be of any version, and one of another version has no time. */
const isOfTime = (id: string): boolean => id[14] === '7'

/** The moment at which an id was drawn, in microseconds. */
const drawnAt = (id: string): number => Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}`, 16) * 1000

const oddIn = (
  of: keyof typeof named,
  drawn: number,
  { recordedAt, claimed }: RecordedEvent,
  before: Instant | null,
): ReadonlyArray<Problem> => {
  const said = (
    code: 'id-after-recording' | 'id-as-claimed' | 'id-long-before-recording',
    when: string,
  ): ReadonlyArray<Problem> => [problem(code, `/${of}`, `${named[of]} was drawn ${shown(drawn)}${when}`)]
  const late = drawn - toMicroseconds(recordedAt)
  if (late > hour)
    return said(
      'id-after-recording',
      ', after the event says it was recorded: a clock was wrong, or one of the two was written afterwards.',
    )
  if (late >= -day) return none
  if (claimed !== null && isAbout(drawn, toMicroseconds(claimed.recordedAt)))
    return said(
      'id-as-claimed',
      ', about when an older register is claimed to have recorded the event, and long before this ledger did: only that register shows whether it comes from there.',
    )
  return before !== null && justAfter(before) === recordedAt
    ? none
    : said(
        'id-long-before-recording',
        ', long before the event says it was recorded: a clock was wrong, or one of the two was written afterwards.',
      )
}

const named = { id: 'The id', command: 'The id of its command' } as const

const isAbout = (drawn: number, recorded: number): boolean =>
  drawn - recorded <= hour && drawn - recorded >= -day

const shown = (drawn: number): string =>
  drawn < yearTenThousand ? `at ${fromMicroseconds(drawn)}` : 'after the year 9999'

/** 10000-01-01T00:00:00Z, which no instant of a ledger reaches. */
const yearTenThousand = 253_402_300_800_000_000
