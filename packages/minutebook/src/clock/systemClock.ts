import { fromMicroseconds, type Instant } from '@minutebook/core'

/** Where the time comes from: each call gives the moment it is, in UTC with six decimals and `Z` (27 characters). */
export type Clock = () => string

/**
 * The clock of this computer, to the microsecond.
 *
 * `Date` follows the system's time but counts milliseconds; `performance` counts microseconds but drifts from it and
 * stands still while some computers sleep. So the second one only ever says where in the millisecond of the first.
 */
export const systemClock = (): (() => Instant) => {
  let ahead = Date.now() - performance.now()
  return () => {
    const millisecond = Date.now()
    const fine = performance.now() + ahead
    const within = Math.min(Math.max(fine, millisecond), millisecond + 0.999)
    ahead += within - fine
    return fromMicroseconds(Math.floor(within * 1000))
  }
}
