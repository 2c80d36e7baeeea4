import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'

const none: ReadonlyArray<never> = []

/** Why an event is not the next one of a ledger that holds `seq` events, the last of them recorded at `last`. */
export const misplaced = (
  event: RecordedEvent,
  ledger: MunicipalityId,
  seq: number,
  last: Instant | null,
): ReadonlyArray<Problem> => {
  if (event.ledger !== ledger)
    return [
      problem(
        'ledger-other',
        '/ledger',
        `The event belongs to the ledger ${event.ledger}, not to ${ledger}.`,
      ),
    ]
  if (event.seq !== seq)
    return [
      problem(
        'seq-out-of-order',
        '/seq',
        `Event number ${event.seq} stands where number ${seq} belongs; something is missing or out of order.`,
      ),
    ]
  if (last !== null && event.recordedAt < last)
    return [
      problem(
        'recorded-at-regression',
        '/recordedAt',
        'The event claims to have been recorded before the one it follows.',
      ),
    ]
  return none
}
