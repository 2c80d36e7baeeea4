import * as E from 'fp-ts/lib/Either.js'
import { understood } from '../../catalogue/readEvent.js'
import { sameJson } from '../../envelope/canonical.js'
import { Envelope } from '../../envelope/Envelope.js'
import { EventRetracted } from '../../events/EventRetracted.js'
import type { DataOfKind } from '../../events/Kind.js'
import { RecordCorrected } from '../../events/RecordCorrected.js'
import { decoded, decodedExactly } from '../../codecs/decoding.js'
import { excessIn } from '../../codecs/excess.js'
import { didYouMean } from '../../problem/nearest.js'
import { stepsOf } from '../../problem/pointer.js'
import { problem, under, type Problem } from '../../problem/Problem.js'
import { corrected, replaced, valueAt } from '../../record/corrected.js'
import { isOnlyTakenBack } from '../../record/correctedAgain.js'
import { asKnown } from '../../record/settled.js'
import type { Register } from '../../questions/Register.js'
import type { EventId } from '../../values/ids.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { UncertainDate } from '../../values/UncertainDate.js'
import type { Rule } from './Rule.js'

/**
 * A correction or retraction is of an event on record; a correction says what stood there and leaves something
 * readable.
 */
export const aboutCorrections: Rule = ({ register, one }) => {
  if (one.kind.type === EventRetracted.type) {
    return missingTarget(register, (one.act.data as DataOfKind<typeof EventRetracted>).target)
  }
  if (one.kind.type !== RecordCorrected.type) return []
  const { target, path, from, to } = one.act.data as DataOfKind<typeof RecordCorrected>
  const missing = missingTarget(register, target)
  if (missing.length > 0) return missing
  const kind = register.book.at(register.book.seqOf(target) ?? -1)?.kind ?? null
  if (kind !== null && isOnlyTakenBack(kind)) {
    return [
      problem(
        'correction-of-correction',
        '/data/target',
        'A correction or retraction is not corrected: retract it, and correct the event itself.',
      ),
    ]
  }
  const event = asKnown(register.book, target)
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
          `At ${path} the record says ${inJson(stands)}, and not ${inJson(from)}.`,
        ),
      ]
  const empty = sameJson(from, to)
    ? [problem('correction-empty', '/data/to', 'The correction changes nothing.')]
    : []
  return [...mismatch, ...empty, ...broken(register, event, path, to)]
}

/**
 * A corrected event is as whole as one just recorded: readable, with nothing that does not belong, with its day if it
 * is a decision.
 */
const broken = (
  register: Register,
  event: RecordedEvent,
  path: string,
  to: unknown,
): ReadonlyArray<Problem> => {
  const day = UncertainDate.is(valueAt(event, path)) && to !== null ? readDay(to) : null
  if (day !== null && E.isLeft(day)) return day.left.map(under('/data/to'))
  const changed = corrected(event, path, to)
  const read = changed === null ? null : understood(register.book.catalogue, changed)
  if (changed === null || read === null || read.kind === null) {
    const why = read === null ? ofEnvelope(replaced(event, stepsOf(path) ?? [], to)) : read.problems
    return [
      problem(
        'correction-breaks-event',
        '/data/to',
        `With this correction the event could no longer be read: ${why.map(({ sentence }) => sentence).join(' ')}`,
      ),
    ]
  }
  const { kind } = read
  const excess = excessIn(kind.codec, changed.data)
  const wrongDay =
    (kind.nature === 'act' && changed.decidedOn === null) ||
    (kind.nature === 'observation' && changed.decidedOn !== null)
  return [
    ...excess.map(({ path: where, known: members }) =>
      problem(
        'correction-breaks-event',
        '/data/path',
        `Nothing at /data${where} belongs to a ${kind.type}${didYouMean(where.slice(where.lastIndexOf('/') + 1), members)}`,
      ),
    ),
    ...(wrongDay
      ? [
          problem(
            'correction-breaks-event',
            '/data/to',
            `A ${kind.type} ${kind.nature === 'act' ? 'needs the day it was decided' : 'has no day of decision'}.`,
          ),
        ]
      : []),
  ]
}

const readDay = decodedExactly(UncertainDate)

const readEnvelope = decoded(Envelope)

const ofEnvelope = (changed: unknown): ReadonlyArray<Problem> => {
  const envelope = readEnvelope(changed)
  return E.isLeft(envelope) ? envelope.left : []
}

const longestShown = 80

const inJson = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text
}

const missingTarget = (register: Register, target: EventId): ReadonlyArray<Problem> =>
  register.book.seqOf(target) === undefined
    ? [problem('event-unknown', '/data/target', `There is no event ${target} on record.`)]
    : []
