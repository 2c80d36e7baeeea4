import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { failure, type Failure } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { connect, type Database } from '../driver/database.js'
import { whenFree } from '../driver/waiting.js'
import { strangeness } from '../schema/recognising.js'
import { creation } from '../schema/schema.js'
import { isTaken, placed } from './placement.js'

export interface Opening {
  readonly file: string
  readonly readOnly: boolean
  /** Whether a store is opened whose triggers, indexes or views are not as they were made. */
  readonly toExamine: boolean
  readonly synchronous: 'full' | 'normal'
  /** How long to wait for a lock, in milliseconds. */
  readonly patience: number
}

/** Opens the store of that file, and makes it first where there is none. Throws what the driver throws. */
export const opened = async ({
  file,
  readOnly,
  toExamine,
  synchronous,
  patience,
}: Opening): Promise<E.Either<Failure, Database>> => {
  if (!existsSync(file)) {
    if (readOnly) return E.left(failure('no-store', file, 'There is no such file.'))
    // SQLite says of whatever keeps it from a file that it cannot open it; the system says why.
    accessSync(dirname(file), constants.W_OK)
    await create(file)
  }
  accessSync(file, constants.R_OK)
  // SQLite would only say that it cannot read it.
  const there = statSync(file)
  if (there.isDirectory())
    return E.left(
      failure('store-unavailable', file, 'This is a folder; a store is a file, such as one in it.'),
    )
  // SQLite takes an empty file for a new database: a store that was cut down to nothing would begin anew unnoticed.
  if (there.size === 0) {
    return E.left(failure('store-damaged', file, 'This file is empty, which a store never is.'))
  }
  const database = connect(file, readOnly)
  try {
    const strange = await whenFree(patience, () => strangeness(database, file, toExamine))
    if (strange === null) {
      if (!readOnly) await whenFree(patience, () => database.exec(settings(synchronous)))
      return E.right(database)
    }
    database.close()
    return E.left(strange)
  } catch (error) {
    database.close()
    throw error
  }
}

const create = async (file: string): Promise<void> => {
  try {
    await placed(file, async (unfinished) => {
      const database = connect(unfinished, false)
      try {
        database.exec(creation)
      } finally {
        database.close()
      }
    })
  } catch (error) {
    // Another program made it at the same moment: theirs is as good as ours.
    if (!isTaken(error)) throw error
  }
}

/** `fullfsync` matters on macOS alone, where a plain fsync leaves the bytes in the memory of the disk. */
const settings = (synchronous: Opening['synchronous']): string =>
  `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA fullfsync = ${synchronous === 'full'}`
