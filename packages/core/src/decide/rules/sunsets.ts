import type { DataOfKind } from '../../events/Kind.js'
import { SunsetExtended } from '../../events/SunsetExtended.js'
import { problem } from '../../problem/Problem.js'
import { extendsUnknown } from '../../questions/extendsUnknown.js'
import { horizonOf } from '../../record/KnownAt.js'
import type { Rule } from './Rule.js'

/** What is extended is limited: of what came from elsewhere, or under a law that limits, that may not be on record. */
export const aboutSunsets: Rule = ({ one: { act, kind }, register }) => {
  if (kind.type !== SunsetExtended.type) return []
  const data = act.data as DataOfKind<typeof SunsetExtended>
  return extendsUnknown(register, horizonOf(register.book, null), { data }) === 'no-sunset'
    ? [
        problem(
          'sunset-unknown',
          '/data/policy',
          `${data.policy} was enacted without a last day, and none is on record since, so there is none to extend; record SunsetSet.`,
        ),
      ]
    : []
}
