import type { Begins } from '../law/Effect.js'
import type { Bounds } from '../values/edtf.js'
import type { Axes } from './Axes.js'
import { coverageOf, type Coverage } from './coverage.js'
import type { Course } from './Course.js'
import { dayMoment } from './Moment.js'
import {
  firstNotInForce,
  firstUndetermined,
  type NotInForceReason,
  type UndeterminedReason,
} from './reasons.js'
import { setScene } from './setScene.js'
import { standingOf, type Standing } from './standing.js'
import { causesThatMatter } from './causes.js'
import { versionsOn, type Version } from './versions.js'
import { impossible, inEveryWorld, type Outcomes } from './worlds.js'

/** How it can be: in force, or not and why; null where the record cannot say why. */
export type Possibility =
  | { readonly status: 'in-force' }
  | { readonly status: 'not-in-force'; readonly reason: NotInForceReason | null }

/** What the timeline says of one instrument on one day. */
export interface Verdict {
  readonly status: 'in-force' | 'not-in-force' | 'undetermined'
  readonly reason: NotInForceReason | UndeterminedReason | null
  readonly possible: ReadonlyArray<Possibility>
  /** The state without what is open, where a decision or an effect is. */
  readonly presumed: Possibility | null
  readonly start: Bounds | null
  readonly decided: Bounds | null
  readonly end: Bounds | null
  readonly zeroLength: boolean
  readonly begin: Begins | null
  /** Events relied on, by `seq`, ascending. */
  readonly relied: ReadonlyArray<number>
  /** Every version it can have. */
  readonly versions: ReadonlyArray<Version>
  /** There may be fewer possibilities than listed. */
  readonly widened: boolean
}

/** Judges one instrument on one day: evaluates every possible world and says what they agree on (R8). */
export const verdictOn = (course: Course, axes: Axes, coverage: Coverage = coverageOf(course)): Verdict => {
  const covered = coverage.covers(axes.on)
  const found = standingsIn(course, axes, covered, true)
  if (found.outcomes.length === 0) return conflicting(course)
  const possible = distinct(found.outcomes.map(({ value }) => possibilityOf(value)))
  const causes = new Set<UndeterminedReason>(
    causesThatMatter(
      found.outcomes.map(({ value, choices }) => ({ key: keyOf(possibilityOf(value)), choices })),
    ),
  )
  // Outside coverage an ending may be missing; one that would change nothing is not named.
  if (!covered && possible.some(({ status }) => status === 'in-force')) causes.add('outside-coverage')
  if (course.legal.unread.length > 0) causes.add('effect-unknown')

  const standings = found.outcomes.map(({ value }) => value)
  const all = withUnrecorded(possible, causes)
  const sure = all.every(({ status }) => status === all[0]?.status)
  const unsettled = causes.has('outcome-unknown') || causes.has('effect-unknown')
  return {
    ...(sure
      ? agreed(all)
      : {
          status: 'undetermined',
          reason: found.cut && causes.size === 0 ? 'date-uncertain' : firstUndetermined(causes),
        }),
    possible: all,
    presumed: unsettled && !sure ? presumedIn(course, axes, covered, possible) : null,
    start: hull(standings.map(({ start }) => start)),
    decided: hull(standings.map(({ decided }) => decided)),
    // Where no ending is on record in a world, the end lies open there.
    end: hull(standings.map(({ end }) => end ?? open)),
    zeroLength: standings.every(({ zeroLength }) => zeroLength),
    begin: standings.find(({ begin }) => begin !== null)?.begin ?? null,
    relied: reliedOn(course, standings),
    versions: versionsOn(course, axes),
    widened: found.cut,
  }
}

