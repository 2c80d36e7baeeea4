import type { StoredEvent } from '@minutebook/eventstore'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Definition } from '../file/Definition.js'
import type { ProjectionFile } from '../file/ProjectionFile.js'
import { sqliteProjection, type SqliteProjection } from '../file/sqliteProjection.js'
import { done } from './answers.js'

/** The simplest projection: it keeps what it hears, in the order in which it hears it. */
export const hearing = (
  name: string,
  more: Partial<Definition> = {},
  onEvent: (event: StoredEvent) => void = () => undefined,
): Definition => ({
  name,
  version: '1',
  tables: { [name]: '(n INTEGER PRIMARY KEY, ledger TEXT NOT NULL, seq INTEGER NOT NULL) STRICT' },
  begin: () => (events) =>
    TE.right((database, nameOf) => {
      const insert = database.prepare(`INSERT INTO ${nameOf(name)} (ledger, seq) VALUES (?, ?)`)
      for (const event of events) {
        onEvent(event)
        insert.run(event.ledger, event.seq)
      }
    }),
  ...more,
})

export const kept = async (file: ProjectionFile, definition: Definition): Promise<SqliteProjection> =>
  done(sqliteProjection(file, definition))

/** What it heard, as `ledger seq`. */
export const heard = async (file: ProjectionFile, table: string): Promise<ReadonlyArray<string>> =>
  done(
    file.ask((database) =>
      (
        database.prepare(`SELECT ledger, seq FROM "${table}" ORDER BY n`).all() as ReadonlyArray<{
          readonly ledger: string
          readonly seq: number
        }>
      ).map(({ ledger, seq }) => `${ledger} ${seq}`),
    ),
  )

/** The same of a store, in the order of its log. */
export const toBeHeard = (
  ...runs: ReadonlyArray<readonly [ledger: string, from: number, count: number]>
): ReadonlyArray<string> =>
  runs.flatMap(([ledger, from, count]) =>
    Array.from({ length: count }, (_, index) => `${ledger} ${from + index}`),
  )
