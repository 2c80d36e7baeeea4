import type { Problem } from '../problem/Problem.js'
import type { Register } from '../questions/Register.js'
import { horizonOf } from '../record/KnownAt.js'
import type { Instant } from '../values/Instant.js'
import { theMunicipality } from '../values/SubjectId.js'
import { dayIn, easternmost } from '../values/TimeZone.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'
import { yetToBeDecided } from './rules/days.js'
import { spelledOut } from './spelledOut.js'

/**
 * Whether an act as written names a day of decision that has not come. Alone of what is impossible in law that is seen
 * while other acts, or the rest of this one, cannot be read yet, and so it is told together with those. Those acts may
 * be what says where the municipality lies: until that is on record, the day has to lie ahead wherever that is.
 */
export const decidedAhead = (register: Register, now: Instant, act: unknown): ReadonlyArray<Problem> => {
  if (typeof act !== 'object' || act === null || !('decidedOn' in act)) return []
  const decidedOn = spelledOut(UncertainDate, act.decidedOn)
  if (!UncertainDate.is(decidedOn)) return []
  const { setting } = register.study(theMunicipality, horizonOf(register.book, null)).course
  const today = dayIn(setting.zone ?? easternmost, now)
  const hemispheres = setting.isHemisphereStated ? [setting.hemisphere] : (['north', 'south'] as const)
  return hemispheres.every((one) => daysOf(decidedOn, one).earliest > today)
    ? [yetToBeDecided(decidedOn)]
    : []
}
