import { catchUp, openProjectionFile, sqliteProjection, type Definition } from '@minutebook/projections'
import { openSqliteStore } from '@minutebook/sqlite'
import * as TE from 'fp-ts/lib/TaskEither.js'

const counting: Definition = {
  name: 'counting',
  version: '1',
  tables: { counts: '(ledger TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT' },
  begin: () => (events) =>
    TE.right((database, nameOf) => {
      const count = database.prepare(
        `INSERT INTO ${nameOf('counts')} VALUES (?, 1) ON CONFLICT DO UPDATE SET events = events + 1`,
      )
      for (const { ledger } of events) count.run(ledger)
    }),
}

const store = await openSqliteStore('records.minutebook', { readOnly: true })()
if (store._tag === 'Left') throw new Error(store.left.sentence)
const file = await openProjectionFile('counting.db')()
if (file._tag === 'Left') throw new Error(file.left.sentence)
const projection = await sqliteProjection(file.right, counting)()
if (projection._tag === 'Left') throw new Error(projection.left.sentence)
const caughtUp = await catchUp(store.right.events, projection.right)()
if (caughtUp._tag === 'Left') throw new Error(caughtUp.left.sentence)
const counts = await file.right.ask((database) => database.prepare('SELECT * FROM counts').all())()
if (counts._tag === 'Right') console.log(counts.right)
