import type { Ids } from '../record/Ids.js'

/**
 * Ids for tests: the same ones in the same order each time. Ledgers that share a store need different seeds, whole
 * numbers from 0 to 65,535.
 *
 * @example
 * const ledger = await memoryLedger({ ids: fixedIds(7) })
 */
export const fixedIds = (seed = 0): Ids => {
  let [events, commands] = [0, 0]
  return {
    eventId: () => `0194b0c0-${hex(seed, 4)}-7000-8000-${hex((events += 1), 12)}`,
    commandId: () => `0194b0c0-${hex(seed, 4)}-4000-8000-${hex((commands += 1), 12)}`,
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
