import type { AppendRequest, EventToAppend } from '@minutebook/eventstore'
import type { Database, Value } from '../driver/database.js'

/**
 * So many rows go into one statement where there are as many: much of what a row costs is the way to SQLite and back.
 */
const together = 64

/**
 * What the rows have in common is handed over once: the position and the number of the first, their ledger and their
 * time. OR FAIL: the schema says why.
 */
const insertOf = (rows: number): string =>
  `INSERT OR FAIL INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES ${Array.from({ length: rows }, (_, n) => `(?1 + ${n}, ?2, ?3 + ${n}, ?${5 + 2 * n}, ?4, ?${6 + 2 * n})`).join(', ')}`

/** A trigger that somebody added can pass over a row without an error; what was not stored is not said to be. */
const stored = (result: unknown, rows: number): void => {
  const { changes } = result as { readonly changes: number | bigint }
  if (Number(changes) !== rows)
    throw new Error('A rule added to this store kept an event from it without a word.')
}

/**
 * Inserts the events of an append in their order, right behind a position. All of them have one time of recording. What
 * throws may leave the first of them.
 */
export const inserting = (database: Database): ((request: AppendRequest, behind: number) => void) => {
  const one = database.prepare(insertOf(1))
  const many = database.prepare(insertOf(together))

  return ({ ledger, expected, events }, behind) => {
    const recordedAt = events[0]?.recordedAt ?? ''
    const valuesOf = (from: number, to: number): ReadonlyArray<Value> => {
      const values: Array<Value> = [behind + from + 1, ledger, expected + from, recordedAt]
      for (let at = from; at < to; at += 1) {
        const { id, leaf } = events[at] as EventToAppend
        values.push(id, leaf)
      }
      return values
    }
    const [only] = events
    // Nearly every append is of one event: no lists are made of it.
    if (events.length === 1 && only !== undefined) {
      stored(one.run(behind + 1, ledger, expected, recordedAt, only.id, only.leaf), 1)
      return
    }
    let at = 0
    for (; events.length - at >= together; at += together)
      stored(many.run(...valuesOf(at, at + together)), together)
    for (; at < events.length; at += 1) stored(one.run(...valuesOf(at, at + 1)), 1)
  }
}
