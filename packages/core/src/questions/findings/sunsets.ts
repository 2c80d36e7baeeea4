import { SunsetExtended } from '../../events/SunsetExtended.js'
import { extendsUnknown } from '../extendsUnknown.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Extensions of limits that are not on record. */
export const sunsets: Finder = ({ register, horizon, events }) =>
  ofType(events, SunsetExtended)
    .filter((extension) => extendsUnknown(register, horizon, extension) !== null)
    .map(({ id, data: { policy } }): Finding => ({
      code: 'sunset-unknown',
      severity: 'gap',
      subject: policy,
      sentence: `The last day of ${policy} is recorded as put off, and no earlier last day is on record; what is on record now limits it.`,
      events: [id],
      settledBy: 'Recording the limit that was extended (SunsetSet), or the sunset it was enacted with.',
    }))
