import type { Catalogue } from '../catalogue/Catalogue.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { understood, type ReadEvent } from '../catalogue/readEvent.js'
import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { corrected, valueAt } from './corrected.js'
import { isSettling } from './known.js'
import type { LinkedRecord } from './Linked.js'
import type { Settled } from './settled.js'

/**
 * Examines corrections one after another: each says what stood there when it was made, be that as recorded, as earlier
 * corrections left it, or as it was again when one of them had been taken back; and it leaves an event that can be read.
 */
export const correcting = (
  catalogue: Catalogue,
  record: LinkedRecord,
  settled: Settled,
): ((entry: ReadEvent, at: number) => ReadonlyArray<Problem>) => {
  /** Corrected events as they stand since anything was last taken back, so that a long row of corrections is read once. */
  const asLeft = new Map<EventId, RecordedEvent>()

  /** Whether an event of a kind that is not known can be read, whoever knows the kind can tell. */
  const isReadable = (event: RecordedEvent): boolean =>
    catalogue.kindOf(event.type, event.version) === undefined || understood(catalogue, event).kind !== null

  const found = (entry: ReadEvent): ReadonlyArray<Problem> => {
    const correction = payloadOf(RecordCorrected, entry)
    if (correction === undefined) {
      asLeft.clear()
      return none
    }
    const { target, path, from, to } = correction
    if (record.seqOf(target) === undefined) return none
    const before = asLeft.get(target) ?? settled.asKnown(target)
    if (before === undefined) return [takenBack]
    const after = corrected(before, path, to)
    asLeft.set(target, after ?? before)
    return [
      ...(sameJson(valueAt(before, path) ?? null, from) ? none : [mismatch]),
      ...(after !== null && isReadable(after) ? none : [broken]),
    ]
  }

  return (entry, at) => {
    if (!isSettling(entry)) return none
    const problems = found(entry)
    settled.take(entry, at)
    return problems
  }
}

const none: ReadonlyArray<never> = []

const takenBack = problem(
  'event-retracted',
  '/data/target',
  'The correction is of an event that had been taken back; there was nothing left to correct.',
)

const mismatch = problem(
  'correction-mismatch',
  '/data/from',
  'The record did not say what the correction says it said.',
)

const broken = problem('correction-breaks-event', '/data/to', 'The corrected event could not be read.')
