import type { Unknown } from '../law/When.js'
import type { Bounds } from '../values/edtf.js'
import type { Moment } from './Moment.js'

/** Why worlds part: a day nobody knows, or a decision or effect of which the outcome is not known. */
export type Cause = Unknown | 'outcome-unknown'

/** A day that is not known exactly: the days it can be (inclusive) and why it matters that it is not known. */
export interface Variable {
  readonly bounds: Bounds
  readonly cause: Cause
}

/** In every world the first is at least `by` days before the second. */
export interface AtLeastBefore {
  readonly earlier: Moment
  readonly later: Moment
  readonly by: number
}

/**
 * One possible world, as far as it has been asked about. A question that the days known so far leave open splits it
 * in two, one for each answer; so worlds are told apart by the answers the law asks for, never by enumerating days.
 */
export interface World {
  /** Whether the first is on or before the second. */
  readonly notAfter: (a: Moment, b: Moment) => boolean
  /** Whether something that may or may not be so is so here; asked twice it answers the same. */
  readonly holds: (matter: string, cause: Cause) => boolean
  /** The days a moment can still be in this world. */
  readonly bounds: (moment: Moment) => Bounds
  /** A further day, unknown between bounds; one name is one day, however often it is asked for. */
  readonly unknownDay: (name: string, variable: Variable) => Moment
}

/** One question that was open, the answer taken in this world, and why it was open. */
export interface Choice {
  readonly causes: ReadonlyArray<Cause>
  readonly answer: boolean
}

interface Outcome<A> {
  readonly value: A
  readonly choices: ReadonlyArray<Choice>
}

export interface Outcomes<A> {
  readonly outcomes: ReadonlyArray<Outcome<A>>
  /** There were more ways for worlds to part than were looked at: what is listed may not be all. */
  readonly cut: boolean
}

/** More distinct worlds than this are never needed by a real record; beyond, the answer says so. */
const mostWorlds = 4096

/** A world in which something cannot be: it is left out. */
export const impossible = Symbol('impossible')

/**
 * Runs a reading of the record in every possible world and collects what it finds.
 *
 * A world is a set of difference constraints `v - w <= c` between unknown days (with day 0 as the fixed one), kept
 * closed under the triangle rule. Over whole days such a set has a solution exactly when no `v - v` falls below zero
 * (shortest paths; Dechter, Meiri, Pearl, *Temporal constraint networks*, 1991). So every world reached exists, and a
 * question is open exactly when both of its answers have a solution: nothing is found that cannot be, and, unless
 * `cut`, nothing that can be is missed. `reading` must be deterministic; each world replays it from the start with the
 * answers taken so far, which keeps it plain code.
 */
export const inEveryWorld = <A>(
  variables: ReadonlyArray<Variable>,
  orders: ReadonlyArray<AtLeastBefore>,
  reading: (world: World) => A | typeof impossible,
): Outcomes<A> => {
  const outcomes: Array<Outcome<A>> = []
  let answers: ReadonlyArray<boolean> = []
  for (let worlds = 0; worlds < mostWorlds; worlds += 1) {
    const { world, taken, consistent } = worldWith(variables, orders, answers)
    if (consistent()) {
      const value = reading(world)
      if (value !== impossible) outcomes.push({ value, choices: [...taken] })
    }
    const lastOpen = taken.findLastIndex(({ answer }) => answer)
    if (lastOpen < 0) return { outcomes, cut: false }
    answers = [...taken.slice(0, lastOpen).map(({ answer }) => answer), false]
  }
  return { outcomes, cut: true }
}

interface Walk {
  readonly world: World
  readonly taken: ReadonlyArray<Choice>
  readonly consistent: () => boolean
}

