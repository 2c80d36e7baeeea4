import { grown } from '../record/growing.js'
import type { Day } from '../values/Day.js'
import { placeAfter } from '../values/placeAfter.js'
import type { StatusAnswer } from './StatusAnswer.js'

/** Rows of policies that were forgotten are left behind up to this many places, and then to as many as are in use. */
const mostLeftBehind = 1 << 16

/**
 * Answers of policies about which nothing is open, with everything recorded known and everything decided: what nearly every
 * question asks. Each policy has a row of places, in one list its turning days, after their number, and in another what was
 * found before the first and from each of them on. On a large register it is looking around in memory that takes the time.
 */
export class SettledAnswers {
  /** Where the row of a policy begins, by its number; 0 where it has none. */
  private rows = new Uint32Array(64)
  private days = new Int32Array(64)
  private answers: Array<StatusAnswer | undefined> = [undefined]
  private leftBehind = 0

  /** What was found on a day; undefined where nobody asked before. */
  at(policy: number, on: Day): StatusAnswer | undefined {
    const row = this.rows[policy] ?? 0
    return row === 0 ? undefined : this.answers[this.placeOf(row, on)]
  }

  /** Holds what was found on a day, which is the same all through the stretch it is in. */
  hold(policy: number, turning: ReadonlyArray<Day>, on: Day, found: StatusAnswer): void {
    if (turning.some(isTooFar)) return
    this.answers[this.placeOf(this.rowOf(policy, turning), on)] = found
  }

  /** Drops what is held of a policy. */
  forget(policy: number): void {
    const row = this.rows[policy] ?? 0
    if (row === 0) return
    const until = row + 1 + (this.days[row] as number)
    this.answers.fill(undefined, row, until)
    this.rows[policy] = 0
    this.leftBehind += until - row
    // What is held can be worked out again.
    if (this.leftBehind > mostLeftBehind && this.leftBehind * 2 > this.answers.length) this.clear()
  }

  clear(): void {
    this.rows.fill(0)
    this.answers = [undefined]
    this.leftBehind = 0
  }

  private rowOf(policy: number, turning: ReadonlyArray<Day>): number {
    const held = this.rows[policy] ?? 0
    if (held !== 0) return held
    const row = this.answers.length
    this.days = grown(this.days, row + turning.length)
    this.days[row] = turning.length
    this.days.set(turning, row + 1)
    for (let stretch = 0; stretch <= turning.length; stretch += 1) this.answers.push(undefined)
    this.rows = grown(this.rows, policy)
    this.rows[policy] = row
    return row
  }

  /** The place of the stretch a day is in. */
  private placeOf(row: number, on: Day): number {
    const { days } = this
    return placeAfter(days, on, row + 1, row + 1 + (days[row] as number)) - 1
  }
}

/** A term may be of any number of days; those in a row are of 32 bits. */
const isTooFar = (day: Day): boolean => Math.abs(day) >= 2 ** 31
