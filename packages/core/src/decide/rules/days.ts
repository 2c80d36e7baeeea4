import { problem } from '../../problem/Problem.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Rule } from './Rule.js'

/** What is said to have been decided was decided by today; effects may lie ahead, decisions may not. */
export const aboutDays: Rule = ({ one, today }) => {
  const { decidedOn } = one.act
  if (decidedOn === undefined || decidedOn === null) return []
  return daysOf(decidedOn, 'north').earliest > today
    ? [
        problem(
          'decided-in-the-future',
          '/decidedOn',
          `"${decidedOn.text}" has not come yet; a decision is recorded once it was taken. For a decision that is to come, record a motion.`,
        ),
      ]
    : []
}
