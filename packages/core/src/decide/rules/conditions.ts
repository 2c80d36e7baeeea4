import { problem } from '../../problem/Problem.js'
import { saying, unawaited } from '../../questions/unawaited.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** What is met, or fails, is a condition somebody made: under another name it would settle nothing. */
export const aboutConditions: Rule = ({ one, register }) => {
  const found = unawaited(register, horizonOf(register.book, null), one.kind.type, one.act.data)
  return found === null
    ? []
    : [problem('condition-unknown', found.path, `${saying(found)} Name it as the enactment does.`)]
}
