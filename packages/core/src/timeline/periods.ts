import type { When } from '../law/When.js'
import { whensOf } from '../law/whensOf.js'
import type { Day } from '../values/Day.js'
import { monthsAfter } from './months.js'
import type { Course } from './Course.js'

/** A stretch of days on which nothing can change; from inclusive, to the next one's from (exclusive). */
export interface Period<A> {
  readonly from: Day
  readonly found: A
}

/** The timeline of an instrument, worked out where it is looked at. */
export interface Periods<A> {
  readonly at: (on: Day) => A
  /** All of it, from the beginning of time. */
  readonly all: () => ReadonlyArray<Period<A>>
}

/**
 * The days on which anything can change. Between two days that anything in the record names, nothing can, except that
 * several unknown days in one stretch need a day each to fall in some order; so as many days after each named day
 * are looked at as there are unknown days. `also` are days from which the same verdict rests on other assumptions.
 */
export const turningDays = (course: Course, also: ReadonlyArray<Day>): ReadonlyArray<Day> => {
  const days = new Set<Day>(also.filter(Number.isFinite))
  const after = course.variables.length === 0 ? 0 : course.variables.length + 1
  for (const day of namedDays(course)) for (let more = 0; more <= after; more += 1) days.add(day + more)
  return [...days].toSorted((a, b) => a - b)
}

/**
 * Periods between turning days, each judged once, when it is first looked at. The very first look is at one day only, so
 * a question that looks at every policy once never works out their turning days.
 */
export const periodsOf = <A>(turningDaysOf: () => ReadonlyArray<Day>, judge: (on: Day) => A): Periods<A> => {
  let turning: ReadonlyArray<Day> | null = null
  let first: { readonly on: Day; readonly found: A } | null = null
  const judged: Array<A | undefined> = []
  const days = (): ReadonlyArray<Day> => {
    if (turning !== null) return turning
    turning = turningDaysOf()
    if (first !== null) judged[countUpTo(turning, first.on)] = first.found
    return turning
  }
  const found = (index: number): A => {
    const held = judged[index]
    if (held !== undefined) return held
    // Before the first turning day nothing changes either: any day there stands for all.
    const fresh = judge(index === 0 ? (days()[0] ?? 0) - 1 : (days()[index - 1] as Day))
    judged[index] = fresh
    return fresh
  }
  return {
    at: (on) => {
      if (turning === null && first === null) {
        first = { on, found: judge(on) }
        return first.found
      }
      return first?.on === on ? first.found : found(countUpTo(days(), on))
    },
    all: () => [-Infinity, ...days()].map((from, index) => ({ from, found: found(index) })),
  }
}

/** How many of the ascending days are on or before a day. */
const countUpTo = (days: ReadonlyArray<Day>, on: Day): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as Day) <= on) low = middle + 1
    else high = middle
  }
  return low
}

/** Every day the record names, certain or at the edge of an uncertain one, and the day after it. */
const namedDays = (course: Course): ReadonlyArray<Day> => {
  const { legal } = course
  const found: Array<Day> = []
  const steps = new Map<string, Extract<When, { _tag: 'plus' }>>()
  const take = (when: When | null): void => {
    if (when === null) return
    switch (when._tag) {
      case 'on':
      case 'unknown':
        found.push(when.bounds.earliest, when.bounds.latest)
        return
      case 'decided':
        return take(legal.decisionOf(when.seq))
      case 'plus':
        steps.set(`${when.n} ${when.unit}`, when)
        return take(when.when)
      case 'latest':
        return when.of.forEach(take)
      default:
        break
    }
  }
  for (const effect of legal.effects) whensOf(effect).forEach(take)
  // What was decided by the day it was recorded turns on that day too.
  for (const { bounds } of course.variables) found.push(bounds.earliest, bounds.latest)
  let days: ReadonlyArray<Day> = found.filter(Number.isFinite).flatMap((day) => [day, day + 1])
  // What hangs on a day turns as much later; and what is known of it (it was seen in force) tells of as much earlier.
  for (const { n, unit } of steps.values()) {
    days = days.flatMap((day) =>
      unit === 'days'
        ? [day - n, day, day + n]
        : [day, monthsAfter(day, n, unit), monthsAfter(day, n, unit) + 1],
    )
  }
  // A beginning inferred from an ending lies a day before it.
  return course.orders.some(({ by }) => by > 0) ? days.flatMap((day) => [day - 1, day]) : days
}
