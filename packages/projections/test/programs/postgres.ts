import { catchUp } from '@minutebook/projections'
import { openPostgresReadModel } from '@minutebook/projections/postgres' // and npm install @minutebook/postgres
import { openSqliteStore } from '@minutebook/sqlite'

const store = await openSqliteStore('records.minutebook', { readOnly: true })()
if (store._tag === 'Left') throw new Error(store.left.sentence)
const connection = process.env['DATABASE_URL'] ?? 'postgresql://projector@db.example.org/records'
const model = await openPostgresReadModel({ connection, readers: ['analyst'] })()
if (model._tag === 'Left') throw new Error(model.left.sentence)

const { policies, inForceOn, close } = model.right
const caughtUp = await catchUp(store.right.events, policies)()
if (caughtUp._tag === 'Left') throw new Error(caughtUp.left.sentence)
const answer = await inForceOn({ topic: 'customer-service', on: '2024-06-30', today: '2025-01-31' })()
if (answer._tag === 'Left') throw new Error(answer.left.sentence)
for (const { municipality, policy } of answer.right.certain) console.log(municipality, policy)
await close()()
