import type { Course } from '../../timeline/Course.js'
import { coursesIn, recordOf } from '../../timeline/coursesIn.js'
import type { Effect, Ends } from '../../law/Effect.js'
import type { Target } from '../../law/Target.js'
import { atTheEnd } from '../../timeline/Asked.js'
import { isOfLaterMakings } from '../../timeline/endOfMunicipality.js'
import { effectsIn } from '../../timeline/Sorted.js'
import { isFor } from '../../timeline/isFor.js'
import { powerThen } from '../../timeline/hadPower.js'
import type { Power } from '../../law/power.js'
import { powerOf, powerToAnnul, powerToLift } from '../../timeline/powerOf.js'
import { setScene } from '../../timeline/setScene.js'
import { inEveryWorld } from '../../timeline/worlds.js'
import { reachOf } from '../../timeline/reach.js'
import type { Dated, DatedAct } from '../../timeline/Timed.js'
import { resolutionsOf } from '../../law/resolutionsOf.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import { countingIn, hangsOnPower } from '../counting.js'
import type { Finding } from './Finding.js'
import { isRepealWithReplacement } from './repealWithReplacement.js'
import { belowHolder, classUnknown, noPower, powerUnknown } from './powerOver.js'

const none: ReadonlyArray<never> = []

/**
 * What an instrument's own slice shows: acts without power (R15b), events nobody can read. With a course that has its
 * descriptions, changes of its text are looked at too. Where it can be read in more than one way, only what is odd in
 * each in which the events are is.
 */
