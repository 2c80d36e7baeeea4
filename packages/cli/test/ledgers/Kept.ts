import {
  LedgerFailure,
  openLedger,
  type ActInput,
  type Catalogue,
  type Ledger,
  type LedgerStore,
} from 'minutebook'
import { fixedClock, fixedIds } from 'minutebook/testing'
import { expect } from 'vitest'

/** A new, empty store each time. */
export type Open = () => Promise<LedgerStore>

export const town = 'ocd-division/country:ca/csd:4811049'

/** Acts that were recorded together at noon of a day; one about an earlier event finds its id by its label. */
export interface Step {
  readonly rec: string
  readonly acts: ReadonlyArray<ActInput> | ((idOf: (label: string) => string) => ReadonlyArray<ActInput>)
}

interface Settings {
  readonly catalogue?: Catalogue
}

interface Recording extends Settings {
  /** Tells what is recorded in one ledger, one history after another, apart by its ids. */
  readonly seed?: number
  /** What is done with the ledger after each step. */
  readonly after?: (ledger: Ledger, step: number) => Promise<unknown>
}

/** Records a history, and gives the moment at which each step of it was recorded. */
export const record = async (
  store: LedgerStore,
  steps: ReadonlyArray<Step>,
  { seed = 0, after, ...settings }: Recording = {},
): Promise<ReadonlyArray<string>> => {
  const clock = fixedClock(noon('1995-01-01'))
  const ids = fixedIds(seed, clock)
  const ledger = await openLedger({ municipality: town, store, clock, ids, ...settings })
  const labelled = new Map<string, string>()
  const moments: Array<string> = []
  for (const [step, { rec, acts }] of steps.entries()) {
    clock.set(noon(rec))
    const told = typeof acts === 'function' ? acts((label) => labelled.get(label) ?? '') : acts
    const { events, recordedAt } = await ledger.record(told, { mode: 'import', despiteClock: true })
    for (const { id, label } of events) if (label !== undefined) labelled.set(label, id)
    moments.push(recordedAt)
    await after?.(ledger, step)
  }
  await ledger.close()
  return moments
}

/** Opens a ledger to be asked, on a day later than any of its history. */
export const asked = (
  store: LedgerStore,
  settings: Settings & { readonly snapshot?: string } = {},
): Promise<Ledger> =>
  openLedger({
    municipality: town,
    store,
    clock: fixedClock(noon('2030-01-01')),
    readOnly: true,
    ...settings,
  })

const noon = (day: string): string => `${day}T19:00:00.000000Z`

/** Everything that batches hold, one after another. */
export const all = async <A>(batches: AsyncIterable<ReadonlyArray<A>>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const batch of batches) items.push(...batch)
  return items
}

/** What a call threw; one that throws nothing, or something else, fails the test. */
export const failureOf = async (call: Promise<unknown>): Promise<LedgerFailure> => {
  try {
    await call
  } catch (failure) {
    if (failure instanceof LedgerFailure) return failure
    throw failure
  }
  return expect.fail('This was expected to fail, and did not.')
}
