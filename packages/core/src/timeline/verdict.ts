import type { Begins } from '../law/Effect.js'
import type { Day } from '../values/Day.js'
import { hull, type Bounds } from '../values/edtf.js'
import type { Axes } from './Axes.js'
import { widestEnd, widestStart } from './beyondWorlds.js'
import { coverageOf, coverageRelied, covers, declares, type Coverage } from './coverage.js'
import type { Course } from './Course.js'
import { coursesIn, recordOf } from './coursesIn.js'
import { causesIn, withUnrecorded } from './openIn.js'
import { distinct, onlyWay, possibilityOf, type Possibility } from './possibilities.js'
import {
  firstNotInForce,
  firstUndetermined,
  type NotInForceReason,
  type UndeterminedReason,
} from './reasons.js'
import { isVoid, type Standing } from './standing.js'
import { standingsIn } from './standingsIn.js'
import type { Dated } from './Timed.js'
import type { Outcomes } from './worlds.js'

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
  /** Whether a part of it stands otherwise than the whole (R22); where worlds differ, whether it does in any. */
  readonly partial: boolean
  /** Whether a suspension begins or is over that day (R2), in any world. */
  readonly turns: boolean
  /** The last days of a suspension that holds it that day, in any world; null where none does. */
  readonly held: Bounds | null
  readonly begin: Dated<Begins> | null
  /** Events relied on, by `seq`, ascending. */
  readonly relied: ReadonlyArray<number>
  /** There may be fewer possibilities than listed. */
  readonly widened: boolean
}

/** Judges one instrument on one day: evaluates every possible world and says what they agree on (R8). */
export const verdictOn = (course: Course, axes: Axes, coverage: Coverage = coverageOf(course)): Verdict => {
  const covered = covers(coverage, axes.on)
  const closed = declares(coverage, axes.on)
  const found = standingsIn(course, axes, closed, true)
  const [first, second] = found.outcomes
  if (first === undefined) return conflicting(course)
  const isPlain = second === undefined && !found.cut && course.unread.length === 0
  if (isPlain && (covered || first.value.reason !== null))
    return certain(course, first.value, axes.on, coverage)
  return weighed(course, axes, coverage, found)
}

/** What the only world there is says, where nothing is missing from the record. */
const certain = (course: Course, standing: Standing, on: Day, coverage: Coverage): Verdict => {
  const { reason, start, decided, end, zeroLength, begin, partial, turns, held } = standing
  return {
    status: reason === null ? 'in-force' : 'not-in-force',
    reason,
    possible: onlyWay(reason),
    presumed: null,
    start: begunBySeen(start, course),
    decided,
    end: end ?? open,
    zeroLength,
    partial,
    turns,
    held,
    begin,
    relied: reliedOn(course, [standing], on, coverage),
    widened: false,
  }
}

/** What was seen in force had begun by then, whatever the record leaves open; what came again has another beginning. */
const begunBySeen = (start: Bounds | null, { attests, begins, instrument }: Course): Bounds | null => {
  if (start === null || attests.length === 0 || begins.some(({ mode }) => mode === 'revive')) return start
  let { latest } = start
  for (const { target, weighs, status, day } of attests)
    if (
      target === instrument &&
      weighs &&
      status === 'in-force' &&
      typeof day === 'number' &&
      day >= start.earliest
    )
      latest = Math.min(latest, day)
  return latest === start.latest ? start : { earliest: start.earliest, latest }
}

const weighed = (course: Course, axes: Axes, coverage: Coverage, found: Outcomes<Standing>): Verdict => {
  const covered = covers(coverage, axes.on)
  const closed = declares(coverage, axes.on)
  // Where there are too many worlds to look at, those in which nothing that is open is supposed are among them.
  const plainest = found.cut ? standingsIn(course, axes, closed, false).outcomes : none
  const standings = [...found.outcomes, ...plainest].map(({ value }) => value)
  const isVoidInAny = standings.some(isVoid)
  const ways = distinct(standings.map(possibilityOf), isVoidInAny)
  const causes = causesIn(course, found, ways, covered)
  const possible = withUnrecorded(course, ways, causes, found, axes)
  const start = hullOf(standings, (one) => one.start)
  // Where no ending is on record in a world, the end lies open there.
  const end = hullOf(standings, (one) => one.end ?? open)
  const sure = possible.every(({ status }) => status === possible[0]?.status)
  const unsettled = !sure && unsettling.some((cause) => causes.has(cause))
  return {
    ...(sure
      ? agreed(possible, isVoidInAny)
      : { status: 'undetermined', reason: firstUndetermined(causes) ?? 'date-uncertain' }),
    // Remembered and handed out more than once.
    possible: Object.freeze(possible.map((way) => Object.freeze(way))),
    presumed: unsettled ? Object.freeze(presumedIn(course, axes, closed, ways)) : null,
    start: begunBySeen(found.cut ? widestStart(course, start) : start, course),
    decided: hullOf(standings, ({ decided }) => decided),
    end: found.cut ? widestEnd(course, end) : end,
    zeroLength: standings.every(({ zeroLength }) => zeroLength),
    partial: standings.some(({ partial }) => partial),
    turns: standings.some(({ turns }) => turns),
    held: hullOf(standings, ({ held }) => held),
    begin: standings.find(({ begin }) => begin !== null)?.begin ?? null,
    relied: reliedOn(course, standings, axes.on, coverage),
    widened: found.cut,
  }
}

