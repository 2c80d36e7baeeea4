import { didYouMean, type MunicipalityId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { misused, refused, unusable } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import { shownPlace } from './address.js'
import { closedAfter } from './closedAfter.js'
import { withOpened } from './opened.js'
import type { OpenedStore } from './OpenedStore.js'
import { openPlace, type Place, type Purpose } from './Place.js'

/** Which ledger, and what for. */
export interface Wanted extends Place {
  readonly municipality: MunicipalityId | undefined
  readonly toWrite?: boolean
  readonly recordedBy?: string | undefined
}

/**
 * Opens a store, and closes it whatever happens. A file is made only where that is asked for, and one whose protection
 * is gone is opened only to be examined.
 */
export const withStore = async <A>(
  { world }: Session,
  place: Place & Partial<Purpose>,
  use: (opened: OpenedStore) => Promise<A>,
): Promise<A> => {
  const { toWrite = false, toMake = false, toExamine = false } = place
  return closedAfter(await openPlace(world.cwd, place, { toWrite, toMake, toExamine }), use)
}

/** Opens the ledger in a store. The store knows whose it is: only where it holds several has that to be said. */
export const withLedger = async <A>(
  session: Session,
  wanted: Wanted,
  use: (ledger: Ledger) => Promise<A>,
): Promise<A> =>
  withStore(session, wanted, async (store) =>
    withOpened(
      session.world,
      {
        municipality: chosenLedger(await store.ledgers(), wanted),
        store,
        readOnly: wanted.toWrite !== true,
        recordedBy: wanted.recordedBy,
      },
      use,
    ),
  )

/** Whose ledger is meant, of those in the store. */
export const chosenLedger = (
  ledgers: ReadonlyArray<string>,
  { file, municipality }: Pick<Wanted, 'file' | 'municipality'>,
): string => {
  const [only, ...others] = ledgers
  if (only === undefined) throw unusable('ledger-missing', shownPlace(file), 'There is no ledger in it yet.')
  if (municipality !== undefined) {
    if (ledgers.includes(municipality)) return municipality
    throw refused(
      'municipality-unknown',
      '--municipality',
      `There are the ledgers of: ${ledgers.join(', ')}${didYouMean(municipality, ledgers)}`,
    )
  }
  if (others.length === 0) return only
  throw misused(
    'municipality-needed',
    '--municipality',
    `There are several ledgers; say which one: ${ledgers.join(', ')}.`,
  )
}
