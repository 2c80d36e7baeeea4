import { notAfter } from '../effects/profilesOf.js'
import type { Legal } from '../effects/Legal.js'
import type { Effect } from '../law/Effect.js'
import type { Target } from '../law/Target.js'
import type { Cause } from '../law/Open.js'
import type { When } from '../law/When.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { later, type Moment } from './Moment.js'
import { monthsAfter } from './months.js'
import { isMoment, type Dated, type DatedAct, type Timed } from './Timed.js'
import type { Variable } from './World.js'

/**
 * Reads the days of effects once for all worlds: a day that is known becomes its number, one that is not a variable,
 * named by event and field, so that two effects of one event that speak of one field share it. Only what hangs on
 * another instrument or on a condition is left for each world to tell.
 */
export class Dating {
  /** The days that are not known. */
  readonly variables: Array<Variable> = []
  private named: Map<string, Moment> | null = null
  private readonly instrument: SubjectId
  private readonly legal: Pick<Legal, 'setting' | 'decisionOf' | 'recordedOn'>

  constructor(instrument: SubjectId, legal: Pick<Legal, 'setting' | 'decisionOf' | 'recordedOn'>) {
    this.instrument = instrument
    this.legal = legal
  }

  dated<E extends Effect>(effect: E): Dated<E> {
    // Nearly all are known: there is nothing to read in them.
    if (hasOnlyKnownDays(effect)) return effect as unknown as Dated<E>
    const { instrument } = this
    const act = { ...effect } as Act
    // Each event was read by itself and has a copy of its own of the name.
    if (act.target === instrument) act.target = instrument
    // The day of the act itself is the first to be named.
    act.decided = this.orNull(effect.decided, effect.event)
    this.dateMembers(effect, act)
    if (effect._tag === 'proposes')
      act.intended = effect.intended.map((one) => this.dated(one)) as ReadonlyArray<DatedAct>
    return act as unknown as Dated<E>
  }

  private unknownDay(seq: number, field: string, bounds: Bounds, cause: Cause): Moment {
    const name = `${seq} ${field}`
    const held = this.named?.get(name)
    if (held !== undefined) return held
    const day: Moment = { _tag: 'unknown-day', variable: this.variables.length, plus: 0 }
    this.variables.push({ name, bounds, cause })
    this.named ??= new Map()
    this.named.set(name, day)
    return day
  }

  private timed(when: When, seq: number): Timed {
    if (typeof when === 'number') return when
    switch (when._tag) {
      case 'on':
        return isCertain(when.bounds)
          ? when.bounds.earliest
          : this.unknownDay(seq, when.field, when.bounds, 'date-uncertain')
      case 'unknown': {
        const day = isCertain(when.bounds)
          ? when.bounds.earliest
          : this.unknownDay(seq, when.field, when.bounds, when.why)
        return when.settledBy === undefined ? day : { _tag: 'settled', by: when.settledBy, otherwise: day }
      }
      case 'decided':
        return this.decidedOn(when.seq)
      case 'plus':
        return plus(this.timed(when.when, seq), when.n, when.unit, `${seq} plus ${when.n} ${when.unit}`)
      case 'latest':
        return latestOf(when.of.map((one) => this.timed(one, seq)))
      case 'start':
        return when
      case 'met':
        return when
      case 'never':
        return Infinity
    }
  }

  private recordedOn(seq: number): Day | null {
    return this.legal.setting.zone === null ? null : this.legal.recordedOn(seq)
  }

  private decidedOn(seq: number): Timed {
    const decision = this.legal.decisionOf(seq)
    if (decision === null) return Infinity
    if (typeof decision === 'number') return decision
    return decision._tag === 'on' || decision._tag === 'unknown'
      ? this.timed({ ...decision, bounds: notAfter(decision.bounds, this.recordedOn(seq)) }, seq)
      : this.timed(decision, seq)
  }

  private orNull(when: When | null | undefined, seq: number): Timed | null {
    return when === null || when === undefined ? null : this.timed(when, seq)
  }

  private dateMembers(effect: Effect, act: Act): void {
    const { event } = effect
    switch (effect._tag) {
      case 'begins':
        act.when = this.orNull(effect.when, event)
        if (effect.voted !== undefined) act.voted = this.orNull(effect.voted, event)
        if (typeof effect.when === 'object' && effect.when._tag === 'unknown')
          act.notBefore = this.orNull(effect.when.notBefore, event)
        break
      case 'ends':
      case 'resolves':
        act.when = this.orNull(effect.when, event)
        break
      case 'sets':
        act.when = this.orNull(effect.when, event)
        if (effect.lastDay !== undefined) act.lastDay = this.orNull(effect.lastDay, event)
        break
      case 'limits':
        act.lastDay = this.orNull(effect.lastDay, event)
        if (effect.madeBefore !== undefined) act.madeBefore = this.orNull(effect.madeBefore, event)
        break
      case 'suspends':
        act.from = this.orNull(effect.from, event)
        act.lastDay = this.orNull(effect.lastDay, event)
        break
      case 'proposes':
        act.expected = this.orNull(effect.expected, event)
        break
      case 'attests':
        act.day = this.orNull(effect.day, event)
        break
      case 'covers':
        act.from = this.orNull(effect.from, event)
        act.to = this.orNull(effect.to, event)
        break
      case 'constrains':
      case 'annuls':
        break
    }
  }
}

const hasOnlyKnownDays = (effect: Effect): boolean => {
  if (typeof effect.decided === 'object' && effect.decided !== null) return false
  switch (effect._tag) {
    case 'begins':
    case 'ends':
    case 'resolves':
      return typeof effect.when === 'number'
    case 'limits':
      return typeof effect.lastDay === 'number' && typeof (effect.madeBefore ?? 0) === 'number'
    case 'attests':
      return typeof effect.day === 'number'
    case 'sets':
      return typeof effect.when === 'number' && typeof (effect.lastDay ?? 0) === 'number'
    case 'covers':
      return typeof (effect.from ?? 0) === 'number' && typeof (effect.to ?? 0) === 'number'
    case 'constrains':
    case 'annuls':
      return true
    default:
      return false
  }
}

/** An effect being dated: its own copy, until it is handed out. */
interface Act {
  target: Target
  decided: Timed | null
  when?: Timed | null
  notBefore?: Timed | null
  voted?: Timed | null
  lastDay?: Timed | null
  madeBefore?: Timed | null
  from?: Timed | null
  to?: Timed | null
  expected?: Timed | null
  day?: Timed | null
  intended?: ReadonlyArray<DatedAct>
}

const plus = (base: Timed, n: number, unit: 'days' | 'months' | 'years', name: string): Timed => {
  if (typeof base === 'number') return unit === 'days' ? base + n : monthsAfter(base, n, unit)
  if (unit === 'days' && (base._tag === 'unknown-day' || base._tag === 'last-of')) return later(base, n)
  return { _tag: 'plus', when: base, n, unit, name }
}

const latestOf = (of: ReadonlyArray<Timed>): Timed => {
  if (of.every((one) => typeof one === 'number')) return Math.max(...of)
  return of.every(isMoment) ? { _tag: 'last-of', of } : { _tag: 'latest', of }
}
