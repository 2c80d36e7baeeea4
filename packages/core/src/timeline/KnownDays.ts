import type { Bounds } from '../values/edtf.js'
import { boundsIn } from './boundsIn.js'
import { copyOf, haveCommon, indexOf, offsetOf, restrict, widen, type Limits } from './Limits.js'
import type { Moment } from './Moment.js'
import type { Variable } from './World.js'

/**
 * What is known of days: by the record, and further by what was answered since. Nearly always nothing is answered, so
 * what the record says is shared until something is.
 */
export class KnownDays {
  private readonly given: ReadonlyArray<Variable>
  private limits: Limits
  /** The same before anything was answered. */
  private readonly recorded: Limits
  private owned = false
  private readonly more: Array<Variable> = []
  private named: Map<string, Moment> | null = null

  constructor(given: ReadonlyArray<Variable>, limits: Limits) {
    this.given = given
    this.limits = limits
    this.recorded = limits
  }

  isOpen(a: Moment, b: Moment): boolean {
    return !isLastOf(a) && !isLastOf(b) && this.can(a, b, 0) && this.can(b, a, -1)
  }

  isLoose(moment: Moment): boolean {
    if (typeof moment === 'number') return true
    if (moment._tag === 'last-of') return moment.of.every((one) => this.isLoose(one))
    const { most, size } = this.limits
    const own = indexOf(moment)
    /** What the bounds alone say of a difference. */
    const through = (from: number, to: number): number => (most[from * size] as number) + (most[to] as number)
    for (let other = 1; other < size; other += 1) {
      if (other === own) continue
      if ((most[own * size + other] as number) < through(own, other)) return false
      if ((most[other * size + own] as number) < through(other, own)) return false
    }
    return true
  }

  bounds(moment: Moment): Bounds {
    return boundsIn(this.limits, moment)
  }

  recordedBounds(moment: Moment): Bounds {
    return boundsIn(this.recorded, moment, this.limits)
  }

  unknownDay(variable: Variable): Moment {
    const { name } = variable
    const held = this.named?.get(name)
    if (held !== undefined) return held
    widen(this.own(), variable.bounds)
    this.more.push(variable)
    const day: Moment = {
      _tag: 'unknown-day',
      variable: this.given.length + this.more.length - 1,
      plus: 0,
    }
    this.named ??= new Map()
    this.named.set(name, day)
    return day
  }

  /** Whether all days but some can be the same as in another world; one within other bounds is another day. */
  protected canShareDays(other: KnownDays, but: ReadonlySet<string>): boolean {
    const shared = this.variables().flatMap(({ name, bounds }, at): ReadonlyArray<[number, number]> => {
      if (but.has(name)) return none
      const there = other.variables().findIndex((one) => one.name === name && areSame(one.bounds, bounds))
      return there === -1 ? none : [[at + 1, there + 1]]
    })
    return haveCommon(this.limits, other.limits, shared)
  }

  /** The day at an index of the limits; undefined for day 0. */
  protected variableAt(index: number): Variable | undefined {
    return this.given[index - 1] ?? this.more[index - 1 - this.given.length]
  }

  private variables(): ReadonlyArray<Variable> {
    return this.more.length === 0 ? this.given : [...this.given, ...this.more]
  }

  /** The most that the day at one index can be after that at another. */
  protected most(a: number, b: number): number {
    return this.limits.most[a * this.limits.size + b] as number
  }

  /** Whether the first can be at most the second and `spare` days. */
  protected can(a: Moment, b: Moment, spare: number): boolean {
    if (typeof a === 'number' && typeof b === 'number') return a <= b + spare
    const difference = differenceOf(a, b)
    return difference + spare + this.most(indexIn(b), indexIn(a)) >= 0
  }

  /** From now on the first is at most so many days after the second. */
  protected atMost(a: number, b: number, days: number): void {
    restrict(this.own(), a, b, days)
  }

  /** From now on the first is at most the second and `spare` days. */
  protected demand(a: Moment, b: Moment, spare: number): void {
    const difference = differenceOf(a, b)
    if (Number.isFinite(difference)) this.atMost(indexIn(a), indexIn(b), difference + spare)
  }

  private own(): Limits {
    if (!this.owned) this.limits = copyOf(this.limits)
    this.owned = true
    return this.limits
  }
}

const none: ReadonlyArray<never> = []

const areSame = (a: Bounds, b: Bounds): boolean => a.earliest === b.earliest && a.latest === b.latest

type OneDay = Exclude<Moment, { readonly _tag: 'last-of' }>

export const isLastOf = (moment: Moment): boolean => typeof moment === 'object' && moment._tag === 'last-of'

const differenceOf = (a: Moment, b: Moment): number => offsetOf(b as OneDay) - offsetOf(a as OneDay)
const indexIn = (moment: Moment): number => indexOf(moment as OneDay)
