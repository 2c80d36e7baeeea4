import { listing, type Database } from '../driver/database.js'

type Joined = readonly [count: number, first: number | null, last: number | null, leaves: string | null]

/** No leaf has one: in JSON it is written as an escape. */
const between = '\n'

/**
 * Leaves of a ledger from a number on, exactly as many as are wanted and without a gap; null where they are not to be
 * had like that, at the end of a ledger or where one was tampered with: row by row it is told what there is.
 *
 * They come as one text. To hand over a value costs the driver more than SQLite takes to read it from the file.
 */
export const joinedLeaves = (
  database: Database,
): ((ledger: string, from: number, wanted: number) => ReadonlyArray<string> | null) => {
  const joined = listing<Joined>(
    database,
    `SELECT count(*), min(seq), max(seq), group_concat(leaf, char(10))
    FROM (SELECT seq, leaf FROM events WHERE ledger = ? AND seq >= ? ORDER BY seq LIMIT ?)`,
  )
  return (ledger, from, wanted) => {
    const [row] = joined(ledger, from, wanted)
    if (row === undefined) return null
    const [count, first, last, text] = row
    // A ledger has no number twice.
    if (count !== wanted || first !== from || last !== from + wanted - 1 || text === null) return null
    const leaves = text.split(between)
    return leaves.length === wanted ? leaves : null
  }
}
