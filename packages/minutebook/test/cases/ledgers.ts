import { endOfDay, fromMicroseconds, toMicroseconds, type CivilDate, type TimeZone } from '@minutebook/core'
import { openLedger, type ActInput, type Ledger, type LedgerOptions } from 'minutebook'
import { fixedClock, fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { onTestFinished } from 'vitest'
import { covered, town } from '../acts.js'
import { folder } from '@minutebook/eventstore/test-support'

type Acts = ReadonlyArray<ActInput>

/** One append of a history, recorded at noon of a civil day or at a moment of its own. */
export interface Step {
  readonly rec: string
  /** An act about an earlier event finds its id by the label of the act it was recorded from. */
  readonly acts: Acts | ((idOf: (label: string) => string) => Acts)
}

export const recorded = (rec: string, ...acts: Acts): Step => ({ rec, acts })

/** Where a history plays, and whether its record is declared complete for all days. */
export interface Setting {
  readonly municipality: string
  readonly name: string
  readonly zone: string
  readonly profile: string
  readonly isCovered: boolean
}

const spruceGrove: Setting = {
  municipality: town,
  name: 'City of Spruce Grove',
  zone: 'America/Edmonton',
  profile: 'core',
  isCovered: true,
}

/** Keeps a history and gives it back to be asked, on a day later than any of its own. */
type Keep = (steps: ReadonlyArray<Step>, setting?: Partial<Setting>) => Promise<Ledger>

/** One place, to be opened as often as needed. */
type Place = (options: Omit<LedgerOptions, 'file' | 'store'>) => Promise<Ledger>

const keptIn =
  (placed: () => Place): Keep =>
  async (steps, given = {}) => {
    const setting = { ...spruceGrove, ...given }
    const { municipality, zone } = setting
    const open = placed()
    const clock = fixedClock(noon(zone, '1995-01-01'))
    const recording = await open({ municipality, clock, ids: fixedIds(0, clock) })
    await recordAll(recording, [...beginningOf(setting), ...steps], (rec) => {
      clock.set(rec.includes('T') ? rec : noon(zone, rec))
    })
    await recording.close()
    const asking = await open({ municipality, clock: fixedClock(noon(zone, '2030-01-01')), readOnly: true })
    onTestFinished(async () => asking.close())
    return asking
  }

const recordAll = async (
  ledger: Ledger,
  steps: ReadonlyArray<Step>,
  goTo: (rec: string) => void,
): Promise<void> => {
  const ids = new Map<string, string>()
  const idOf = (label: string): string => {
    const id = ids.get(label)
    if (id === undefined) throw new Error(`No act labelled ${label} was recorded.`)
    return id
  }
  for (const { rec, acts } of steps) {
    goTo(rec)
    // The steps of a case come in the order in which they are recorded, whatever day each is recorded on.
    const options = { mode: 'import', despiteClock: true } as const
    const { events } = await ledger.record(typeof acts === 'function' ? acts(idOf) : acts, options)
    for (const { id, label } of events) if (label !== undefined) ids.set(label, id)
  }
}

/** The stores a ledger may be kept in: what was recorded is asked only after it was closed and opened again. */
export const stores: ReadonlyArray<readonly [string, Keep]> = [
  [
    'memory',
    keptIn(() => {
      const store = memoryLedgerStore()
      return async (options) => memoryLedger({ ...options, store })
    }),
  ],
  [
    'a SQLite file',
    keptIn(() => {
      const file = folder.file()
      return async (options) => openLedger({ ...options, file })
    }),
  ],
]

const beginningOf = ({ name, zone, profile, isCovered }: Setting): ReadonlyArray<Step> => [
  recorded('1995-01-02', { type: 'MunicipalityCreated', data: { name, zone } }),
  ...(isCovered ? [recorded('1995-01-03', covered)] : []),
  ...(profile === 'core' ? [] : [recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } })]),
]

const noon = (zone: string, day: string): string =>
  fromMicroseconds(toMicroseconds(endOfDay(zone as TimeZone, day as CivilDate)) + 1 - 12 * 3_600_000_000)
