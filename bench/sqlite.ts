import { join } from 'node:path'
import { openSqliteStore } from '@minutebook/sqlite'
import { bareFile } from './bareSqlite.js'
import { emmettInFile } from './emmett.js'
import { print } from './measured.js'
import { compareRivals, ourRival, paged, type Rival } from './rivals.js'
import { scratchFolder } from './scratchFolder.js'
import { batchAt } from './storable.js'

/** The driver used bare: each append is one transaction. */
const bareRival = (bare: ReturnType<typeof bareFile>): Rival => {
  const insert = bare.prepare('INSERT INTO bare (ledger, seq, id, recorded_at, leaf) VALUES (?, ?, ?, ?, ?)')
  const page = bare.prepare(
    'SELECT position, seq, id, recorded_at, leaf FROM bare WHERE ledger = ? AND seq >= ? ORDER BY seq LIMIT 1000',
  )
  const leafPage = bare.prepare(
    'SELECT seq, leaf FROM bare WHERE ledger = ? AND seq >= ? ORDER BY seq LIMIT 1000',
  )
  return {
    append: (ledger, seq, count) => {
      const batch = batchAt(seq, count)
      return () => {
        bare.exec('BEGIN IMMEDIATE')
        batch.forEach(({ id, recordedAt, leaf }, at) => insert.run(ledger, seq + at, id, recordedAt, leaf))
        bare.exec('COMMIT')
      }
    },
    read: paged((ledger, seq) => {
      const rows = page.all(ledger, seq) as unknown as ReadonlyArray<{ readonly leaf: string }>
      for (const { leaf } of rows) JSON.parse(leaf)
      return rows.length
    }),
    leaves: paged((ledger, seq) => leafPage.all(ledger, seq).length),
  }
}

const folder = scratchFolder()
const opened = await openSqliteStore(join(folder, 'store.db'))()
if (opened._tag === 'Left') throw new Error(opened.left.sentence)
const bare = bareFile(join(folder, 'bare.db'))
const emmett = await emmettInFile(join(folder, 'emmett.db'))
print(`Node ${process.version}; SQLite in three files on one disk, journal_mode=WAL, synchronous=FULL\n`)
await compareRivals('SQLite', {
  ours: ourRival(opened.right.events),
  bare: bareRival(bare),
  emmett: emmett?.rival ?? null,
})
await emmett?.close()
await opened.right.close()()
bare.close()
