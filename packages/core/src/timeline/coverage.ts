import type { Day } from '../values/Day.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { earliestIn } from './earliest.js'
import { daysLeft, daysShared, type Stretch } from './daysLeft.js'
import { daysOfKinds } from './daysOfKinds.js'
import type { Moment } from './Moment.js'
import type { Timed } from './Timed.js'

/** What the record claims to be complete for (R9). */
export interface Coverage {
  /** Days somebody declared the record complete for and nobody said since that it is partial, both ends inclusive. */
  readonly declared: ReadonlyArray<Stretch>
  /** Days of which somebody said so and later that it is partial. */
  readonly takenBack: ReadonlyArray<Stretch>
  /** The last day anybody ever declared it complete for; long ago where nobody did. */
  readonly lastDeclared: Day
  /** The day from which the ledger saw it made. */
  readonly live: Day
  /** The first day it was seen, with weight. */
  readonly attested: Day
  /** The first such day after the last one anybody declared the record complete for. */
  readonly attestedSince: Day
  /** The day from which the ledger itself follows the instrument: when its beginning was recorded. */
  readonly followedFrom: Day
  /** The last day of which the record speaks; beyond it, that things go on is an assumption. */
  readonly lastKnown: Day
}

const none: ReadonlyArray<Stretch> = []

/** What is known of an instrument's coverage. */
export const coverageOf = (course: Course): Coverage => {
  const { begins, classes, kind, instrument, attests, lastRecordedOn } = course
  const isReclassified = classes.some(({ target }) => target === instrument)
  let declared: ReadonlyArray<Stretch> = none
  let takenBack: ReadonlyArray<Stretch> = none
  let lastDeclared = -Infinity
  // In the order of recording: what the record holds is told by the newest word on it.
  for (const { completeness, target, kinds, from, to } of course.covers) {
    if (target !== instrument && target !== theMunicipality) continue
    const days: Stretch = { from: dayOr(from, -Infinity), to: dayOr(to, Infinity) }
    const isOfKinds = kinds.length === 0 || (kind !== null && kinds.includes(kind))
    if (completeness === 'complete') {
      const own =
        kinds.length > 0 && isReclassified ? daysOfKinds(course, kinds, days) : isOfKinds ? [days] : none
      for (const one of own) {
        declared = declared.concat(one)
        takenBack = daysLeft(takenBack, one)
        lastDeclared = Math.max(lastDeclared, one.to)
      }
      // One of some kinds may be of this one, where its kind is not known or was changed.
    } else if (isOfKinds || kind === null || isReclassified) {
      takenBack = takenBack.concat(daysShared(declared, days))
      declared = daysLeft(declared, days)
    }
  }
  let live = Infinity
  for (const { target, imported, decided, when } of begins) {
    if (target !== instrument || imported === true) continue
    // What began before it was decided was followed from its beginning: nothing ended it before it was made.
    live = Math.min(live, earliestOf(decided, course), earliestOf(when, course), recordedOn(course))
  }
  let attested = Infinity
  let attestedSince = Infinity
  for (const { target, weighs, day } of attests) {
    if (target !== instrument || !weighs) continue
    const seen = earliestOf(day, course)
    attested = Math.min(attested, seen)
    if (seen > lastDeclared) attestedSince = Math.min(attestedSince, seen)
  }
  return {
    declared,
    takenBack,
    lastDeclared,
    live,
    attested,
    attestedSince,
    followedFrom: course.followedFrom,
    lastKnown: lastRecordedOn,
  }
}

/** Whether somebody declared the record complete for a day; only then is what nobody recorded as met unmet. */
export const declares = ({ declared }: Coverage, on: Day): boolean => isIn(declared, on)

const isIn = (stretches: ReadonlyArray<Stretch>, on: Day): boolean => {
  for (const { from, to } of stretches) if (from <= on && on <= to) return true
  return false
}

/**
 * The declaration that has the last word on whether the record of an instrument is complete for a day, by `seq`; none
 * where nobody made one.
 */
export const declarationRelied = (course: Course, on: Moment): ReadonlyArray<number> => {
  const { classes, covers: all, instrument, kind } = course
  const last = all.findLast(({ target, kinds, from, to }) => {
    const isAbout = target === instrument || target === theMunicipality
    const isOfKind = kinds.length === 0 || kind === null || kinds.includes(kind) || classes.length > 0
    return (
      isAbout &&
      isOfKind &&
      (typeof on !== 'number' || (dayOr(from, -Infinity) <= on && on <= dayOr(to, Infinity)))
    )
  })
  return last === undefined ? nobody : [last.event]
}

const nobody: ReadonlyArray<number> = []

/**
 * The declarations that decide whether an instrument is covered on a day, by `seq`: not where the ledger follows it, nor
 * where it was seen and nobody says anything else.
 */
export const coverageRelied = (course: Course, coverage: Coverage, on: Day): ReadonlyArray<number> => {
  const { attested, live, takenBack } = coverage
  if (live <= on || course.covers.length === 0) return nobody
  if (attested > on) return declarationRelied(course, on)
  if (!covers(coverage, on)) return course.covers.map(({ event }) => event)
  return takenBack.length === 0 ? nobody : declarationRelied(course, on)
}

/**
 * Whether an instrument's history is on record without gaps on a day: inside declared coverage; from its first event
 * for one the ledger saw made; from the day of an attestation that carries weight, unless coverage was declared and has
 * ended since, or was taken back for the day.
 */
export const covers = (coverage: Coverage, on: Day): boolean => {
  const { attested, attestedSince, lastDeclared, live, takenBack } = coverage
  const isSeen = attestedSince <= on || (attested <= on && on <= lastDeclared)
  return live <= on || declares(coverage, on) || (isSeen && !isIn(takenBack, on))
}

const dayOr = (timed: Timed | null, open: Day): Day => (typeof timed === 'number' ? timed : open)

/** Whatever its day hangs on, from its recording on the ledger follows it. */
const recordedOn = ({ followedFrom }: Course): Day => (followedFrom === -Infinity ? Infinity : followedFrom)

/**
 * Of what had to pass after it was voted on it is the vote: before its passage it was not in force, covered or not
 * (R19).
 */
const earliestOf = (timed: Timed | null, course: Course): Day => {
  if (timed === null) return Infinity
  if (typeof timed === 'number' || timed._tag !== 'latest') return earliestIn(course, timed) ?? Infinity
  const known = timed.of.flatMap((one) => earliestIn(course, one) ?? [])
  return known.length === 0 ? Infinity : Math.max(...known)
}
