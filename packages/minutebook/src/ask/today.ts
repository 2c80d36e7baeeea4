import {
  dayIn,
  endOfDay,
  fromDay,
  zoneOf,
  type CivilDate,
  type Instant,
  type Register,
  type TimeZone,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { timeOf } from '../clock/timeOf.js'
import type { Clock } from '../clock/systemClock.js'
import type { Answered } from './Questions.js'

/** A civil day, from a moment in it to its last microsecond, both inclusive. */
interface HeldDay {
  readonly zone: TimeZone
  readonly from: Instant
  readonly until: Instant
  readonly day: CivilDate
}

/**
 * Tells the civil day it is in the municipality by the ledger's clock. The day is kept until it is over, since every
 * question asks for it.
 */
export const today = (register: Register, clock: Clock): (() => Answered<CivilDate>) => {
  let held: HeldDay | null = null
  return () => {
    const read = timeOf(clock)
    if (E.isLeft(read)) return read
    const now = read.right
    const zone = zoneOf(register)
    if (held !== null && held.zone === zone && held.from <= now && now <= held.until) return E.right(held.day)
    const day = fromDay(dayIn(zone, now)) as CivilDate
    held = { zone, from: now, until: endOfDay(zone, day), day }
    return E.right(day)
  }
}
