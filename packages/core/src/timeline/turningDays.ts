import type { Day } from '../values/Day.js'
import { gather } from '../values/gather.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { later } from './Moment.js'
import { monthsAfter } from './months.js'
import { effectsIn } from './Sorted.js'
import { isMoment, timesOf, type Hanging, type Timed } from './Timed.js'
import type { Variable } from './World.js'

/**
 * The days on which anything can change. Between two days that anything in the record names, nothing can, except that
 * several unknown days in one stretch need a day each to fall in some order; so as many days before and after each
 * named day are looked at as there are unknown days that can lie there. The day up to which decisions count is such a
 * day as well: what was decided on one that is not known counts in some worlds up to it and in none after. `also` are
 * days from which the same verdict rests on other assumptions.
 */
export const turningDays = (
  course: Course,
  asked: Omit<Axes, 'on'>,
  also: ReadonlyArray<Day>,
): ReadonlyArray<Day> => {
  const days = new Set<Day>(also.filter(Number.isFinite))
  for (const one of [course, ...course.ways.map((way) => way.course)]) {
    const { named, roomAt } = namedDays(one, asked)
    for (const day of new Set(named)) {
      const room = roomAt(day)
      for (let more = -room; more <= room; more += 1) days.add(day + more)
    }
  }
  return [...days].toSorted((a, b) => a - b)
}

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
  const { named, roomAt, isPlain } = namedDays(course, asked)
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
  /**
   * How many days that are not known there may be about a day: those the record leaves open, and those that hang on
   * something else.
   */
  readonly roomAt: (day: Day) => number
  /** Whether every day is one that is named, or one of those the record leaves open. */
  readonly isPlain: boolean
}

/**
 * How many unknown days can lie one after another next to a day. Each of them takes a day, so of as many as there are
 * none can be further away than that; and those that can be no nearer than that are not among them.
 */
const roomAmong =
  (variables: ReadonlyArray<Variable>, hanging: number) =>
  (day: Day): number => {
    let room = variables.length + hanging
    for (;;) {
      const reach = room + spare
      let near = hanging
      for (const { bounds } of variables)
        if (bounds.earliest <= day + reach && bounds.latest >= day - reach) near += 1
      if (near === room) return room
      room = near
    }
  }

/** What is named is followed by the day after it, and what is inferred lies a day before. */
const spare = 3

/** Every day the record names, certain or at the edge of an uncertain one, and the day after it. */
const namedDays = (course: Course, { decidedBy, knownOn }: Omit<Axes, 'on'>): Named => {
  const found: Array<Day> = []
  const hanging = new Set<string>()
  const starts = new Set<string>()
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
        starts.add(timed.instrument)
        break
      case 'met':
        // A motion passes on the day it was to be decided, which is named.
        if (timed.condition.name !== 'passed') hanging.add(`${timed.condition.of} ${timed.condition.name}`)
        break
    }
  }
  for (const effect of effectsIn(course)) {
    for (const timed of timesOf(effect)) take(timed)
    // What was recorded as of the vote runs from its passage.
    if (effect._tag === 'begins' && effect.sinceEnactment !== undefined && effect.sinceEnactment.n > 0)
      stepOf(`${effect.event} since enactment`, effect.sinceEnactment)
    // It ends on the day after its last, which is a transition day of its own.
    if (effect._tag !== 'limits' && effect._tag !== 'suspends') continue
    if (effect.lastDay !== null && isMoment(effect.lastDay)) take(later(effect.lastDay, 1))
  }
  // A day counted from one that is not known turns where that one does.
  for (const { bounds } of course.variables) found.push(bounds.earliest, bounds.latest)
  const others = hanging.size + (starts.size > 0 && isRoundabout(course) ? starts.size : 0)
  const unknown = course.variables.length + others
  if (unknown + starts.size > 0) found.push(decidedBy)
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
  return {
    named: isImplied ? days.flatMap((day) => [day - 1, day]) : days,
    // What is counted from a day lies elsewhere than that day.
    roomAt: steps.size === 0 ? roomAmong(course.variables, others) : () => unknown,
    isPlain: steps.size + others === 0,
  }
}

/**
 * Whether the start of anything may hang on itself: then it is a day nobody knows. Elsewhere it is the day it hangs on.
 */
const isRoundabout = ({ begins, ends }: Course): boolean => {
  const waitsFor = new Map<string, Array<string>>()
  for (const { target, when } of [...begins, ...ends]) {
    if (typeof when === 'number' || isMoment(when) || typeof target !== 'string') continue
    if (when._tag === 'met' || when._tag === 'settled') continue
    if (when._tag !== 'start') return true
    gather(waitsFor, target, when.instrument)
  }
  for (const start of waitsFor.keys()) {
    const reached = new Set(waitsFor.get(start))
    for (const one of reached) for (const next of waitsFor.get(one) ?? none) reached.add(next)
    if (reached.has(start)) return true
  }
  return false
}

const none: ReadonlyArray<never> = []
