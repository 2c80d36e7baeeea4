import type { Day } from '../values/Day.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { later } from './Moment.js'
import { monthsAfter } from './months.js'
import { effectsIn } from './Sorted.js'
import { isMoment, timesOf, type Hanging, type Timed } from './Timed.js'

/** A stretch of days on which nothing can change; from inclusive, to the next one's from (exclusive). */
export interface Period<A> {
  readonly from: Day
  readonly found: A
}

/**
 * The days on which anything can change. Between two days that anything in the record names, nothing can, except that
 * several unknown days in one stretch need a day each to fall in some order; so as many days before and after each named
 * day are looked at as there are unknown days. The day up to which decisions count is such a day as well: what was decided
 * on one that is not known counts in some worlds up to it and in none after. `also` are days from which the same verdict
 * rests on other assumptions.
 */
export const turningDays = (
  course: Course,
  asked: Omit<Axes, 'on'>,
  also: ReadonlyArray<Day>,
): ReadonlyArray<Day> => {
  const days = new Set<Day>(also.filter(Number.isFinite))
  const { named, unknown } = namedDays(course, asked)
  for (const day of named) for (let more = -unknown; more <= unknown; more += 1) days.add(day + more)
  return [...days].toSorted((a, b) => a - b)
}

/** The timeline of an instrument, worked out where it is looked at. */
export interface Periods<A> {
  readonly at: (on: Day) => A
  /** All of it, from the beginning of time. */
  readonly all: () => ReadonlyArray<Period<A>>
}

/** Where periods come from: the days between which nothing changes, and what is found on a day; the same for very many. */
export interface Judging<S, A> {
  readonly turningDays: (studied: S, decidedBy: Day, knownOn: Day) => ReadonlyArray<Day>
  readonly judge: (studied: S, axes: Axes) => A
  /**
   * Whether what is found is the same all through a stretch. The days of a whole whose parts begin on days of their own are
   * those of whichever part is in force, and so depend on the very day asked about.
   */
  readonly isSteady: (studied: S) => boolean
}

/**
 * Periods between turning days, each judged once, when it is first looked at. The very first look is at one day only, so
 * a question that looks at every policy once never works out their turning days.
 */
export class JudgedPeriods<A, S> implements Periods<A> {
  // What nearly every look needs comes first: on a large register it is memory that takes the time.
  private turning: ReadonlyArray<Day> | null = null
  private judged: Array<A | undefined> | null = null
  private readonly isSteady: boolean
  private firstOn: Day | null = null
  private first: A | null = null
  private readonly judging: Judging<S, A>
  private readonly studied: S
  private readonly decidedBy: Day
  private readonly knownOn: Day

  constructor(judging: Judging<S, A>, studied: S, { decidedBy, knownOn }: Omit<Axes, 'on'>) {
    this.isSteady = judging.isSteady(studied)
    this.judging = judging
    this.studied = studied
    this.decidedBy = decidedBy
    this.knownOn = knownOn
  }

  at(on: Day): A {
    // The edge of time is in no stretch: what is found there holds there alone.
    if (!this.isSteady || !Number.isFinite(on)) return this.judge(on)
    if (this.turning !== null) return this.found(countUpTo(this.turning, on))
    if (on === this.firstOn) return this.first as A
    if (this.first !== null) return this.found(countUpTo(this.days(), on))
    this.firstOn = on
    this.first = this.judge(on)
    return this.first
  }

  all(): ReadonlyArray<Period<A>> {
    return [-Infinity, ...this.days()].map((from, index) => ({ from, found: this.found(index) }))
  }

  private days(): ReadonlyArray<Day> {
    if (this.turning !== null) return this.turning
    this.turning = this.judging.turningDays(this.studied, this.decidedBy, this.knownOn)
    this.judged = []
    if (this.first !== null) this.judged[countUpTo(this.turning, this.firstOn as Day)] = this.first
    return this.turning
  }

