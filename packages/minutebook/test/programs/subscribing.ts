import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beginning, positionOf } from '@minutebook/eventstore'
import { openSqliteStore } from '@minutebook/sqlite'

const store = await openSqliteStore('records.minutebook')()
if (store._tag === 'Left') throw new Error(store.left.sentence)

const place = existsSync('place.txt') ? positionOf(readFileSync('place.txt', 'utf8')) : beginning
const stopping = new AbortController()
process.once('SIGTERM', () => stopping.abort())
for await (const chunk of store.right.events.subscribe(place, stopping.signal)) {
  if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
  for (const { ledger, seq } of chunk.right) console.log(ledger, seq)
  writeFileSync('place.txt', chunk.right.at(-1)?.position ?? place)
}
await store.right.close()()
