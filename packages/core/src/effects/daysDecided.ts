import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile } from '../profiles/Profile.js'
import type { Day } from '../values/Day.js'
import { anyDay, isCertain, type Bounds } from '../values/edtf.js'
import { toMicroseconds } from '../values/Instant.js'
import { dayAt } from '../values/TimeZone.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import type { Adoption, Setting } from './Legal.js'

/** What is recorded as decided was decided by the day it was recorded; a record that contradicts itself is left as it says. */
export const notAfter = (bounds: Bounds, recordedOn: Day | null): Bounds =>
  isCertain(bounds) || recordedOn === null || recordedOn < bounds.earliest
    ? bounds
    : { earliest: bounds.earliest, latest: Math.min(bounds.latest, recordedOn) }

/** The days an act can have been decided on. */
const daysDecided = (decidedOn: UncertainDate, { recordedAt }: RecordedEvent, setting: Setting): Bounds => {
  const { zone, hemisphere } = setting
  const stated = daysOf(decidedOn, hemisphere)
  return isCertain(stated) || zone === null
    ? stated
    : notAfter(stated, dayAt(zone, toMicroseconds(recordedAt)))
}

/** Days an act can have been decided on, and the profile that applies to acts of them. */
export interface UnderProfile extends Adoption {
  readonly days: Bounds
}

/**
 * The profiles an act can have been decided under, in the order of time: nearly always one. What has no decision is read by
 * the newest.
 */
export const profilesOf = (event: RecordedEvent, setting: Setting): ReadonlyArray<UnderProfile> => {
  const { decidedOn } = event
  const { turns, adoptedOn, newest } = setting
  if (decidedOn === null) return [{ days: anyDay, ...newest }]
  const { earliest, latest } = daysDecided(decidedOn, event, setting)
  const starts = [earliest, ...turns.filter((turn) => earliest < turn && turn <= latest)]
  return starts.map((from, at) => ({
    days: { earliest: from, latest: (starts[at + 1] ?? latest + 1) - 1 },
    ...adoptedOn(from),
  }))
}

/** The one that is taken where only one is asked for: that of the latest day. */
export const profileOf = (event: RecordedEvent, setting: Setting): Profile => {
  const { decidedOn } = event
  const { turns, adoptedOn, newest } = setting
  if (decidedOn === null || turns.length === 0) return newest.profile
  return adoptedOn(daysDecided(decidedOn, event, setting).latest).profile
}
