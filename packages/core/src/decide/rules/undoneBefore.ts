import { problem } from '../../problem/Problem.js'
import { undoneBefore } from '../../questions/undoneBefore.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** Nothing is undone twice, unless what undid it was undone in turn. */
export const aboutUndoneBefore: Rule = ({ one: { act, kind }, register }) => {
  const found = undoneBefore(register, horizonOf(register.book, null), { type: kind.type, data: act.data })
  if (found === null) return []
  const { before, path, undone } = found
  return [
    problem(
      'already-undone',
      path,
      `Event ${undone.seq} (${undone.type}) was undone already by event ${before.seq} (${before.type}), so there is nothing left to undo; retract that record if it is wrong.`,
    ),
  ]
}
