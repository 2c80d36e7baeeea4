import type { Effect } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Day } from '../values/Day.js'
import { coverageOf } from './coverage.js'
import type { Course } from './Course.js'
import type { Axes } from './Axes.js'
import { verdictOn, type Verdict } from './verdict.js'

/** A stretch of days on which the verdict is the same; from inclusive, to the next period's from (exclusive). */
export interface Period {
  readonly from: Day
  readonly verdict: Verdict
}

/**
 * The whole timeline of an instrument as periods, from the beginning of time. Between two days that anything in the
 * record names, nothing can change, except that several unknown days in one stretch need a day each to fall in some
 * order; so as many days after each named day are looked at as there are unknown days.
 */
export const periodsOf = (course: Course, axes: Omit<Axes, 'on'>): ReadonlyArray<Period> => {
  const coverage = coverageOf(course)
  const days = new Set<Day>([coverage.lastKnown + 1])
  for (const day of namedDays(course)) {
    for (let after = 0; after <= course.variables.length + 1; after += 1) days.add(day + after)
  }
  const periods: Array<Period> = []
  const finite = [...days].filter(Number.isFinite).toSorted((a, b) => a - b)
  // Before the first named day nothing changes either: any day there stands for all.
  const longBefore = (finite[0] ?? 0) - 1
  for (const from of [-Infinity, ...finite]) {
    const verdict = verdictOn(course, { ...axes, on: Math.max(from, longBefore) }, coverage)
    const before = periods[periods.length - 1]?.verdict
    // Beyond the last day of which the record speaks the same verdict rests on one more assumption.
    if (before === undefined || from === coverage.lastKnown + 1 || !sameVerdict(before, verdict))
      periods.push({ from, verdict })
  }
  return periods
}

/** Whether two verdicts say the same; the days of start and end are part of what they say. */
const sameVerdict = (a: Verdict, b: Verdict): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Every day the record names, certain or at the edge of an uncertain one. */
const namedDays = (course: Course): ReadonlyArray<Day> => {
  const { legal } = course
  const found: Array<Day> = []
  const take = (when: When | null | undefined, plus = 0): void => {
    if (when === null || when === undefined) return
    switch (when._tag) {
      case 'on':
      case 'unknown':
        found.push(when.bounds.earliest + plus, when.bounds.latest + plus, when.bounds.latest + plus + 1)
        return
      case 'plus':
        // A month is at most 31 days; the steps in between fall inside the days looked at after each named one.
        return take(when.when, plus + (when.unit === 'days' ? when.n : 0))
      case 'latest':
        return when.of.forEach((one) => take(one, plus))
      default:
        break
    }
  }
  const takeEffect = (effect: Effect): void => {
    const plusOne = (when: When | null): void => {
      take(when)
      take(when, 1)
    }
    switch (effect._tag) {
      case 'begins':
      case 'ends':
      case 'resolves':
      case 'sets':
        take(effect.when)
        // What hangs on another day by a number of days is shifted from every day that one can be.
        if (effect.when._tag === 'plus')
          for (const when of legal.decisions.values())
            take(when, effect.when.unit === 'days' ? effect.when.n : 0)
        return
      case 'limits':
        return plusOne(effect.lastDay)
      case 'suspends':
        take(effect.from)
        return plusOne(effect.lastDay)
      case 'proposes':
        take(effect.expected)
        return effect.intended.forEach(takeEffect)
      case 'covers':
        take(effect.from)
        return plusOne(effect.to)
      case 'attests':
        return plusOne(effect.day)
      case 'annuls':
      case 'constrains':
        break
    }
  }
  for (const when of legal.decisions.values()) take(when)
  legal.effects.forEach(takeEffect)
  return found.filter(Number.isFinite)
}
