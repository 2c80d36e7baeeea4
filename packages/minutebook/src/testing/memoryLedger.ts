import { memoryStore, memoryTexts } from '@minutebook/eventstore'
import type { Clock } from '../clock/systemClock.js'
import type { LedgerOptions, LedgerStore } from '../open/LedgerOptions.js'
import type { Ledger } from '../promise/Ledger.js'
import { openLedger } from '../promise/openLedger.js'
import { fixedClock, type FixedClock } from './fixedClock.js'
import { firstMoment, fixedIds } from './fixedIds.js'

/** A store that lives as long as the process; several ledgers may be opened on it. */
export const memoryLedgerStore = (): LedgerStore => ({ events: memoryStore(), texts: memoryTexts() })

/**
 * A ledger in memory that does the same in every run: of `test-town`, on a clock that begins on 2025-01-01 at noon UTC
 * and goes one second forward each time it is read, with ids that count up. Every option can be given instead.
 *
 * @example
 * const ledger = await memoryLedger()
 * await ledger.record({ type: 'MunicipalityCreated', data: { name: 'Test Town', zone: 'America/Edmonton' } })
 */
export const memoryLedger = async (options: Partial<LedgerOptions> = {}): Promise<Ledger> => {
  const { clock = fixedClock(firstMoment, 1_000_000), file } = options
  const place = file === undefined ? { store: memoryLedgerStore() } : { file }
  const ids = isFixed(clock) ? fixedIds(0, clock) : fixedIds()
  return openLedger({ municipality: 'test-town', ...place, clock, ids, ...options } as LedgerOptions)
}

const isFixed = (clock: Clock): clock is FixedClock => 'shown' in clock
