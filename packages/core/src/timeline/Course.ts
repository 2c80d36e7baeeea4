import type { Legal } from '../effects/Legal.js'
import type {
  Annuls,
  Attests,
  Begins,
  Constrains,
  Covers,
  Effect,
  Ends,
  Limits,
  Proposes,
  Resolves,
  Sets,
  Suspends,
} from '../law/Effect.js'
import type { When } from '../law/When.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import { dayIn } from '../values/TimeZone.js'
import { dayMoment, later, type Moment } from './Moment.js'
import type { AtLeastBefore, Cause, Variable } from './worlds.js'

/** The effects of a slice, sorted by what they are: the whole of what the timeline of one instrument works from. */
export interface Course {
  readonly instrument: SubjectId
  readonly legal: Legal
  readonly variables: ReadonlyArray<Variable>
  readonly orders: ReadonlyArray<AtLeastBefore>
  /** The variable of an unknown day by event and field. */
  readonly variableOf: ReadonlyMap<string, number>
  readonly begins: ReadonlyArray<Begins>
  readonly ends: ReadonlyArray<Ends>
  readonly limits: ReadonlyArray<Limits>
  readonly suspends: ReadonlyArray<Suspends>
  readonly annuls: ReadonlyArray<Annuls>
  readonly proposes: ReadonlyArray<Proposes>
  readonly resolves: ReadonlyArray<Resolves>
  readonly sets: ReadonlyArray<Sets>
  readonly attests: ReadonlyArray<Attests>
  readonly covers: ReadonlyArray<Covers>
  /** Events by what caused them, for silencing what follows from an annulled act. */
  readonly causes: ReadonlyMap<number, ReadonlyArray<number>>
}

/** The key of an unknown day: two effects of one event that speak of one field share it. */
export const fieldKey = (seq: number, field: string): string => `${seq} ${field}`

/** Sorts a slice's effects and names its unknown days. */
export const courseOf = (instrument: SubjectId, legal: Legal): Course => {
  const variables: Array<Variable> = []
  const variableOf = new Map<string, number>()
  const name = (seq: number, field: string, bounds: Bounds, cause: Cause): void => {
    const key = fieldKey(seq, field)
    if (isCertain(bounds) || variableOf.has(key)) return
    variableOf.set(key, variables.length)
    variables.push({ bounds, cause })
  }
  const nameDays = (when: When, seq: number): void => {
    switch (when._tag) {
      case 'on':
        return name(seq, when.field, when.bounds, 'date-uncertain')
      case 'unknown':
        return name(seq, when.field, when.bounds, when.why)
      case 'plus':
        return nameDays(when.when, seq)
      case 'latest':
        return when.of.forEach((one) => nameDays(one, seq))
      default:
        break
    }
  }

  const sorted = sort(legal.effects)
  for (const [seq, when] of legal.decisions) {
    if (when !== null)
      nameDays(
        when._tag === 'on' ? { ...when, bounds: notAfterRecording(when.bounds, seq, legal) } : when,
        seq,
      )
  }
  for (const effect of legal.effects) for (const when of whensOf(effect)) nameDays(when, effect.event)

  return {
    instrument,
    legal,
    variables,
    variableOf,
    orders: ordersIn(sorted, legal, variableOf, instrument),
    ...sorted,
    causes: causesIn(legal),
  }
}

type Sorted = Pick<
  Course,
  | 'begins'
  | 'ends'
  | 'limits'
  | 'suspends'
  | 'annuls'
  | 'proposes'
  | 'resolves'
  | 'sets'
  | 'attests'
  | 'covers'
> & {
  readonly constrains: ReadonlyArray<Constrains>
}

const sort = (effects: ReadonlyArray<Effect>): Sorted => {
  const sorted = {
    begins: [] as Array<Begins>,
    ends: [] as Array<Ends>,
    limits: [] as Array<Limits>,
    suspends: [] as Array<Suspends>,
    annuls: [] as Array<Annuls>,
    proposes: [] as Array<Proposes>,
    resolves: [] as Array<Resolves>,
    sets: [] as Array<Sets>,
    attests: [] as Array<Attests>,
    covers: [] as Array<Covers>,
    constrains: [] as Array<Constrains>,
  }
  for (const effect of effects) (sorted[effect._tag] as Array<Effect>).push(effect)
  return sorted
}

