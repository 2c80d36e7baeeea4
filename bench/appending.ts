import { join } from 'node:path'
import { openSqliteStore } from '@minutebook/sqlite'
import { openLedger } from 'minutebook'
import { bareFile, openFile } from './bareSqlite.js'
import { compare } from './measured.js'
import { municipality } from './syntheticFile.js'

interface Row {
  readonly id: string
  readonly recordedAt: string
  readonly leaf: string
}

/** Appends against a bare transaction of the same driver at the same `synchronous`. */
export const appending = async (folder: string, file: string): Promise<void> => {
  const source = openFile(file)
  const rows = source
    .prepare('SELECT id, recorded_at AS recordedAt, leaf FROM events ORDER BY seq LIMIT 20000')
    .all() as unknown as ReadonlyArray<Row>
  source.close()
  const bare = bareFile(join(folder, 'bare.db'))
  const insert = bare.prepare('INSERT INTO bare (ledger, seq, id, recorded_at, leaf) VALUES (?, ?, ?, ?, ?)')
  const opened = await openSqliteStore(join(folder, 'store.db'))()
  if (opened._tag === 'Left') throw new Error(opened.left.sentence)
  const { events, close } = opened.right
  // Each round writes new ids, so that neither side meets its own rows again.
  let round = 0
  const fresh = (row: Row, at: number, side: string): Row => ({
    ...row,
    id: `${String(round).padStart(8, '0')}-${side}-7000-8000-${String(at).padStart(12, '0')}`,
    recordedAt: `2025-01-01T00:00:00.${String(at).padStart(6, '0')}Z`,
  })

  await compare({
    title: 'Durable single appends to the store; against a bare one-row transaction',
    unit: 'appends',
    count: 500,
    rounds: 7,
    target: 0.6,
    bare: () => {
      for (let at = 0; at < 500; at += 1) {
        const { id, recordedAt, leaf } = fresh(rows[at] as Row, at, '0000')
        bare.exec('BEGIN IMMEDIATE')
        insert.run(`bare-${round}`, at, id, recordedAt, leaf)
        bare.exec('COMMIT')
      }
    },
    ours: async () => {
      for (let at = 0; at < 500; at += 1)
        await events.append(`ours-${round}`, at, [fresh(rows[at] as Row, at, '0001')])()
      round += 1
    },
  })
  await compare({
    title: 'Batched appends of 1,000 to the store; against a bare multi-row insert',
    unit: 'events',
    count: 20_000,
    rounds: 5,
    target: 0.4,
    bare: () => {
      for (let from = 0; from < 20_000; from += 1000) {
        bare.exec('BEGIN IMMEDIATE')
        for (let at = from; at < from + 1000; at += 1) {
          const { id, recordedAt, leaf } = fresh(rows[at] as Row, at, '0002')
          insert.run(`bare-${round}`, at, id, recordedAt, leaf)
        }
        bare.exec('COMMIT')
      }
    },
    ours: async () => {
      for (let from = 0; from < 20_000; from += 1000) {
        const recordedAt = `2025-01-01T00:00:00.${String(from).padStart(6, '0')}Z`
        const batch = rows
          .slice(from, from + 1000)
          .map((row, at) => ({ ...fresh(row, from + at, '0003'), recordedAt }))
        await events.append(`ours-${round}`, from, batch)()
      }
      round += 1
    },
  })
  await close()()
  bare.close()
  await importing(folder, rows)
}

/** The same through the ledger: every leaf verified before it is written, nothing trusted. */
const importing = async (folder: string, rows: ReadonlyArray<Row>): Promise<void> => {
  const leaves = rows.map(({ leaf }) => leaf)
  let round = 0
  await compare({
    title: 'Import of a whole ledger, every leaf verified first; against a bare multi-row insert',
    unit: 'events',
    count: leaves.length,
    rounds: 7,
    target: 0.4,
    bare: () => {
      const bare = bareFile(join(folder, `bare-import-${round}.db`))
      const insert = bare.prepare(
        'INSERT INTO bare (ledger, seq, id, recorded_at, leaf) VALUES (?, ?, ?, ?, ?)',
      )
      for (let from = 0; from < rows.length; from += 1000) {
        bare.exec('BEGIN IMMEDIATE')
        rows
          .slice(from, from + 1000)
          .forEach(({ id, recordedAt, leaf }, at) =>
            insert.run(municipality, from + at, id, recordedAt, leaf),
          )
        bare.exec('COMMIT')
      }
      bare.close()
    },
    ours: async () => {
      const ledger = await openLedger({ municipality, file: join(folder, `ours-import-${round}.db`) })
      await ledger.importLeaves(leaves)
      await ledger.close()
      round += 1
    },
  })
}
