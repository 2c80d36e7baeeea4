import { MotionAmended } from '../../events/MotionAmended.js'
import { MotionDefeated } from '../../events/MotionDefeated.js'
import { MotionDeferred } from '../../events/MotionDeferred.js'
import { MotionLapsed } from '../../events/MotionLapsed.js'
import { MotionWithdrawn } from '../../events/MotionWithdrawn.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { problem } from '../../problem/Problem.js'
import { horizonOf } from '../../record/KnownAt.js'
import { SubjectId } from '../../values/SubjectId.js'
import type { Rule } from './Rule.js'

const outcomes: ReadonlySet<string> = new Set([
  MotionDefeated.type,
  MotionWithdrawn.type,
  MotionDeferred.type,
  MotionAmended.type,
  MotionLapsed.type,
  ResolutionPassed.type,
])

/** A motion is settled once, unless its vote is reconsidered; what is said of one is said of one that is on record. */
export const aboutMotions: Rule = ({ one, register }) => {
  if (!outcomes.has(one.kind.type)) return []
  const motion = one.act.data['motion']
  if (!SubjectId.is(motion)) return []
  const { course, onRecord } = register.study(motion, horizonOf(register.book, null))
  if (!onRecord)
    return [
      problem(
        'motion-unknown',
        '/data/motion',
        `${motion} is not on record; record the motion before its outcome.`,
      ),
    ]
  const settled = course.resolves.some(
    ({ matter, event }) => matter === motion && !course.annuls.some(({ annulled }) => annulled === event),
  )
  return settled
    ? [
        problem(
          'motion-already-settled',
          '/data/motion',
          `${motion} was settled before; retract that record if it is wrong.`,
        ),
      ]
    : []
}
