import { catchUp, follow, openReadModel } from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'

const store = await openSqliteStore('records.minutebook')()
if (store._tag === 'Left') throw new Error(store.left.sentence)
const model = await openReadModel('policies.db')()
if (model._tag === 'Left') throw new Error(model.left.sentence)

const { policies, inForceOn } = model.right
const caughtUp = await catchUp(store.right.events, policies)()
if (caughtUp._tag === 'Left') throw new Error(caughtUp.left.sentence)
const stopping = new AbortController()
const following = follow(store.right.events, policies, { signal: stopping.signal })()

const answer = await inForceOn({ topic: 'customer-service', on: '2024-06-30', today: '2025-01-31' })()
if (answer._tag === 'Left') throw new Error(answer.left.sentence)
for (const { municipality, policy } of answer.right.certain) console.log(municipality, policy)

stopping.abort()
await following
