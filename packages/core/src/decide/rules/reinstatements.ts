import type { DataOfKind } from '../../events/Kind.js'
import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import { problem } from '../../problem/Problem.js'
import { liftsUnknown } from '../../questions/liftsUnknown.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** What is lifted was laid: nobody reinstates what was never held. */
export const aboutReinstatements: Rule = ({ one: { act, kind }, register }) => {
  if (kind.type !== PolicyReinstated.type) return []
  const data = act.data as DataOfKind<typeof PolicyReinstated>
  return liftsUnknown(register, horizonOf(register.book, null), data)
    ? [
        problem(
          'suspension-unknown',
          '/data/policy',
          `No suspension of ${data.policy} is on record, so there is none to lift; record it first.`,
        ),
      ]
    : []
}
