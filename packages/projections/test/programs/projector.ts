import { openReadModel, follow, rebuild } from '@minutebook/projections'
import { openPostgresReadModel, type PostgresReadModelOptions } from '@minutebook/projections/postgres'
import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'

/**
 * Takes in the events of a store, by following or by rebuilding, until it is killed or there is nothing more to do. The
 * read model is a file, or in PostgreSQL where its options are given as JSON.
 */
const [storeFile = '', place = '', way = ''] = process.argv.slice(2)

const opened = await openSqliteStore(storeFile, { readOnly: true })()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
const { events } = opened.right
const model = place.startsWith('{')
  ? await openPostgresReadModel(JSON.parse(place) as PostgresReadModelOptions)()
  : await openReadModel(place)()
if (E.isLeft(model)) throw new Error(model.left.sentence)
const { policies } = model.right

process.send?.('ready')
if (way === 'follow') {
  const stopping = new AbortController()
  await follow(events, policies, { signal: stopping.signal })()
} else {
  const rebuilt = await rebuild(events, policies)()
  if (E.isLeft(rebuilt)) throw new Error(rebuilt.left.sentence)
  process.send?.('rebuilt')
}