/** Every world's standing that agrees with what was attested; an attestation counts what was decided by its day (§6). */
const standingsIn = (course: Course, axes: Axes, closed: boolean, supposing: boolean): Outcomes<Standing> => {
  const attested = course.attests.filter((attest) => attest.weighs && attest.target === course.instrument)
  return inEveryWorld(course.variables, course.orders, (world) => {
    const asked = { knownOn: axes.knownOn, closed, supposing }
    const scene = setScene(course, world, {
      ...asked,
      on: dayMoment(axes.on),
      decidedBy: dayMoment(axes.decidedBy),
    })
    for (const attest of attested) {
      const day = scene.moment(attest.day, attest.event)
      const then = standingOf(setScene(course, world, { ...asked, on: day, decidedBy: day }))
      if ((then.reason === null) !== (attest.status === 'in-force')) return impossible
    }
    return standingOf(scene)
  })
}

const conflicting = (course: Course): Verdict => ({
  status: 'undetermined',
  reason: 'conflicting-records',
  possible: [],
  presumed: null,
  start: null,
  decided: null,
  end: null,
  zeroLength: false,
  begin: null,
  relied: ascending([...course.attests, ...course.begins, ...course.ends].map(({ event }) => event)),
  versions: [],
  widened: false,
})

const possibilityOf = ({ reason }: Standing): Possibility =>
  reason === null ? { status: 'in-force' } : { status: 'not-in-force', reason }

const keyOf = (possibility: Possibility): string =>
  possibility.status === 'in-force' ? 'in-force' : `not-in-force ${possibility.reason ?? ''}`

const distinct = (all: ReadonlyArray<Possibility>): ReadonlyArray<Possibility> => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]

/** What is not on record may have ended it, or, where nobody understands an event, done anything. */
const withUnrecorded = (
  possible: ReadonlyArray<Possibility>,
  causes: ReadonlySet<UndeterminedReason>,
): ReadonlyArray<Possibility> => {
  const unread = causes.has('effect-unknown')
  if (!causes.has('outside-coverage') && !unread) return possible
  const statuses = new Set(possible.map(({ status }) => status))
  return [
    ...possible,
    ...(statuses.has('not-in-force') ? [] : [{ status: 'not-in-force', reason: null } as const]),
    ...(unread && !statuses.has('in-force') ? [{ status: 'in-force' } as const] : []),
  ]
}

const agreed = (possible: ReadonlyArray<Possibility>): Pick<Verdict, 'status' | 'reason'> => {
  const reasons = new Set(
    possible.flatMap((one) => (one.status === 'in-force' || one.reason === null ? [] : [one.reason])),
  )
  return reasons.size === 0
    ? { status: 'in-force', reason: null }
    : { status: 'not-in-force', reason: firstNotInForce(reasons) }
}

const presumedIn = (
  course: Course,
  axes: Axes,
  closed: boolean,
  possible: ReadonlyArray<Possibility>,
): Possibility | null => {
  const without = distinct(
    standingsIn(course, axes, closed, false).outcomes.map(({ value }) => possibilityOf(value)),
  )
  return without.length === 1 ? (without[0] ?? null) : possible.length === 1 ? (possible[0] ?? null) : null
}

const open: Bounds = { earliest: Infinity, latest: Infinity }

const hull = (all: ReadonlyArray<Bounds | null>): Bounds | null => {
  const known = all.flatMap((bounds) => bounds ?? [])
  if (known.length === 0) return null
  return {
    earliest: Math.min(...known.map(({ earliest }) => earliest)),
    latest: Math.max(...known.map(({ latest }) => latest)),
  }
}

const reliedOn = (course: Course, standings: ReadonlyArray<Standing>): ReadonlyArray<number> =>
  ascending([
    ...standings.flatMap(({ relied }) => relied),
    ...course.attests
      .filter(({ weighs, target }) => weighs && target === course.instrument)
      .map(({ event }) => event),
    ...course.legal.unread.map(({ event }) => event.seq),
  ])

const ascending = (seqs: ReadonlyArray<number>): ReadonlyArray<number> =>
  [...new Set(seqs)].toSorted((a, b) => a - b)
