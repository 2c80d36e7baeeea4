import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openLedger } from 'minutebook'

const connection = process.env['DATABASE_URL'] ?? 'postgresql://localhost/records'
const installed = await installPostgresSchema({ connection })()
if (isLeft(installed)) throw new Error(installed.left.sentence)
const store = await openPostgresStore({ connection })()
if (isLeft(store)) throw new Error(store.left.sentence)

const municipality = 'ocd-division/country:ca/csd:4811049'
const ledger = await openLedger({ municipality, store: store.right })
await ledger.record(
  { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
  { command: '0194b0c0-0000-7000-8000-000000000001' },
)
console.log((await ledger.head()).size)
await store.right.close()()
