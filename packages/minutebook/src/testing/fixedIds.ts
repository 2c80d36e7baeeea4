import { toMicroseconds, type Instant } from '@minutebook/core'
import type { Ids } from '../record/Ids.js'
import type { FixedClock } from './fixedClock.js'

/**
 * Ids for tests: the same ones in the same order each time. Ledgers that share a store need different seeds, whole
 * numbers from 0 to 65,535.
 *
 * An id of an event says when it was drawn, and `verify` warns where that is far from the moment of recording. These
 * are of the moment the clock shows that is given here, which does not go forward by it; without one, of the moment at
 * which the clock of `memoryLedger` begins.
 *
 * @example
 * const clock = fixedClock('2025-02-03T18:00:00.000000Z')
 * const ledger = await memoryLedger({ clock, ids: fixedIds(7, clock) })
 */
export const fixedIds = (seed = 0, clock?: Pick<FixedClock, 'shown'>): Ids => {
  let [events, commands] = [0, 0]
  const mark = hex(seed, 4)
  return {
    eventId: () => {
      const drawn = hex(Math.floor(toMicroseconds((clock?.shown() ?? firstMoment) as Instant) / 1000), 12)
      return `${drawn.slice(0, 8)}-${drawn.slice(8)}-7${mark.slice(0, 3)}-8${mark.slice(3)}00-${hex((events += 1), 12)}`
    },
    commandId: () => `0194b0c0-${mark}-4000-8000-${hex((commands += 1), 12)}`,
  }
}

/** The moment at which the clock of a ledger in memory begins. */
export const firstMoment = '2025-01-01T12:00:00.000000Z'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
