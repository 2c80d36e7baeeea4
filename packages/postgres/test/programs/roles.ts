import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openLedger } from 'minutebook'

const asOwner = process.env['OWNER_URL'] ?? 'postgresql://records_owner@localhost/records'
const roles = { writers: ['clerk_app'], readers: ['analyst'] }
const installed = await installPostgresSchema({ connection: asOwner, ...roles })()
if (isLeft(installed)) throw new Error(installed.left.sentence)

const asClerk = process.env['CLERK_URL'] ?? 'postgresql://clerk_app@localhost/records'
const store = await openPostgresStore({ connection: asClerk })()
if (isLeft(store)) throw new Error(store.left.sentence)
const ledger = await openLedger({ municipality: 'spruce-grove-town', store: store.right })
console.log(await ledger.head())
await ledger.close()
await store.right.close()()
