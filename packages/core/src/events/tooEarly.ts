import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Reading } from './Kind.js'
import { daysIn } from './daysIn.js'

type DecidedOn = Pick<RecordedEvent, 'decidedOn'>

/** Whether an act was certainly decided before what it undoes or prolongs: a day is wrong, or the event it names. */
export const isTooEarly = (act: DecidedOn, other: DecidedOn, reading: Pick<Reading, 'day'>): boolean =>
  daysIn(act.decidedOn, reading).latest < daysIn(other.decidedOn, reading).earliest

/**
 * What such an act does. In the order of R4 it comes first and does nothing, which is presumed; but the record names
 * what it undoes, and may only be wrong about the day. So neither is certain.
 */
export const doubted = { doubt: 'conflicting-records' } as const
