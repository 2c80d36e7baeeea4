import type { Suspends } from '../law/Effect.js'
import { isAnythingTold, toldOf, type Course } from '../timeline/Course.js'
import type { Dated } from '../timeline/Timed.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Versions } from '../timeline/versions.js'
import type { Axes } from '../timeline/Axes.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import { isRetroactive } from './isRetroactive.js'
import { isContested } from './contested.js'
import { restsOnDraft } from './minutes.js'
import type { Flag } from './StatusAnswer.js'
import type { Studied } from './Studied.js'
import type { ReadTimes } from './readTimes.js'
import type { StatusTimes } from './Times.js'

const isExactly = (bounds: Bounds | null, day: number): boolean =>
  bounds !== null && isCertain(bounds) && bounds.earliest === day

/**
 * What is to be known of a verdict on a day, by what the record says: the same on every day of a stretch between
 * turning days, since the days of start, end and decision are turning days themselves.
 */
export const flagsOfVerdict = (
  studied: Studied,
  verdict: Verdict,
  versions: Versions,
  axes: Axes,
): ReadonlyArray<Flag> => {
  const { course } = studied
  const { on } = axes
  const { relied } = verdict
  const found: Array<Flag> = []
  const isTurn = course.suspends.length > 0 && isTurnOfHold(course, verdict, on)
  if (isTurn || isExactly(verdict.start, on) || isExactly(verdict.end, on)) found.push('transition-day')
  if (isRetroactive(course, verdict, on)) found.push('retroactive')
  if (verdict.zeroLength) found.push('zero-length')
  if (verdict.widened || versions.widened) found.push('possible-widened')
  const isTold = isAnythingTold(course)
  if (isTold && restsOnDraft(studied, relied, axes.decidedBy)) found.push('unconfirmed-minutes')
  if (isContested(studied.described(), axes)) found.push('contested')
  if (isTold && restsOnDoubtful(course, relied)) found.push('date-doubtful')
  return found.length === 0 ? none : found
}

const none: ReadonlyArray<never> = []

/** Whether the source itself doubts the day of any of these events. */
const restsOnDoubtful = (course: Course, relied: ReadonlyArray<number>): boolean =>
  relied.some((seq) => toldOf(course, seq)?.isDoubtful === true)

/** Whether it is the first day of a suspension it rests on, or the first after one. */
const isTurnOfHold = (course: Course, { relied }: Verdict, on: number): boolean =>
  course.suspends.some(
    (hold) => relied.includes(hold.event) && (hold.from === on || firstDayAfter(hold, course) === on),
  )

/** The first day after a suspension, where that is known: its last is told, or it holds until a condition is met. */
const firstDayAfter = ({ lastDay }: Dated<Suspends>, { resolves }: Course): number | null => {
  if (typeof lastDay === 'number') return lastDay + 1
  if (lastDay?._tag !== 'plus' || lastDay.unit !== 'days' || typeof lastDay.when === 'number') return null
  if (lastDay.when._tag !== 'met') return null
  const { of, name } = lastDay.when.condition
  const met = resolves.flatMap(({ matter, outcome, when }) =>
    typeof matter === 'object' && matter.of === of && matter.name === name && outcome === 'met' ? [when] : [],
  )
  return met.length > 0 && met.every((when) => typeof when === 'number')
    ? Math.min(...met) + lastDay.n + 1
    : null
}

/** The same with what depends on the state of knowledge. */
export const withKnowledge = (
  flags: ReadonlyArray<Flag>,
  { on, knownOn, horizon }: ReadTimes,
): ReadonlyArray<Flag> => {
  if (on <= knownOn && horizon.key === '') return flags
  return [
    ...flags,
    ...(on > knownOn ? (['projected'] as const) : []),
    ...(horizon.key === '' ? [] : (['claimed-knowledge'] as const)),
  ]
}

/** What is asked about and no act names: it may be misspelt, and be answered as if it were another. */
export const flagsOfWhere = (
  { portions, begins, sets }: Course,
  { portion, territory }: Pick<StatusTimes, 'portion' | 'territory'>,
): ReadonlyArray<Flag> => {
  const isNamed =
    begins.some((begin) => begin.territory === territory) ||
    sets.some(({ value }) => value._tag === 'area' && value.area === territory)
  return [
    ...(portion === undefined || portions.includes(portion) ? [] : (['portion-unnamed'] as const)),
    ...(territory === undefined || isNamed ? [] : (['area-unnamed'] as const)),
  ]
}
