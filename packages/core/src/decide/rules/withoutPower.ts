import { notAfter, profilesOn } from '../../effects/profilesOf.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { classesOn } from '../../timeline/classesOn.js'
import type { Course } from '../../timeline/Course.js'
import { hasPower } from '../../law/power.js'
import { classSet } from '../../timeline/powerOf.js'
import { anyDay, isCertain, type Bounds } from '../../values/edtf.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Situation } from './Rule.js'

/**
 * Whether it is done by whoever ranks below the policy, whichever law he acts under and whichever class the policy may
 * be of then.
 */
export const withoutPower = (situation: Situation, course: Course, done: string): ReadonlyArray<Problem> => {
  const kinds = classesThen(course, daysDecided(situation, course), situation)
  return kinds.every((kind) => ranksAbove(situation, course, kind))
    ? [
        problem(
          'no-power',
          '/by',
          `A ${kinds.join(' or ')} cannot be ${done} by that body and instrument; whoever made it, or a higher body, can.`,
          'R15b',
        ),
      ]
    : []
}

/** Whether it is put into another class by whoever ranks below it, or below what he makes of it. */
export const reclassifying = (situation: Situation, course: Course, kind: string): ReadonlyArray<Problem> => {
  const below = withoutPower(situation, course, 'put into another class')
  return below.length > 0 || !ranksAbove(situation, course, kind)
    ? below
    : [
        problem(
          'no-power',
          '/by',
          `That body and instrument cannot make a ${kind} of it; a body that may enact one can.`,
          'R15b',
        ),
      ]
}

const daysDecided = ({ one: { act } }: Situation, { setting }: Course): Bounds =>
  act.decidedOn === undefined || act.decidedOn === null ? anyDay : daysOf(act.decidedOn, setting.hemisphere)

const ranksAbove = (situation: Situation, course: Course, kind: string | null): boolean => {
  const { by } = situation.one.act
  if (by === undefined || by === null || kind === null) return false
  return profilesOn(notAfter(daysDecided(situation, course), situation.today), course.setting).every(
    ({ profile }) => hasPower(profile.rankOfAct.value(by), profile.rankOfKind.value(kind)) === 'none',
  )
}

/** The classes it may be of when it is done: the order of the acts of one day is not looked at. */
const classesThen = (
  course: Course,
  days: Bounds,
  { today: knownOn }: Situation,
): ReadonlyArray<string | null> => {
  const { classes, kind } = course
  if (classes.length === 0) return [kind]
  if (!isCertain(days)) return [...new Set([kind, ...classes.map(classSet)])]
  const { earliest: day } = days
  const on = [day - 1, day].flatMap((one) => classesOn(course, { on: one, decidedBy: day, knownOn }))
  return [...new Set(on)]
}
