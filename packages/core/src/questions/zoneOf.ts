import { horizonOf } from '../record/KnownAt.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { TimeZone } from '../values/TimeZone.js'
import type { Register } from './Register.js'

const utc = 'Etc/UTC' as TimeZone

/** The zone the municipality's calendar is kept in, as known now; UTC until its creation is recorded. */
export const zoneOf = (register: Register): TimeZone =>
  register.study(theMunicipality, horizonOf(register.book, null)).course.legal.setting.zone ?? utc
