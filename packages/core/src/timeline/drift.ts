import type { Day } from '../values/Day.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { daysOnRecord, spare } from './daysOnRecord.js'
import { effectsIn } from './Sorted.js'
import { timesOf } from './Timed.js'

/**
 * Whether, from one turning day to another, more and more can be or less and less, so that what is the same at both
 * ends is the same in between.
 */
export type Drift = (after: number, to: number) => boolean

/**
 * What can be by a day is told by differences between days: that an unknown day is no sooner than one that is named
 * lets more be possible from so many days after that on, and that it is no later lets less be possible until so many
 * days before. So a stretch of days has one direction where only days of the one kind lie near. Null where that is not
 * told so simply.
 */
export const driftIn = (
  course: Course,
  asked: Omit<Axes, 'on'>,
  { days, also }: { readonly days: ReadonlyArray<Day>; readonly also: ReadonlyArray<Day> },
): Drift | null => {
  const { variables, ways, proposes, begins } = course
  const { named, roomAt, isPlain } = daysOnRecord(course, asked)
  if (!isPlain || ways.length + proposes.length > 0 || begins.some(({ implied }) => implied === true))
    return null
  const edges = variables.map(({ bounds }) => bounds)
  const earliest = new Set(edges.map((bounds) => bounds.earliest))
  const latest = new Set(edges.map((bounds) => bounds.latest))
  const known = new Set([...also, ...knownDaysIn(course), asked.decidedBy])
  const rises = new Set<Day>()
  const falls = new Set<Day>()
  for (const day of [...new Set([...named, ...also])].filter(Number.isFinite)) {
    const room = roomAt(day)
    const isKnown = known.has(day)
    // What is so up to a day is so no more from the next.
    for (let more = 0; more <= room + spare; more += 1) {
      if (isKnown || earliest.has(day)) rises.add(day + more)
      if (isKnown || latest.has(day)) falls.add(day + 1 - more)
    }
  }
  const upTo = (among: ReadonlySet<Day>): ReadonlyArray<number> => {
    let count = 0
    return days.map((day) => (count += among.has(day) ? 1 : 0))
  }
  const [rising, falling] = [upTo(rises), upTo(falls)]
  const isNone = (counts: ReadonlyArray<number>, after: number, to: number): boolean =>
    (counts[after] ?? 0) === (counts[to] ?? 0)
  return (after, to) => isNone(rising, after, to) || isNone(falling, after, to)
}

const knownDaysIn = (course: Course): ReadonlyArray<Day> =>
  effectsIn(course).flatMap((effect) => timesOf(effect).filter((timed) => typeof timed === 'number'))
