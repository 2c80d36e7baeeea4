import { beginning } from '@minutebook/eventstore'
import { openSqliteStore, type Inline } from '@minutebook/sqlite'
import { connect } from '@minutebook/sqlite/driver'
import { openLedger } from 'minutebook'

const count: Inline = (database, events) => {
  const one = database.prepare(
    'INSERT INTO counts VALUES (?, 1) ON CONFLICT DO UPDATE SET events = events + 1',
  )
  for (const { ledger } of events) one.run(ledger)
}

// Once, for what was recorded before; nobody else records between BEGIN and COMMIT.
const before = await openSqliteStore('records.minutebook', { readOnly: true })()
if (before._tag === 'Left') throw new Error(before.left.sentence)
const file = connect('records.minutebook', false)
file.exec('BEGIN IMMEDIATE; CREATE TABLE counts (ledger TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT')
for await (const chunk of before.right.events.readAll(beginning)) {
  if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
  count(file, chunk.right)
}
file.exec('COMMIT')
await before.right.close()()

// From now on every program that records opens the store like this.
const store = await openSqliteStore('records.minutebook', { inline: count })()
if (store._tag === 'Left') throw new Error(store.left.sentence)
const ledger = await openLedger({ municipality: 'penhold', store: store.right })
await ledger.record({ type: 'MunicipalityCreated', data: { name: 'Penhold', zone: 'America/Edmonton' } })
console.log(file.prepare('SELECT * FROM counts').all())
await ledger.close()
await store.right.close()()
