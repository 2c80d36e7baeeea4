import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { EventRetracted } from '../events/EventRetracted.js'
import type { Kind } from '../events/Kind.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { LinkedRecord } from './Linked.js'

/**
 * Whether an event is of a kind that is taken back, and never corrected: what it did to another would stand as it was
 * recorded, whatever the correction says.
 */
export const isOnlyTakenBack = ({ type }: Pick<Kind, 'type'>): boolean =>
  type === RecordCorrected.type || type === EventRetracted.type

/** A correction of a correction or retraction, which no command records: by it the record says two things. */
export const correctedAgain = (
  entry: Pick<ReadEvent, 'event' | 'kind'>,
  record: Pick<LinkedRecord, 'seqOf' | 'at'>,
): ReadonlyArray<Problem> => {
  const correction = payloadOf(RecordCorrected, entry)
  const seq = correction === undefined ? undefined : record.seqOf(correction.target)
  const target = seq === undefined ? undefined : record.at(seq)
  if (target === undefined || target.kind === null || !isOnlyTakenBack(target.kind)) return none
  const what = target.kind.type === RecordCorrected.type ? 'a correction' : 'a retraction'
  return [
    problem(
      'correction-of-correction',
      '/data/target',
      `The event corrects event number ${seq}, ${what}, which no command does: what that one did stands as it was recorded, whatever this says. Somebody wrote it by hand.`,
    ),
  ]
}

const none: ReadonlyArray<never> = []