export const localFindings = (course: Course, idOf: (seq: number) => EventId): ReadonlyArray<Finding> => {
  const found = findingsIn(course, idOf)
  if (course.ways.length === 0) return found
  const ways = course.ways.map(({ course: one }) => inWay(one, idOf))
  const held = found.filter((finding) => {
    const concerned = ways.filter(({ events }) => finding.events.every((event) => events.has(event)))
    return (
      finding.code === 'ended-again' ||
      (concerned.length > 0 && concerned.every((way) => way.findings.some((other) => isSame(finding, other))))
    )
  })
  return [
    ...held,
    ...conflictsThatMatter(course).map((records) => conflicting(course.instrument, records.map(idOf))),
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
  idOf: (seq: number) => EventId,
): { readonly findings: ReadonlyArray<Finding>; readonly events: ReadonlySet<EventId> } => {
  const own = (seq: number): EventId => idOf(recordOf(course, seq))
  return {
    findings: findingsIn(course, own),
    events: new Set([
      ...[...effectsIn(course), ...course.powerless].map(({ event }) => own(event)),
      ...course.unread.map(({ event }) => event.id),
    ]),
  }
}

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.events.join() === b.events.join()

/** Endings that somebody decided, everywhere; that the municipality itself ended more than once is told of that. */
const decidedEndings = (course: Course): Course['ends'] =>
  course.ends.filter(
    (end) =>
      isFor(end.target, course.instrument, course) &&
      end.decided !== null &&
      end.rivals === undefined &&
      !isOfLaterMakings(end) &&
      reachOf(end, course) !== 'area',
  )

/** The endings, but for those by the revocation of a power that has otherwise, or that came too late for it. */
const endsOf = (course: Course): Course['ends'] => {
  if (!course.ends.some(hangsOnPower)) return course.ends
  const held = countingIn(course, ({ ends }) => ends.filter(hangsOnPower))
  return course.ends.filter((end) => !hangsOnPower(end) || held.includes(end))
}

/**
 * What undoes acts upon the instrument, or a vote it hangs on, once for each event, whether its actor had the power or
 * not.
 */
const annulmentsUpon = (course: Course): Course['annuls'] => {
  const { annuls, powerless, instrument } = course
  if (annuls.length + powerless.length === 0) return none
  const all = effectsIn(course)
  const hangsOn = (of: Target): boolean =>
    typeof of === 'string' && all.some((effect) => resolutionsOf(effect)?.includes(of) === true)
  return [...annuls, ...powerless.filter((act) => act._tag === 'annuls')]
    .filter(({ target }) => target === instrument || hangsOn(target))
    .filter(({ event }, at, each) => each.findIndex((other) => other.event === event) === at)
}

/** Whether nothing was done to it since it was made, nor found that nobody can read. */
const isOnlyMade = (course: Course): boolean => {
  const { begins, ends, limitations, suspends, sets, classes, annuls, powerless, unread } = course
  const changes = ends.length + limitations.length + suspends.length + sets.length + classes.length
  return (
    changes + annuls.length + powerless.length + unread.length === 0 &&
    begins.every(({ mode }) => mode === 'first')
  )
}

const findingsIn = (course: Course, idOf: (seq: number) => EventId): ReadonlyArray<Finding> => {
  if (isOnlyMade(course)) return none
  const { instrument: subject } = course
  const changes = [
    ...course.sets.filter(
      ({ facet, event }) => facet === 'text' && !course.begins.some((begin) => begin.event === event),
    ),
    ...course.classes,
  ]
  const isItsOwn = (seq: number): boolean => course.begins.some((begin) => begin.event === seq)
  const limits = course.limitations.filter(({ event }) => !isItsOwn(event))
  const moves = [...course.begins, ...course.powerless].filter(
    (act) => act._tag === 'begins' && act.mode !== 'first',
  )
  const acts = [...endsOf(course), ...limits, ...course.suspends, ...moves, ...changes].filter(({ target }) =>
    isFor(target, subject, course),
  )
  const annulments = annulmentsUpon(course)
  if (acts.length + annulments.length === 0 && course.unread.length === 0) return none
  const ofPower = [...acts, ...annulments].flatMap((act): ReadonlyArray<Finding> => {
    const done = act._tag === 'ends' ? 'ended' : 'changed'
    const events = [idOf(act.event)]
    if (isBelowHolder(act, course)) return [belowHolder(subject, events)]
    const powers = powersOf(course, act)
    if (powers.has('none'))
      return [powers.size === 1 ? noPower(subject, done, events) : classUnknown(subject, done, events)]
    // What the clock does nobody had to have the power for.
    return powers.has('unknown') && act.decided !== null ? [powerUnknown(subject, done, events)] : none
  })
  const endings = endingsThatCount(course)
  const again =
    !isEndedAgain(course) || course.begins.some(({ mode }) => mode === 'revive')
      ? none
      : [
          endedAgain(
            subject,
            endings.map((end) => idOf(end.event)),
          ),
        ]
  const unread = course.unread.map(({ event, problems }): Finding => ({
    code: 'event-not-understood',
    severity: 'conflict',
    subject,
    sentence: `${event.type} version ${event.version} is not understood (${problems[0]?.sentence ?? 'unknown kind'}); what it does to the policy is unknown.`,
    events: [event.id],
    settledBy: 'Reading the ledger with a version of this library, or a catalogue, that knows the event.',
  }))
  return [...ofPower, ...again, ...unread]
}

/** Whether it lifts a hold that a higher body laid. */
const isBelowHolder = (act: DatedAct, { suspends }: Course): boolean => {
  if (act._tag !== 'suspends' || act.lifts === undefined) return false
  const laid = suspends.findLast(({ key, lifts }) => key === act.key && lifts === undefined)
  return laid !== undefined && powerToLift(act, laid) === 'none'
}

/**
 * The power of whoever acted, in every possible world: it differs only where the instrument was put into other classes.
 */
const powersOf = (course: Course, act: Dated<Effect>): ReadonlySet<Power> => {
  if (course.classes.length === 0)
    return new Set([act._tag === 'annuls' ? powerToAnnul(act, course) : powerOf(act, course)])
  const asked = { ...atTheEnd, closed: true, supposing: true, isLast: false }
  const { outcomes } = inEveryWorld({ ...course, ways: none }, (world, one) =>
    powerThen(setScene(one, world, asked), act),
  )
  return new Set(outcomes.map(({ value }) => value))
}

/** Records of one act end nothing twice (R21), and what was stopped or undone ended nothing. */
const endingsThatCount = (course: Course): Course['ends'] => {
  const ends = decidedEndings(course)
  return ends.length < 2 ? ends : countingIn(course, decidedEndings)
}

const isEndedAgain = (course: Course): boolean =>
  coursesIn(course).some((one) => {
    const endings = endingsThatCount(one)
    return endings.some((later) =>
      endings.some((end) => isEnded(end, later) && !isRepealWithReplacement(one, end, later)),
    )
  })

/** Whether what one act ends another had ended before: a part, or the whole with all its parts (R22). */
const isEnded = (before: Dated<Ends>, later: Dated<Ends>): boolean =>
  before.event !== later.event &&
  isSooner(before, later) &&
  (before.portion === undefined || before.portion === later.portion)

const isSooner = (a: Dated<Ends>, b: Dated<Ends>): boolean =>
  typeof a.when === 'number' && typeof b.when === 'number' && a.when !== b.when
    ? a.when < b.when
    : a.event < b.event

const conflicting = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'conflicting-records',
  severity: 'conflict',
  subject,
  sentence: `Records of one act upon ${subject} say different things; as long as nobody found which is right, any of them may be (R21).`,
  events,
  settledBy: 'Recording ConflictAdjudicated between them; correcting or retracting the one that is wrong.',
})

const endedAgain = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'ended-again',
  severity: 'doubt',
  subject,
  sentence: `More than one ending of ${subject} is on record; the earliest is taken, though two records may tell of one act.`,
  events,
  settledBy: 'Retracting the record that is wrong, if they tell of one act.',
})