/** The days an effect speaks of. */
const whensOf = (effect: Effect): ReadonlyArray<When> => {
  switch (effect._tag) {
    case 'begins':
    case 'ends':
    case 'resolves':
      return [effect.when]
    case 'sets':
      return effect.lastDay === undefined ? [effect.when] : [effect.when, effect.lastDay]
    case 'limits':
      return effect.lastDay === null ? [] : [effect.lastDay]
    case 'suspends':
      return effect.lastDay === null ? [effect.from] : [effect.from, effect.lastDay]
    case 'proposes':
      return [...(effect.expected === null ? [] : [effect.expected]), ...effect.intended.flatMap(whensOf)]
    case 'attests':
      return [effect.day]
    case 'constrains':
      return [effect.earlier, effect.later]
    case 'annuls':
    case 'covers':
      return []
  }
}

/** What is recorded as decided was decided by the day it was recorded; a record that contradicts itself is left as it says. */
const notAfterRecording = (bounds: Bounds, seq: number, legal: Legal): Bounds => {
  const recorded = legal.events.find(({ event }) => event.seq === seq)?.event.recordedAt
  if (recorded === undefined || legal.setting.zone === null || isCertain(bounds)) return bounds
  const day = dayIn(legal.setting.zone, recorded)
  return day < bounds.earliest ? bounds : { earliest: bounds.earliest, latest: Math.min(bounds.latest, day) }
}

const ordersIn = (
  sorted: Sorted,
  legal: Legal,
  variableOf: ReadonlyMap<string, number>,
  instrument: SubjectId,
): ReadonlyArray<AtLeastBefore> => {
  const orders: Array<AtLeastBefore> = []
  const fixed = (when: When | null | undefined, seq: number): Moment | null =>
    when === null || when === undefined ? null : statically(when, seq, legal, variableOf)
  const order = (earlier: Moment | null, after: Moment | null): void => {
    if (earlier !== null && after !== null) orders.push({ earlier, later: after, by: 0 })
  }
  for (const one of sorted.constrains) order(fixed(one.earlier, one.event), fixed(one.later, one.event))
  for (const begin of sorted.begins) {
    if (begin.when._tag === 'unknown')
      order(fixed(begin.when.notBefore, begin.event), fixed(begin.when, begin.event))
    if (begin.target !== instrument || begin.mode !== 'first') continue
    // Nothing is ended before it was made.
    for (const end of sorted.ends) {
      if (end.target === instrument) order(fixed(begin.decided, begin.event), fixed(end.decided, end.event))
    }
  }
  return orders
}

/** A day that can be told without asking a world; null for what depends on another instrument or a condition. */
export const statically = (
  when: When,
  seq: number,
  legal: Legal,
  variableOf: ReadonlyMap<string, number>,
): Moment | null => {
  switch (when._tag) {
    case 'on':
    case 'unknown': {
      const variable = variableOf.get(fieldKey(seq, when.field))
      return variable === undefined ? dayMoment(when.bounds.earliest) : { _tag: 'unknown', variable, plus: 0 }
    }
    case 'decided': {
      const decision = legal.decisions.get(when.seq)
      return decision === undefined || decision === null
        ? null
        : statically(decision, when.seq, legal, variableOf)
    }
    case 'plus': {
      const base = when.unit === 'days' ? statically(when.when, seq, legal, variableOf) : null
      return base === null ? null : later(base, when.n)
    }
    case 'never':
      return dayMoment(Infinity)
    case 'start':
    case 'met':
    case 'latest':
      return null
  }
}

const causesIn = (legal: Legal): ReadonlyMap<number, ReadonlyArray<number>> => {
  const seqOf = new Map<EventId, number>(legal.events.map(({ event }) => [event.id, event.seq]))
  const causes = new Map<number, Array<number>>()
  for (const { event } of legal.events) {
    for (const id of event.causedBy) {
      const cause = seqOf.get(id)
      if (cause !== undefined) causes.set(cause, [...(causes.get(cause) ?? []), event.seq])
    }
  }
  return causes
}
