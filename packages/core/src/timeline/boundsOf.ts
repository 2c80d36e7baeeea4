import { anyDay, exactly, type Bounds } from '../values/edtf.js'
import type { Timed } from './Timed.js'
import type { Variable } from './World.js'

/** The days the record gives; any where that hangs on something else, but none before what it waits for. */
export const boundsOf = (day: Timed | null, variables: ReadonlyArray<Variable>): Bounds => {
  if (typeof day === 'number') return exactly(day)
  switch (day?._tag) {
    case 'unknown-day': {
      const bounds = variables[day.variable]?.bounds ?? anyDay
      return { earliest: bounds.earliest + day.plus, latest: bounds.latest + day.plus }
    }
    case 'latest':
    case 'last-of': {
      const all = day.of.map((one) => boundsOf(one, variables))
      return {
        earliest: Math.max(...all.map(({ earliest }) => earliest)),
        latest: Math.max(...all.map(({ latest }) => latest)),
      }
    }
    default:
      return anyDay
  }
}
