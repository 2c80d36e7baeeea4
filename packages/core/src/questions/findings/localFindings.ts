import type { Course } from '../../timeline/Course.js'
import { isFor } from '../../timeline/isFor.js'
import { powerOf } from '../../timeline/powerOf.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'

const none: ReadonlyArray<never> = []

/**
 * What an instrument's own slice shows: acts without power (R15b), events nobody can read. With a course that has its
 * descriptions, changes of its text are looked at too.
 */
export const localFindings = (course: Course, idOf: (seq: number) => EventId): ReadonlyArray<Finding> => {
  const { instrument: subject } = course
  const changes = course.sets.filter(
    ({ facet, event }) => facet === 'text' && !course.begins.some((begin) => begin.event === event),
  )
  const isItsOwn = (seq: number): boolean => course.begins.some((begin) => begin.event === seq)
  const limits = course.limitations.filter(({ event }) => !isItsOwn(event))
  const moves = course.begins.filter(({ mode }) => mode === 'move')
  const acts = [...course.ends, ...limits, ...course.suspends, ...moves, ...changes].filter(({ target }) =>
    isFor(target, subject, course),
  )
  if (acts.length === 0 && course.unread.length === 0 && course.tellings === null) return none
  const ofPower = acts.flatMap((act): ReadonlyArray<Finding> => {
    const power = powerOf(act, course)
    const done = act._tag === 'ends' ? 'ended' : 'changed'
    if (power === 'enough') return none
    const events = [idOf(act.event)]
    return [power === 'none' ? noPower(subject, done, events) : powerUnknown(subject, done, events)]
  })
  const endings = endingsIn(course)
  const again =
    !isEndedAgain(course) || course.begins.some(({ mode }) => mode === 'revive')
      ? none
      : [
          endedAgain(
            subject,
            endings.map((end) => idOf(end.event)),
          ),
        ]
  const conflicts = (course.tellings?.conflicts ?? none).map((records) =>
    conflicting(subject, records.map(idOf)),
  )
  const unread = course.unread.map(({ event, problems }): Finding => ({
    code: 'event-not-understood',
    severity: 'conflict',
    subject,
    sentence: `${event.type} version ${event.version} is not understood (${problems[0]?.sentence ?? 'unknown kind'}); what it does to the policy is unknown.`,
    events: [event.id],
    settledBy: 'A version of this library, or a catalogue, that knows the event.',
  }))
  return [...ofPower, ...again, ...conflicts, ...unread]
}

const endingsIn = (course: Course): Course['ends'] =>
  course.ends.filter((end) => isFor(end.target, course.instrument, course) && end.decided !== null)

/** Records of one act end nothing twice (R21). */
const isEndedAgain = (course: Course): boolean =>
  course.tellings === null
    ? endingsIn(course).length > 1
    : course.tellings.all.some((told) => isEndedAgain(told.course))

const conflicting = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'conflicting-records',
  severity: 'conflict',
  subject,
  sentence: `Records of one act upon ${subject} say different things; as long as nobody found which is right, any of them may be (R21).`,
  events,
  settledBy: 'An adjudication between them, or correcting or retracting the record that is wrong.',
})

const noPower = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever ${done} ${subject} ranks below it; the act has no effect (R15b).`,
  events,
  settledBy: 'A decision of the body that made the policy, or of a higher one.',
})

const powerUnknown = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'power-unknown',
  severity: 'doubt',
  subject,
  sentence: `The record does not say by what body and instrument ${subject} was ${done}; the act is taken as it stands (R15b).`,
  events,
  settledBy: 'Recording who acted, and by what.',
})

const endedAgain = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'ended-again',
  severity: 'doubt',
  subject,
  sentence: `More than one ending of ${subject} is on record; the earliest is taken, though two records may tell of one act.`,
  events,
  settledBy: 'Retracting the record that is wrong, if they tell of one act.',
})
