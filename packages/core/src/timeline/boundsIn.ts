import { exactly, type Bounds } from '../values/edtf.js'
import type { Limits } from './Limits.js'
import type { Moment } from './Moment.js'

/** The days a moment can be; of a day the limits do not know of, by others that do. */
export const boundsIn = (limits: Limits, moment: Moment, others: Limits = limits): Bounds => {
  if (typeof moment === 'number') return exactly(moment)
  if (moment._tag === 'unknown-day') {
    const { variable, plus } = moment
    const { most, size } = variable + 1 < limits.size ? limits : others
    return {
      earliest: plus - (most[variable + 1] as number),
      latest: plus + (most[(variable + 1) * size] as number),
    }
  }
  const all = moment.of.map((one) => boundsIn(limits, one, others))
  return {
    earliest: Math.max(...all.map(({ earliest }) => earliest)),
    latest: Math.max(...all.map(({ latest }) => latest)),
  }
}
