import { hash } from 'node:crypto'
import { failure, type TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Connection } from './connection.js'
import type { Writer } from './writing/commitGroups.js'

/** The text store of an open database. */
export const sqliteTexts = ({ ask, database, file }: Connection, writer: Writer): TextStore => {
  const find = database.prepare('SELECT bytes FROM texts WHERE sha256 = ?')
  const known = database.prepare('SELECT 1 FROM texts WHERE sha256 = ?')
  const insert = database.prepare('INSERT INTO texts (sha256, bytes) VALUES (?, ?)')

  return {
    put: (bytes) => async () => {
      // What the caller does to its bytes while they wait to be written is no longer of any consequence.
      const kept = Uint8Array.from(bytes)
      const sha256 = hash('sha256', kept)
      return writer.write(1, () => {
        if (known.get(sha256) === undefined) insert.run(sha256, kept)
        return E.right(sha256)
      })
    },

    get: (sha256) =>
      ask(() => {
        const row = find.get(sha256) as { readonly bytes: Uint8Array } | undefined
        if (row === undefined) return E.right(O.none)
        return hash('sha256', row.bytes) === sha256
          ? E.right(O.some(row.bytes))
          : E.left(
              failure(
                'store-damaged',
                file,
                `This store is damaged: the text ${sha256} no longer has these bytes.`,
              ),
            )
      }),
  }
}
