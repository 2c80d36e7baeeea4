import type { Course } from '../timeline/Course.js'
import { isAnythingTold, toldOf } from '../timeline/told.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Versions } from '../timeline/versions.js'
import type { Axes } from '../timeline/Axes.js'
import { areasNamed, isLimitedToAreas } from './areas.js'
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

/** Whether it ceases on a day; what was ended before it was to begin does not turn on the day of its ending. */
const isEnd = ({ start, end }: Verdict, on: number): boolean =>
  isExactly(end, on) && start !== null && start.latest <= on

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
  if (verdict.turns || isExactly(verdict.start, on) || isEnd(verdict, on)) found.push('transition-day')
  if (isRetroactive(studied, verdict, axes)) found.push('retroactive')
  if (verdict.zeroLength) found.push('zero-length')
  if (verdict.widened || versions.widened) found.push('possible-widened')
  const isTold = isAnythingTold(course)
  if (isTold && restsOnDraft(studied, relied, axes.decidedBy)) found.push('unconfirmed-minutes')
  // What was set aside is challenged no more.
  if (verdict.reason !== 'quashed' && isContested(studied.described(), axes)) found.push('contested')
  if (isTold && restsOnDoubtful(course, relied)) found.push('date-doubtful')
  const canBeInForce = verdict.possible.some(({ status }) => status === 'in-force')
  if (canBeInForce && axes.territory === undefined && isLimitedToAreas(course, axes))
    found.push('area-limited')
  return found.length === 0 ? none : found
}

const none: ReadonlyArray<never> = []

/** Whether the source itself doubts the day of any of these events. */
const restsOnDoubtful = (course: Course, relied: ReadonlyArray<number>): boolean =>
  relied.some((seq) => toldOf(course, seq)?.isDoubtful === true)

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
  course: Course,
  { portion, territory }: Pick<StatusTimes, 'portion' | 'territory'>,
): ReadonlyArray<Flag> => [
  ...(portion === undefined || course.portions.includes(portion) ? [] : (['portion-unnamed'] as const)),
  ...(territory === undefined || areasNamed(course).includes(territory) ? [] : (['area-unnamed'] as const)),
]
