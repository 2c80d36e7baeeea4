import type { Covers } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Day } from '../values/Day.js'
import { theMunicipality } from '../values/SubjectId.js'
import { dayIn, type TimeZone } from '../values/TimeZone.js'
import type { Course } from './Course.js'
import { statically } from './statically.js'
import type { ReadEvent } from '../catalogue/readEvent.js'

/** What the record claims to be complete for (R9). */
export interface Coverage {
  readonly covers: (on: Day) => boolean
  /** Whether somebody declared the record complete for the day; only then is what nobody recorded as met unmet. */
  readonly declares: (on: Day) => boolean
  /** The day from which the ledger itself follows the instrument: when its beginning was recorded. */
  readonly followedFrom: Day
  /** The last day of which the record speaks; beyond it, that things go on is an assumption. */
  readonly lastKnown: Day
}

const utc = 'Etc/UTC' as TimeZone

const dayRecorded = ({ event }: ReadEvent, zone: TimeZone | null): Day => dayIn(zone ?? utc, event.recordedAt)

const edge = (when: When | null, open: Day): Day =>
  when === null ? open : when._tag === 'on' ? when.bounds.earliest : open

const spans = (cover: Covers, on: Day): boolean =>
  edge(cover.from, -Infinity) <= on && on <= edge(cover.to, Infinity)

/**
 * Where an instrument's history is on record without gaps: inside declared coverage; from its first event for one the
 * ledger saw enacted; from the day of an attestation that carries weight, unless coverage was declared and has ended.
 */
export const coverageOf = (course: Course): Coverage => {
  const { legal, instrument } = course
  const kind = course.begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind
  const declared = course.covers.filter(
    (cover) =>
      cover.completeness === 'complete' &&
      (cover.target === instrument || cover.target === theMunicipality) &&
      (cover.kinds.length === 0 || (kind !== undefined && cover.kinds.includes(kind))),
  )
  const declaredUntil = Math.max(-Infinity, ...declared.map((cover) => edge(cover.to, Infinity)))
  const live = Math.min(
    Infinity,
    ...course.begins
      .filter((begin) => begin.target === instrument && begin.imported !== true)
      .map((begin) => {
        const decided =
          begin.decided === null ? null : statically(begin.decided, begin.event, legal, course.variableOf)
        return decided === null ? Infinity : earliestOf(decided, course)
      }),
  )
  const attested = Math.min(
    Infinity,
    ...course.attests
      .filter((attest) => attest.target === instrument && attest.weighs && attest.day._tag === 'on')
      .map((attest) => edge(attest.day, Infinity)),
  )
  // `recordedAt` never falls with `seq`, so the last of them is the latest.
  const last = legal.events.findLast(
    ({ event, kind: known }) =>
      known?.type === 'RegisterCoverageDeclared' || event.subjects.some(({ id }) => id === instrument),
  )
  const lastKnown = last === undefined ? -Infinity : dayRecorded(last, legal.setting.zone)
  const declares = (on: Day): boolean => declared.some((cover) => spans(cover, on))
  const followed = (on: Day): boolean => declares(on) || live <= on
  const begun = course.begins.find((begin) => begin.target === instrument && begin.imported !== true)
  const recorded =
    begun === undefined ? undefined : legal.events.find(({ event }) => event.seq === begun.event)
  return {
    followedFrom: recorded === undefined ? -Infinity : dayRecorded(recorded, legal.setting.zone),
    declares,
    covers: (on) => followed(on) || (attested <= on && (declared.length === 0 || on <= declaredUntil)),
    lastKnown,
  }
}

const earliestOf = (moment: ReturnType<typeof statically>, course: Course): Day => {
  if (moment === null || moment._tag === 'latest') return Infinity
  if (moment._tag === 'day') return moment.day
  return (course.variables[moment.variable]?.bounds.earliest ?? -Infinity) + moment.plus
}