const worldWith = (
  given: ReadonlyArray<Variable>,
  orders: ReadonlyArray<AtLeastBefore>,
  answers: ReadonlyArray<boolean>,
): Walk => {
  const taken: Array<Choice> = []
  // Most worlds are asked nothing of these; a map each would cost more than the rest of the world.
  let matters: Map<string, boolean> | null = null
  let named: Map<string, Moment> | null = null
  const variables: Array<Variable> = [...given]
  // limits[a][b] is the most that a - b can be; row and column 0 are the fixed day 0, variable i is at i + 1.
  const limits: Array<Array<number>> = closedLimits(given)
  let possible = true

  const require = (a: number, b: number, most: number): void => {
    if (!restrict(limits, a, b, most)) possible = false
  }
  const most = (a: number, b: number): number => limits[a]?.[b] ?? Infinity
  const split = (causes: ReadonlyArray<Cause>): boolean => {
    const answer = answers[taken.length] ?? true
    taken.push({ causes, answer })
    return answer
  }
  const causesOf = (...indexes: ReadonlyArray<number>): ReadonlyArray<Cause> =>
    indexes.flatMap((index) => variables[index - 1]?.cause ?? [])

  /** a + aPlus <= b + bPlus, where index 0 is day 0. */
  const atMost = (a: number, aPlus: number, b: number, bPlus: number): boolean => {
    const difference = bPlus - aPlus
    if (most(a, b) <= difference) return true
    if (most(b, a) <= -difference - 1) return false
    const answer = split(causesOf(a, b))
    if (answer) require(a, b, difference)
    else require(b, a, -difference - 1)
    return answer
  }

  const notAfter = (a: Moment, b: Moment): boolean => {
    if (a._tag === 'latest') return a.of.every((one) => notAfter(one, b))
    if (b._tag === 'latest') return b.of.some((one) => notAfter(a, one))
    if (a._tag === 'day' && b._tag === 'day') return a.day <= b.day
    if (a._tag === 'day' && !Number.isFinite(a.day)) return a.day < 0
    if (b._tag === 'day' && !Number.isFinite(b.day)) return b.day > 0
    const [aIndex, aPlus] = a._tag === 'day' ? [0, a.day] : [a.variable + 1, a.plus]
    const [bIndex, bPlus] = b._tag === 'day' ? [0, b.day] : [b.variable + 1, b.plus]
    return atMost(aIndex, aPlus, bIndex, bPlus)
  }

  const bounds = (moment: Moment): Bounds => {
    switch (moment._tag) {
      case 'day':
        return { earliest: moment.day, latest: moment.day }
      case 'unknown':
        return {
          earliest: moment.plus - most(0, moment.variable + 1),
          latest: moment.plus + most(moment.variable + 1, 0),
        }
      case 'latest': {
        const all = moment.of.map(bounds)
        return {
          earliest: Math.max(...all.map(({ earliest }) => earliest)),
          latest: Math.max(...all.map(({ latest }) => latest)),
        }
      }
    }
  }

  for (const { earlier, later, by } of orders) orderFirst(earlier, later, by, require)

  return {
    taken,
    consistent: () => possible,
    world: {
      notAfter,
      bounds,
      holds: (matter, cause) => {
        const held = matters?.get(matter)
        if (held !== undefined) return held
        const answer = split([cause])
        matters ??= new Map()
        matters.set(matter, answer)
        return answer
      },
      unknownDay: (name, variable) => {
        const held = named?.get(name)
        if (held !== undefined) return held
        variables.push(variable)
        widen(limits, variable.bounds)
        const day: Moment = { _tag: 'unknown', variable: variables.length - 1, plus: 0 }
        named ??= new Map()
        named.set(name, day)
        return day
      },
    },
  }
}

/** earlier + by <= later, as far as neither is the latest of several (such an order is not needed and left out). */
const orderFirst = (
  earlier: Moment,
  later: Moment,
  by: number,
  require: (a: number, b: number, most: number) => void,
): void => {
  if (earlier._tag === 'latest' || later._tag === 'latest') return
  const [a, aPlus] = earlier._tag === 'day' ? [0, earlier.day] : [earlier.variable + 1, earlier.plus]
  const [b, bPlus] = later._tag === 'day' ? [0, later.day] : [later.variable + 1, later.plus]
  if (!Number.isFinite(aPlus) || !Number.isFinite(bPlus)) return
  require(a, b, bPlus - aPlus - by)
}

const closedLimits = (variables: ReadonlyArray<Variable>): Array<Array<number>> => {
  const limits: Array<Array<number>> = [[0]]
  for (const { bounds } of variables) widen(limits, bounds)
  return limits
}

/** Adds one variable; with day 0 in between, everything stays closed. */
const widen = (limits: Array<Array<number>>, { earliest, latest }: Bounds): void => {
  const size = limits.length
  const row: Array<number> = []
  for (let other = 0; other < size; other += 1) {
    const fromZero = limits[0]?.[other] ?? Infinity
    const toZero = limits[other]?.[0] ?? Infinity
    row.push(latest + fromZero)
    limits[other]?.push(toZero - earliest)
  }
  row.push(0)
  limits.push(row)
}

/** Adds a - b <= most and closes again; false when nothing can satisfy it. */
const restrict = (limits: Array<Array<number>>, a: number, b: number, most: number): boolean => {
  const held = limits[a]?.[b] ?? Infinity
  if (most >= held) return true
  if (most + (limits[b]?.[a] ?? Infinity) < 0) return false
  const size = limits.length
  for (let i = 0; i < size; i += 1) {
    const row = limits[i] as Array<number>
    const toA = row[a] ?? Infinity
    for (let j = 0; j < size; j += 1) {
      const through = toA + most + (limits[b]?.[j] ?? Infinity)
      if (through < (row[j] ?? Infinity)) row[j] = through
    }
  }
  return true
}