  private judge(on: Day): A {
    const { decidedBy, knownOn } = this
    return this.judging.judge(this.studied, { on, decidedBy, knownOn })
  }

  private found(index: number): A {
    const held = this.judged?.[index]
    if (held !== undefined) return held
    const days = this.days()
    // Before the first turning day nothing changes either: any day there stands for all.
    const fresh = this.judge(index === 0 ? (days[0] ?? 0) - 1 : (days[index - 1] as Day))
    this.judged ??= []
    this.judged[index] = fresh
    return fresh
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

type Step = Pick<Extract<Hanging, { readonly _tag: 'plus' }>, 'n' | 'unit'>

const hangsOn = (timed: Timed): string => {
  if (typeof timed === 'number') return String(timed)
  switch (timed._tag) {
    case 'start':
      return timed.instrument
    case 'met':
      return `${timed.condition.of} ${timed.condition.name}`
    case 'plus':
      return `${timed.name} after ${hangsOn(timed.when)}`
    default:
      return timed._tag
  }
}

/** How often one step is followed by itself: commencement, term, and what replaces it. */
const mostTaken = 3

interface Named {
  readonly named: ReadonlyArray<Day>
  /** How many days there may be that are not known: those the record leaves open, and those that hang on something else. */
  readonly unknown: number
}

/** Every day the record names, certain or at the edge of an uncertain one, and the day after it. */
const namedDays = (course: Course, { decidedBy, knownOn }: Omit<Axes, 'on'>): Named => {
  const found: Array<Day> = []
  const hanging = new Set<string>()
  const steps = new Map<string, Step>()
  /** One step may be taken more than once on the way to a day: a term from a commencement that waits as long itself. */
  const stepOf = (hangs: string, step: Step): void => {
    const same = [...steps].filter(([, { n, unit }]) => n === step.n && unit === step.unit).length
    if (same < mostTaken) steps.set(hangs, step)
  }
  const take = (timed: Timed | null): void => {
    if (timed === null) return
    if (typeof timed === 'number') {
      found.push(timed)
      return
    }
    switch (timed._tag) {
      case 'unknown-day': {
        const bounds = course.variables[timed.variable]?.bounds
        if (bounds !== undefined) found.push(bounds.earliest + timed.plus, bounds.latest + timed.plus)
        if (timed.plus !== 0) stepOf(`${timed.variable} and ${timed.plus}`, { n: timed.plus, unit: 'days' })
        break
      }
      case 'last-of':
      case 'latest':
        timed.of.forEach(take)
        break
      case 'settled':
        take(timed.otherwise)
        break
      case 'plus':
        stepOf(`${timed.name} after ${hangsOn(timed.when)}`, timed)
        hanging.add(timed.name)
        take(timed.when)
        break
      case 'start':
        hanging.add(timed.instrument)
        break
      case 'met':
        hanging.add(`${timed.condition.of} ${timed.condition.name}`)
        break
    }
  }
  for (const effect of effectsIn(course)) {
    for (const timed of timesOf(effect)) take(timed)
    // What was recorded as of the vote runs from its passage.
    if (effect._tag === 'begins' && effect.sinceEnactment !== undefined && effect.sinceEnactment.n > 0)
      stepOf(`${effect.event} since enactment`, effect.sinceEnactment)
    // It ends on the day after its last, which is a transition day of its own.
    if (effect._tag === 'limits' && effect.lastDay !== null && isMoment(effect.lastDay))
      take(later(effect.lastDay, 1))
  }
  // A day counted from one that is not known turns where that one does.
  for (const { bounds } of course.variables) found.push(bounds.earliest, bounds.latest)
  const unknown = course.variables.length + hanging.size
  if (unknown > 0) found.push(decidedBy)
  // What is proposed may have been decided by the day of knowledge, and not after.
  if (course.proposes.length > 0) found.push(knownOn)
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
  const isImplied = course.begins.some(({ implied }) => implied === true)
  return { named: isImplied ? days.flatMap((day) => [day - 1, day]) : days, unknown }
}
