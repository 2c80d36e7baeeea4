import { problem } from '../../problem/Problem.js'
import { givenId, idGivenBefore } from '../../questions/idGivenBefore.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** An id is used once: what is recorded under it is that motion, that power, that municipality (domain §4). */
export const aboutGivenIds: Rule = ({ one: { act, kind }, register }) => {
  const before = idGivenBefore(register, horizonOf(register.book, null), { kind, data: act.data })
  if (before === null) return []
  const id = givenId(kind, act.data)
  const member = kind.among.gives?.id.at(-1)
  return [
    problem(
      'id-used-again',
      member === undefined ? '/type' : `/data/${member}`,
      id === null
        ? `It is on record already by event ${before.seq} (${before.type}), and there is but one; correct that event if it is wrong.`
        : `${id} is another by event ${before.seq} (${before.type}), and an id is never used again; give this one its own.`,
    ),
  ]
}
