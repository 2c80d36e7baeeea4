import { resolve } from 'node:path'
import { unknownMember, type StoreProblem } from '@minutebook/eventstore'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Database } from './driver/database.js'
import { failureOf } from './driver/failures.js'
import { opened } from './file/opening.js'
import { sqliteStore, type SqliteStore } from './SqliteStore.js'
import type { Inline } from './writing/appendInline.js'

/** How a file is opened; everything may be left out. */
export interface SqliteOptions {
  /**
   * `full`, where absent: an append is answered when it is on the disk, and a power cut loses nothing that was
   * answered. `normal` is faster and may lose the last answers to a power cut, though never to a crash.
   */
  readonly synchronous?: 'full' | 'normal'
  /** How long to wait while another program keeps the store locked, in milliseconds; 5000 where absent. */
  readonly busyTimeoutMs?: number
  /** Opens a store that exists, to be read and never written to. */
  readonly readOnly?: boolean
  /**
   * Opens a store that exists, to be read, though triggers, indexes or views of it are gone, ruined or altered: for whoever
   * wants to know what became of it. `integrity` tells which.
   */
  readonly toExamine?: boolean
  /**
   * Called with the events of each append that stores something, inside its transaction: what it writes to tables of its
   * own in this file and the events are both stored, or neither. What it throws refuses that append (`inline-failed`). It
   * is synchronous, and everybody who appends waits for it. Never called where the store is opened to be read.
   */
  readonly inline?: Inline
}

const members: Readonly<Record<keyof SqliteOptions, true>> = {
  synchronous: true,
  busyTimeoutMs: true,
  readOnly: true,
  toExamine: true,
  inline: true,
}

/**
 * Opens the store in that file, and makes it first where there is no such file.
 *
 * Problems: `unknown-member` for an option there is none of, `not-a-store` where the file is a database of something
 * else, `store-newer` where a newer version wrote it, `store-damaged` where it was cut short, overwritten or altered,
 * `store-busy` where another program keeps it locked, `no-store` where there is no such folder, or no such file to be
 * read, `store-forbidden`, `store-read-only` and `store-unavailable` where the file or its folder may not be used.
 *
 * @example
 * const store = await openSqliteStore('spruce-grove.minutebook')()
 * if (E.isRight(store)) await store.right.events.append('spruce-grove', 0, events)()
 */
export const openSqliteStore = (
  file: string,
  options: SqliteOptions = {},
): TE.TaskEither<StoreProblem, SqliteStore> => {
  const strange = Object.keys(options).find((member) => !Object.hasOwn(members, member))
  if (strange !== undefined) return TE.left(unknownMember(`/options/${strange}`, strange, members))
  const { synchronous = 'full', busyTimeoutMs: patience = 5000, toExamine = false, inline } = options
  const readOnly = toExamine || options.readOnly === true
  const path = resolve(file)
  return pipe(
    TE.tryCatch(() => opened({ file: path, synchronous, patience, readOnly, toExamine }), failureOf(path)),
    TE.flatMap((found) => TE.fromEither<StoreProblem, Database>(found)),
    TE.flatMap((database) =>
      TE.tryCatch(
        async () => sqliteStore(path, database, { patience, readOnly, toExamine, inline }),
        failureOf(path),
      ),
    ),
  )
}
