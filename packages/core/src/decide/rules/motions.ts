import type { Kind } from '../../events/Kind.js'
import { problem } from '../../problem/Problem.js'
import { settledBefore } from '../../questions/settledBefore.js'
import { horizonOf } from '../../record/KnownAt.js'
import { SubjectId } from '../../values/SubjectId.js'
import type { Rule } from './Rule.js'

/** A motion is settled once, unless its vote is reconsidered; what is said of one is said of one that is on record. */
export const aboutMotions: Rule = (situation) =>
  isUponMotion(situation.one.kind) ? settledAgain(situation) : broughtUpAgain(situation)

const isUponMotion = ({ among: { worksOn } }: Pick<Kind, 'among'>): boolean =>
  typeof worksOn === 'object' && worksOn.on === 'motion'

const settledAgain: Rule = ({ one, register }) => {
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

/** What was defeated or carried is reconsidered, or moved anew as another motion. */
const broughtUpAgain: Rule = ({ one: { act, kind }, register, today }) => {
  const said = { type: kind.type, data: act.data, decidedOn: act.decidedOn, recordedOn: today }
  const found = settledBefore(register, horizonOf(register.book, null), said)
  return found === null
    ? []
    : [
        problem(
          'motion-already-settled',
          found.path,
          `${found.motion} was settled on “${found.settled.decidedOn?.text ?? ''}”; record that it was reconsidered, or what was moved anew as another motion.`,
        ),
      ]
}
