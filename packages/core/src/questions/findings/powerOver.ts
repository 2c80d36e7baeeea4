import { atTheEnd } from '../../timeline/Asked.js'
import type { Course } from '../../timeline/Course.js'
import { powerThen } from '../../timeline/hadPower.js'
import { kindOf, powerOf, powerToAnnul, powerToLift } from '../../timeline/powerOf.js'
import { setScene } from '../../timeline/setScene.js'
import type { DatedAct } from '../../timeline/Timed.js'
import { inEveryWorld } from '../../timeline/worlds.js'
import type { Power } from '../../law/power.js'
import type { Actor } from '../../values/Actor.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'

/** What the record says of an event by its `seq`: its id, and who acted. */
export interface Recorded {
  readonly idOf: (seq: number) => EventId
  readonly byOf: (seq: number) => Actor | null
}

/** What is said of an act where whoever acted had no power over the policy, or may have had none (R15b). */
export const powerOver = (course: Course, act: DatedAct, recorded: Recorded): ReadonlyArray<Finding> => {
  const { instrument: subject } = course
  const done = act._tag === 'ends' ? 'ended' : 'changed'
  const events = [recorded.idOf(act.event)]
  if (isBelowHolder(act, course)) return [belowHolder(subject, events)]
  const powers = powersOf(course, act)
  if (powers.has('none'))
    return [powers.size === 1 ? noPower(subject, done, events) : classUnknown(subject, done, events)]
  // What the clock does nobody had to have the power for.
  return powers.has('unknown') && act.decided !== null
    ? [powerUnknown(subject, done, events, unknownIn(course, act, recorded.byOf(act.event)))]
    : none
}

const none: ReadonlyArray<never> = []

/** Whether it lifts a hold that a higher body laid. */
const isBelowHolder = (act: DatedAct, { suspends }: Course): boolean => {
  if (act._tag !== 'suspends' || act.lifts === undefined) return false
  const laid = suspends.findLast(({ key, lifts }) => key === act.key && lifts === undefined)
  return laid !== undefined && powerToLift(act, laid) === 'none'
}

/**
 * The power of whoever acted, in every possible world: it differs only where the instrument was put into other classes.
 */
const powersOf = (course: Course, act: DatedAct): ReadonlySet<Power> => {
  if (course.classes.length === 0)
    return new Set([act._tag === 'annuls' ? powerToAnnul(act, course) : powerOf(act, course)])
  const asked = { ...atTheEnd, closed: true, supposing: true, isLast: false }
  const { outcomes } = inEveryWorld({ ...course, ways: none }, (world, one) =>
    powerThen(setScene(one, world, asked), act),
  )
  return new Set(outcomes.map(({ value }) => value))
}

/** Who acted is no part of an event that can be corrected. */
const recordedAgain = 'if who acted is recorded wrongly, retracting the act and recording it again.'

const noPower = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever ${done} ${subject} ranks below it; the act has no effect (R15b).`,
  events,
  settledBy: `Recording the decision of the body that made the policy, or of a higher one; ${recordedAgain}`,
})

const belowHolder = (subject: SubjectId, events: ReadonlyArray<EventId>): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever reinstated ${subject} ranks below whoever suspended it; that suspension is not lifted (R15b).`,
  events,
  settledBy: `Recording the decision of the body that suspended it, or of a higher one; ${recordedAgain}`,
})

/** Of what is not known of an act or a policy, that which leaves the power unknown, and what would settle it. */
const unknownIn = (
  course: Course,
  act: DatedAct,
  by: Actor | null,
): readonly [why: string, settledBy: string] => {
  if (by === null)
    return [
      'the record does not say who acted, and by what',
      'Retracting the act and recording it again with who acted, and by what.',
    ]
  if (act.rank === null)
    return [
      `the rules do not rank a ${by.body} that acts by ${by.instrument}`,
      `A profile that ranks them; ${recordedAgain}`,
    ]
  if (act._tag === 'annuls' && act.taken === null)
    return [
      'the record does not say who took what it undoes, and by what, or the rules do not rank them',
      'Retracting what it undoes and recording that again with who acted, and by what.',
    ]
  const kind = kindOf(course, course.instrument)
  return kind === null
    ? ['the record does not say of what class the policy is', 'Recording how the policy was made.']
    : [`the rules do not rank a ${kind}`, 'A profile that ranks it.']
}

const powerUnknown = (
  subject: SubjectId,
  done: string,
  events: ReadonlyArray<EventId>,
  [why, settledBy]: ReturnType<typeof unknownIn>,
): Finding => ({
  code: 'power-unknown',
  severity: 'doubt',
  subject,
  sentence: `Whether whoever ${done} ${subject} had the power cannot be told: ${why}. The act is taken as it stands (R15b).`,
  events,
  settledBy,
})

const classUnknown = (subject: SubjectId, done: string, events: ReadonlyArray<EventId>): Finding => ({
  code: 'power-unknown',
  severity: 'doubt',
  subject,
  sentence: `The record does not say what class ${subject} was of when it was ${done}; under one of those it may have been of, whoever ${done} it ranks below it (R15b).`,
  events,
  settledBy: 'Correcting from what day it was of which class (PolicyRedesignated).',
})
