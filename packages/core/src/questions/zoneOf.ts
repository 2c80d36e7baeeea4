import { horizonOf, type Horizon } from '../record/KnownAt.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { TimeZone } from '../values/TimeZone.js'
import type { Register } from './Register.js'

const utc = 'Etc/UTC' as TimeZone

/**
 * The zone the municipality's calendar is kept in, as known at a horizon (now, where left out); UTC until it is
 * recorded.
 */
export const zoneOf = (register: Register, horizon: Horizon = horizonOf(register.book, null)): TimeZone =>
  register.study(theMunicipality, horizon).course.setting.zone ?? utc
