import { join } from 'node:path'
import { openLedger } from 'minutebook'
import { bareFile, openFile } from './bareSqlite.js'
import { compare } from './measured.js'
import { municipality } from './syntheticFile.js'

interface Row {
  readonly id: string
  readonly recordedAt: string
  readonly leaf: string
}

/** A whole ledger taken in, every leaf verified before it is written, nothing trusted; against a bare insert of its rows. */
export const importing = async (folder: string, file: string): Promise<void> => {
  const source = openFile(file)
  const rows = source
    .prepare('SELECT id, recorded_at AS recordedAt, leaf FROM events ORDER BY seq LIMIT 20000')
    .all() as unknown as ReadonlyArray<Row>
  source.close()
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