/** What leaves a state without it: an open decision, or what may have been done or not. */
const unsettling: ReadonlyArray<UndeterminedReason> = [
  'outcome-unknown',
  'effect-unknown',
  'conflicting-records',
]

const conflicting = (course: Course): Verdict =>
  withoutWorld({
    status: 'undetermined',
    reason: 'conflicting-records',
    possible: [],
    relied: ascending(
      coursesIn(course).flatMap((one) =>
        [
          ...one.attests,
          ...one.begins,
          ...one.ends,
          ...one.limitations,
          ...one.suspends,
          ...one.constrains,
        ].map(({ event }) => recordOf(one, event)),
      ),
    ),
  })

/** What is said where no world tells of it: the record contradicts itself, or says nothing of it. */
export const withoutWorld = ({
  status,
  reason,
  possible,
  relied,
}: Pick<Verdict, 'status' | 'reason' | 'possible' | 'relied'>): Verdict => ({
  status,
  reason,
  possible,
  presumed: null,
  start: null,
  decided: null,
  end: null,
  zeroLength: false,
  partial: false,
  turns: false,
  held: null,
  begin: null,
  relied,
  widened: false,
})

const agreed = (
  possible: ReadonlyArray<Possibility>,
  isVoidInAny: boolean,
): Pick<Verdict, 'status' | 'reason'> => {
  const reasons = new Set(
    possible.flatMap((one) => (one.status === 'in-force' || one.reason === null ? [] : [one.reason])),
  )
  return reasons.size === 0
    ? { status: 'in-force', reason: null }
    : { status: 'not-in-force', reason: firstNotInForce(reasons, isVoidInAny) }
}

const presumedIn = (
  course: Course,
  axes: Axes,
  closed: boolean,
  possible: ReadonlyArray<Possibility>,
): Possibility | null => {
  const found = standingsIn(course, axes, closed, false)
  if (found.cut) return null
  const without = distinct(found.outcomes.map(({ value }) => possibilityOf(value)))
  return without.length === 1 ? (without[0] ?? null) : possible.length === 1 ? (possible[0] ?? null) : null
}

const none: ReadonlyArray<never> = []
const open: Bounds = { earliest: Infinity, latest: Infinity }

/** The days that hold every world's days; null where no world has any. */
const hullOf = (
  standings: ReadonlyArray<Standing>,
  daysIn: (standing: Standing) => Bounds | null,
): Bounds | null => {
  let found: Bounds | null = null
  for (const standing of standings) found = hull(found, daysIn(standing))
  return found
}

const reliedOn = (
  course: Course,
  standings: ReadonlyArray<Standing>,
  on: Day,
  coverage: Coverage,
): ReadonlyArray<number> => {
  const relied = new Set<number>()
  for (const standing of standings) for (const seq of standing.relied) relied.add(seq)
  for (const { weighs, target, event } of course.attests)
    if (weighs && target === course.instrument) relied.add(event)
  for (const { event } of course.unread) relied.add(event.seq)
  // Only where it would be in force does it matter that an ending may be missing (R9).
  if (standings.some(({ reason }) => reason === null))
    for (const event of coverageRelied(course, coverage, on)) relied.add(event)
  return relied.size === 1 ? [...relied] : [...relied].toSorted((a, b) => a - b)
}

const ascending = (seqs: ReadonlyArray<number>): ReadonlyArray<number> =>
  [...new Set(seqs)].toSorted((a, b) => a - b)
