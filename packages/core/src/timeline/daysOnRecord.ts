import type { Day } from '../values/Day.js'
import { gather } from '../values/gather.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { later } from './Moment.js'
import { monthsAfter } from './months.js'
import { effectsIn } from './Sorted.js'
import { isMoment, timesOf, type Hanging, type Timed } from './Timed.js'
import type { Variable } from './World.js'

/** What is named is followed by the day after it, and what is inferred lies a day before. */
export const spare = 3

/** The days a record names, and how many others there may be about each. */
export interface DaysOnRecord {
  readonly named: ReadonlyArray<Day>
  /**
   * How many days that are not known there may be about a day: those the record leaves open, and those that hang on
   * something else.
   */
  readonly roomAt: (day: Day) => number
  /** Whether every day is one that is named, or one of those the record leaves open. */
  readonly isPlain: boolean
}

/** Every day the record names, certain or at the edge of an uncertain one, and the day after it. */
export const daysOnRecord = (course: Course, { decidedBy, knownOn }: Omit<Axes, 'on'>): DaysOnRecord => {
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
