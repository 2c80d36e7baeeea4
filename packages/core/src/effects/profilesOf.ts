import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { attempted } from '../events/attempted.js'
import { valueAt } from '../record/corrected.js'
import type { Day } from '../values/Day.js'
import { anyDay, isCertain, type Bounds } from '../values/edtf.js'
import { daysOf, UncertainDate } from '../values/UncertainDate.js'
import { recordedOn } from './dayRecorded.js'
import type { Adoption, Setting } from './Legal.js'

/**
 * What is recorded as decided was decided by the day it was recorded; a record that contradicts itself is left as it
 * says.
 */
export const notAfter = (bounds: Bounds, recordedOn: Day | null): Bounds =>
  isCertain(bounds) || recordedOn === null || recordedOn < bounds.earliest
    ? bounds
    : { earliest: bounds.earliest, latest: Math.min(bounds.latest, recordedOn) }

/** An event whose law is asked for. */
export type OfLaw = Pick<ReadEvent, 'event' | 'kind' | 'lawOf'>

/** The day an event names of what it tells of, and where it does. */
interface DayTold {
  readonly path: string
  readonly date: UncertainDate
}

/** Null where it names none, or where an integrator's kind fails at telling it. */
export const dayTold = ({ event, kind }: OfLaw): DayTold | null => {
  if (kind === null) return null
  const told = attempted(() => kind.tellsOf(event.data))
  if (E.isLeft(told) || told.right === undefined) return null
  const date = valueAt(event.data, told.right)
  return UncertainDate.is(date) ? { path: told.right, date } : null
}

/**
 * The days by whose law an event is read: those its act can have been decided on; of an event without a decision those
 * of what it tells of; and where it names none, any day up to its recording.
 */
const daysOfLaw = (entry: OfLaw, setting: Setting): Bounds => {
  const { event, lawOf } = entry
  if (lawOf !== undefined) return lawOf
  const { hemisphere, zone } = setting
  const stated = event.decidedOn === null ? null : daysOf(event.decidedOn, hemisphere)
  if (stated !== null && isCertain(stated)) return stated
  const known = zone === null ? null : recordedOn(event, setting)
  if (stated !== null) return notAfter(stated, known)
  const told = dayTold(entry)
  const { earliest, latest } = told === null ? anyDay : daysOf(told.date, hemisphere)
  // What is to begin later was made by then.
  const last = known ?? Infinity
  return { earliest: Math.min(earliest, last), latest: Math.min(latest, last) }
}

/** Days an event can be of, and the profile that applies to what is of them. */
export interface UnderProfile extends Adoption {
  readonly days: Bounds
}

/** The profiles an event can have been under, in the order of time: nearly always one. */
export const profilesOf = (entry: OfLaw, setting: Setting): ReadonlyArray<UnderProfile> =>
  profilesOn(daysOfLaw(entry, setting), setting)

/** The profiles that apply to what is of some days. */
export const profilesOn = (
  { earliest, latest }: Bounds,
  { turns, adoptedOn }: Setting,
): ReadonlyArray<UnderProfile> => {
  const starts = [earliest, ...turns.filter((turn) => earliest < turn && turn <= latest)]
  return starts.map((from, at) => ({
    days: { earliest: from, latest: (starts[at + 1] ?? latest + 1) - 1 },
    ...adoptedOn(from),
  }))
}

/** The one that is taken where only one is asked for: that of the latest day. */
export const profileOf = (entry: OfLaw, setting: Setting): Adoption =>
  setting.turns.length === 0 ? setting.newest : setting.adoptedOn(daysOfLaw(entry, setting).latest)
