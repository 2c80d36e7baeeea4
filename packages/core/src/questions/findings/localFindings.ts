import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { Course } from '../../timeline/Course.js'
import { recordOf } from '../../timeline/coursesIn.js'
import { effectsIn } from '../../timeline/Sorted.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import { countingIn } from '../counting.js'
import { actsUpon } from './actsUpon.js'
import { endedAgain } from './endedAgain.js'
import type { Finding } from './Finding.js'
import { powerOver, type Recorded } from './powerOver.js'

const none: ReadonlyArray<never> = []

/**
 * What an instrument's own slice shows: acts without power (R15b), events nobody can read. With a course that has its
 * descriptions, changes of its text are looked at too. Where it can be read in more than one way, only what is odd in
 * each in which the events are is.
 */
export const localFindings = (course: Course, recorded: Recorded): ReadonlyArray<Finding> => {
  const found = findingsIn(course, recorded)
  if (course.ways.length === 0) return found
  const ways = course.ways.map(({ course: one }) => inWay(one, recorded))
  const held = found.filter((finding) => {
    const concerned = ways.filter(({ events }) => finding.events.every((event) => events.has(event)))
    return (
      finding.code === 'ended-again' ||
      (concerned.length > 0 && concerned.every((way) => way.findings.some((other) => isSame(finding, other))))
    )
  })
  return [
    ...held,
    ...conflictsThatMatter(course).map((records) =>
      conflicting(course.instrument, records.map(recorded.idOf)),
    ),
  ]
}

/** Records that differ, but for those of an act that was stopped or undone by any of them. */
const conflictsThatMatter = (course: Course): Course['conflicts'] => {
  if (course.conflicts.length === 0) return none
  const actsIn = (one: Course) => [
    ...one.begins,
    ...one.ends,
    ...one.limitations,
    ...one.suspends,
    ...one.sets,
  ]
  const acting = new Set(actsIn(course).map(({ event }) => event))
  const counting = new Set(countingIn(course, actsIn).map(({ event }) => event))
  return course.conflicts.filter((records) =>
    records.some((record) => counting.has(record) || !acting.has(record)),
  )
}

/** What is odd in one of the ways to read a record, and the events it is read from. */
const inWay = (
  course: Course,
  { idOf, byOf }: Recorded,
): { readonly findings: ReadonlyArray<Finding>; readonly events: ReadonlySet<EventId> } => {
  const own = (seq: number): EventId => idOf(recordOf(course, seq))
  return {
    findings: findingsIn(course, { idOf: own, byOf: (seq) => byOf(recordOf(course, seq)) }),
    events: new Set([
      ...[...effectsIn(course), ...course.powerless].map(({ event }) => own(event)),
      ...course.unread.map(({ event }) => event.id),
    ]),
  }
}

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.events.join() === b.events.join()

/** Whether nothing was done to it since it was made, nor found that nobody can read. */
const isOnlyMade = (course: Course): boolean => {
  const { begins, ends, limitations, suspends, sets, classes, annuls, powerless, unread } = course
  const changes = ends.length + limitations.length + suspends.length + sets.length + classes.length
  return (
    changes + annuls.length + powerless.length + unread.length === 0 &&
    begins.every(({ mode }) => mode === 'first')
  )
}

const findingsIn = (course: Course, recorded: Recorded): ReadonlyArray<Finding> => {
  if (isOnlyMade(course)) return none
  const acts = actsUpon(course)
  if (acts.length + course.unread.length === 0) return none
  return [
    ...acts.flatMap((act) => powerOver(course, act, recorded)),
    ...endedAgain(course, recorded.idOf),
    ...course.unread.map((one) => notUnderstood(course.instrument, one)),
  ]
}

const notUnderstood = (subject: SubjectId, { event, problems }: ReadEvent): Finding => ({
  code: 'event-not-understood',
  severity: 'conflict',
  subject,
  sentence: `${event.type} version ${event.version} is not understood (${problems[0]?.sentence ?? 'unknown kind'}); what it does to the policy is unknown.`,
  events: [event.id],
  settledBy: 'Reading the ledger with a version of this library, or a catalogue, that knows the event.',
})

const conflicting = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'conflicting-records',
  severity: 'conflict',
  subject,
  sentence: `Records of one act upon ${subject} say different things; as long as nobody found which is right, any of them may be (R21).`,
  events,
  settledBy: 'Recording ConflictAdjudicated between them; correcting or retracting the one that is wrong.',
})
