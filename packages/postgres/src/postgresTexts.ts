import { hash } from 'node:crypto'
import { failure, storeClosed, type TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import type { Connection } from './connection.js'
import { openedToBeRead } from './writing/commitGroups.js'

const digest = /^[0-9a-f]{64}$/

/** The text store of a database. */
export const postgresTexts = (
  { address, ask, database, isClosed, schema }: Connection,
  readOnly: boolean,
): TextStore => {
  const keep = { name: 'keep_text', text: `SELECT "${schema}".keep_text($1)` }
  const find = { name: 'text', text: `SELECT bytes FROM "${schema}".texts WHERE sha256 = $1` }

  return {
    put: (bytes) => async () => {
      if (isClosed()) return E.left(storeClosed(address))
      if (readOnly) return E.left(openedToBeRead(address))
      // What the caller does to its bytes while they wait to be written is no longer of any consequence.
      const kept = Uint8Array.from(bytes)
      const sha256 = hash('sha256', kept)
      return ask(async () => {
        await database.ask(keep, [kept])
        return E.right(sha256)
      })()
    },

    get: (sha256) =>
      ask(async () => {
        if (!digest.test(sha256)) return E.right(O.none)
        const [[bytes] = []] = await database.ask<readonly [Uint8Array]>(find, [sha256])
        if (bytes === undefined) return E.right(O.none)
        return hash('sha256', bytes) === sha256
          ? E.right(O.some(Uint8Array.from(bytes)))
          : E.left(
              failure(
                'store-damaged',
                address,
                `This store is damaged: the text ${sha256} no longer has these bytes.`,
              ),
            )
      }),
  }
}
