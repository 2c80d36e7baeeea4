import type { ReadEvent } from '../catalogue/readEvent.js'
import { MotionAmended } from '../events/MotionAmended.js'
import { MotionMoved } from '../events/MotionMoved.js'
import { MotionProposed } from '../events/MotionProposed.js'
import { namedBy } from '../events/namedBy.js'
import { presupposing } from '../events/presupposing.js'
import { RegisterCoverageDeclared } from '../events/RegisterCoverageDeclared.js'
import type { Course } from '../timeline/Course.js'
import type { SubjectId } from '../values/SubjectId.js'

/**
 * Whether an event speaks of an instrument by itself. What is merely told to it (what becomes of a motion about it, a
 * retraction) is no record of it: of one whose only event was taken back there is none.
 */
export const speaksOf = ({ event, kind }: ReadEvent, instrument: SubjectId): boolean => {
  if (kind === null) return event.subjects.some(({ id }) => id === instrument)
  // Whether the record of it is complete says nothing of there being one.
  if (kind.type === RegisterCoverageDeclared.type) return false
  const { acts, mentions } = namedBy(kind, event.data)
  return acts.includes(instrument) || mentions?.includes(instrument) === true
}

/** Whether it is done or noted of what was made. */
export const presupposes = (entry: ReadEvent, instrument: SubjectId): boolean =>
  entry.kind !== null && presupposing.has(entry.kind.type) && speaksOf(entry, instrument)

/** Whether somebody moved to make it; a candidate was not made by whatever is told of its text (R20). */
export const isCandidate = ({ proposes, instrument }: Course): boolean =>
  proposes.some(({ intended }) =>
    intended.some(({ _tag, target }) => _tag === 'begins' && target === instrument),
  )

const motions: ReadonlySet<string> = new Set([MotionProposed.type, MotionMoved.type, MotionAmended.type])

/**
 * Whether nothing speaks of it but motions to do something to it. That somebody asked for its rescission shows neither
 * that it was ever made nor that it was not (R9).
 */
export const isOnlyMovedAbout = (events: ReadonlyArray<ReadEvent>, instrument: SubjectId): boolean =>
  events.every((one) => !speaksOf(one, instrument) || (one.kind !== null && motions.has(one.kind.type)))
