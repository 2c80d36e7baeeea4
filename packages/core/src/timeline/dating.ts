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

/** Reads the days of effects and numbers those that are not known. */
export interface Dating {
  readonly variables: ReadonlyArray<Variable>
  readonly dated: <E extends Effect>(effect: E) => Dated<E>
}

/**
 * Reads days once for all worlds: a day that is known becomes its number, one that is not a variable, named by event
 * and field, so that two effects of one event that speak of one field share it. Only what hangs on another instrument
 * or on a condition is left for each world to tell.
 */
export const dating = (
  instrument: SubjectId,
  legal: Pick<Legal, 'setting' | 'decisionOf' | 'recordedOn'>,
): Dating => {
  const variables: Array<Variable> = []
  const named = new Map<string, Moment>()

  const unknownDay = (seq: number, field: string, bounds: Bounds, cause: Cause): Moment => {
    const name = `${seq} ${field}`
    const held = named.get(name)
    if (held !== undefined) return held
    const day: Moment = { _tag: 'unknown-day', variable: variables.length, plus: 0 }
    variables.push({ name, bounds, cause })
    named.set(name, day)
    return day
  }

  const timed = (when: When, seq: number): Timed => {
    if (typeof when === 'number') return when
    switch (when._tag) {
      case 'on':
        return isCertain(when.bounds)
          ? when.bounds.earliest
          : unknownDay(seq, when.field, when.bounds, 'date-uncertain')
      case 'unknown': {
        const day = isCertain(when.bounds)
          ? when.bounds.earliest
          : unknownDay(seq, when.field, when.bounds, when.why)
        return when.settledBy === undefined ? day : { _tag: 'settled', by: when.settledBy, otherwise: day }
      }
      case 'decided':
        return decidedOn(when.seq)
      case 'plus':
        return plus(timed(when.when, seq), when.n, when.unit, `${seq} plus ${when.n} ${when.unit}`)
      case 'latest':
        return latestOf(when.of.map((one) => timed(one, seq)))
      case 'start':
        return when
      case 'met':
        return when
      case 'never':
        return Infinity
    }
  }

  const recordedOn = (seq: number): Day | null => (legal.setting.zone === null ? null : legal.recordedOn(seq))

  const decidedOn = (seq: number): Timed => {
    const decision = legal.decisionOf(seq)
    if (decision === null) return Infinity
    if (typeof decision === 'number') return decision
    return decision._tag === 'on' || decision._tag === 'unknown'
      ? timed({ ...decision, bounds: notAfter(decision.bounds, recordedOn(seq)) }, seq)
      : timed(decision, seq)
  }

  const orNull = (when: When | null | undefined, seq: number): Timed | null =>
    when === null || when === undefined ? null : timed(when, seq)

  const dated = <E extends Effect>(effect: E): Dated<E> => {
    // Nearly all are known: there is nothing to read in them.
    if (hasOnlyKnownDays(effect)) return effect as unknown as Dated<E>
    const seq = effect.event
    const act = { ...effect } as Act
    // Each event was read by itself and has a copy of its own of the name.
    if (act.target === instrument) act.target = instrument
    // The day of the act itself is the first to be named.
    act.decided = orNull(effect.decided, seq)
    dateMembers(effect, act, (when) => orNull(when, seq))
    if (effect._tag === 'proposes') act.intended = effect.intended.map(dated) as ReadonlyArray<DatedAct>
    return act as unknown as Dated<E>
  }

  return { variables, dated }
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

const dateMembers = (
  effect: Effect,
  act: Act,
  timed: (when: When | null | undefined) => Timed | null,
): void => {
  switch (effect._tag) {
    case 'begins':
      act.when = timed(effect.when)
      if (effect.voted !== undefined) act.voted = timed(effect.voted)
      if (typeof effect.when === 'object' && effect.when._tag === 'unknown')
        act.notBefore = timed(effect.when.notBefore)
      break
    case 'ends':
    case 'resolves':
      act.when = timed(effect.when)
      break
    case 'sets':
      act.when = timed(effect.when)
      if (effect.lastDay !== undefined) act.lastDay = timed(effect.lastDay)
      break
    case 'limits':
      act.lastDay = timed(effect.lastDay)
      if (effect.madeBefore !== undefined) act.madeBefore = timed(effect.madeBefore)
      break
    case 'suspends':
      act.from = timed(effect.from)
      act.lastDay = timed(effect.lastDay)
      break
    case 'proposes':
      act.expected = timed(effect.expected)
      break
    case 'attests':
      act.day = timed(effect.day)
      break
    case 'covers':
      act.from = timed(effect.from)
      act.to = timed(effect.to)
      break
    case 'constrains':
    case 'annuls':
      break
  }
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
