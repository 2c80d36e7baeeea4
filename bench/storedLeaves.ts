import { openFile } from './bareSqlite.js'

/** How many rows are read at a time, as a program does that does not want them all in memory. */
const page = 1000

/** The stored text of each event of a file, in order. */
export function* storedLeaves(file: string): Generator<string> {
  const database = openFile(file)
  try {
    const rows = database.prepare(
      'SELECT position, leaf FROM events WHERE position > ? ORDER BY position LIMIT ?',
    )
    let after = 0
    for (;;) {
      const read = rows.all(after, page) as unknown as ReadonlyArray<{
        readonly position: number
        readonly leaf: string
      }>
      for (const { leaf } of read) yield leaf
      const last = read.at(-1)
      if (last === undefined || read.length < page) return
      after = last.position
    }
  } finally {
    database.close()
  }
}
