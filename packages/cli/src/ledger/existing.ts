import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { shownPlace } from '../copy/Place.js'
import type { MunicipalityId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { misused, refused, unusable } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import { withOpened } from './opened.js'
import { openStoreFile, type StoreFile } from './StoreFile.js'

/** Which ledger, and what for. */
export interface Wanted {
  readonly file: string
  readonly municipality: MunicipalityId | undefined
  readonly toWrite?: boolean
  readonly recordedBy?: string | undefined
}

/** Opens a file that exists, and closes it whatever happens. A file is never made by this. */
export const withFile = async <A>(
  { world }: Session,
  { file, toWrite = false }: Pick<Wanted, 'file' | 'toWrite'>,
  use: (opened: StoreFile) => Promise<A>,
): Promise<A> => {
  const path = resolve(world.cwd, file)
  if (!existsSync(path)) {
    throw unusable(
      'file-missing',
      shownPlace(file),
      'There is no such file; `minutebook create` makes a ledger.',
    )
  }
  const opened = await openStoreFile(path, !toWrite)
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}

/** Opens the ledger in a file. The file knows whose it is: only where it holds several has that to be said. */
export const withLedger = async <A>(
  session: Session,
  wanted: Wanted,
  use: (ledger: Ledger) => Promise<A>,
): Promise<A> =>
  withFile(session, wanted, async ({ ledgers, store }) =>
    withOpened(
      session.world,
      {
        municipality: chosenLedger(await ledgers(), wanted),
        store,
        readOnly: wanted.toWrite !== true,
        recordedBy: wanted.recordedBy,
      },
      use,
    ),
  )

/** Whose ledger is meant, of those in the file. */
export const chosenLedger = (
  ledgers: ReadonlyArray<string>,
  { file, municipality }: Pick<Wanted, 'file' | 'municipality'>,
): string => {
  const [only, ...others] = ledgers
  if (only === undefined) throw unusable('ledger-missing', file, 'The file holds no ledger yet.')
  if (municipality !== undefined) {
    if (ledgers.includes(municipality)) return municipality
    throw refused(
      'municipality-unknown',
      '--municipality',
      `The file holds the ledgers of: ${ledgers.join(', ')}.`,
    )
  }
  if (others.length === 0) return only
  throw misused(
    'municipality-needed',
    '--municipality',
    `The file holds several ledgers; say which one: ${ledgers.join(', ')}.`,
  )
}
