import { understood } from '../../catalogue/readEvent.js'
import { canonical } from '../../envelope/canonical.js'
import { EventRetracted } from '../../events/EventRetracted.js'
import type { DataOfKind } from '../../events/Kind.js'
import { RecordCorrected } from '../../events/RecordCorrected.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { corrected, valueAt } from '../../record/corrected.js'
import { known } from '../../record/known.js'
import type { Register } from '../../questions/Register.js'
import type { EventId } from '../../values/ids.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { Rule } from './Rule.js'

/** A correction or retraction is of an event on record; a correction says what stood there and leaves something readable. */
export const aboutCorrections: Rule = ({ register, one }) => {
  if (one.kind.type === EventRetracted.type) {
    return missingTarget(register, (one.act.data as DataOfKind<typeof EventRetracted>).target)
  }
  if (one.kind.type !== RecordCorrected.type) return []
  const { target, path, from, to } = one.act.data as DataOfKind<typeof RecordCorrected>
  const missing = missingTarget(register, target)
  if (missing.length > 0) return missing
  const event = asKnown(register, target)
  if (event === undefined)
    return [
      problem(
        'event-retracted',
        '/data/target',
        'The event was retracted; there is nothing left to correct.',
      ),
    ]
  const stands = valueAt(event, path)
  const mismatch = sameJson(stands ?? null, from)
    ? []
    : [
        problem(
          'correction-mismatch',
          '/data/from',
          'The record does not say what the correction says it says at that place.',
        ),
      ]
  const changed = corrected(event, path, to)
  const readable = changed !== null && understood(register.book.catalogue, changed).kind !== null
  return readable
    ? mismatch
    : [
        ...mismatch,
        problem(
          'correction-breaks-event',
          '/data/to',
          'With this correction the event could no longer be read.',
        ),
      ]
}

const missingTarget = (register: Register, target: EventId): ReadonlyArray<Problem> =>
  register.book.seqOf(target) === undefined
    ? [problem('event-unknown', '/data/target', `There is no event ${target} on record.`)]
    : []

/** The event as it stands now, after earlier corrections; corrections are rare enough to look through everything. */
const asKnown = ({ book }: Register, target: EventId): RecordedEvent | undefined => {
  const everything = Array.from({ length: book.size() }, (_, seq) => book.at(seq) ?? []).flat()
  return known(book.catalogue, everything).find(({ event }) => event.id === target)?.event
}

const sameJson = (a: unknown, b: unknown): boolean => {
  const [left, right] = [canonical(a), canonical(b)]
  return left._tag === 'Right' && right._tag === 'Right' && left.right === right.right
}
