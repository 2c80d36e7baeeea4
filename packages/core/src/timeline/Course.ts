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
import { whensOf } from '../law/whensOf.js'
import { anyDay, isCertain, type Bounds } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'
import { dayIn } from '../values/TimeZone.js'
import { consequencesIn } from './consequences.js'
import { ordersIn } from './orders.js'
import { fieldKey } from './statically.js'
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

/** Sorts a slice's effects and names its unknown days. */
export const courseOf = (instrument: SubjectId, legal: Legal): Course => {
  const variables: Array<Variable> = []
  const variableOf = new Map<string, number>()
  const name = (seq: number, field: string, bounds: Bounds, cause: Cause): void => {
    if (isCertain(bounds)) return
    const key = fieldKey(seq, field)
    if (variableOf.has(key)) return
    variableOf.set(key, variables.length)
    variables.push({ bounds, cause })
  }
  const nameDays = (when: When, seq: number): void => {
    switch (when._tag) {
      case 'on':
        return name(seq, when.field, when.bounds, 'date-uncertain')
      case 'unknown':
        return name(seq, when.field, when.bounds, when.why)
      case 'decided':
        return nameDecision(when.seq)
      case 'plus':
        return nameDays(when.when, seq)
      case 'latest':
        return when.of.forEach((one) => nameDays(one, seq))
      default:
        break
    }
  }
  const nameDecision = (seq: number): void => {
    const decision = legal.decisionOf(seq)
    if (decision === null) return
    const dated = decision._tag === 'on' || decision._tag === 'unknown'
    nameDays(dated ? { ...decision, bounds: notAfterRecording(decision.bounds, seq, legal) } : decision, seq)
  }

  const effects = [...legal.effects, ...impliedBeginning(instrument, legal)]
  for (const effect of effects) for (const when of whensOf(effect)) nameDays(when, effect.event)
  const sorted = sort(effects)
  return {
    instrument,
    legal,
    variables,
    variableOf: variables.length === 0 ? noVariables : variableOf,
    orders: ordersIn(sorted, legal, variableOf),
    ...sorted,
    causes: sorted.annuls.length === 0 ? noCauses : consequencesIn(legal),
  }
}

/**
 * What was ended, or seen in force, had begun, even where no beginning is on record: on some day nobody knows. A candidate
 * that was only proposed has not (R20).
 */
const impliedBeginning = (instrument: SubjectId, legal: Legal): ReadonlyArray<Begins> => {
  const { effects } = legal
  if (!instrument.startsWith('policy:')) return []
  if (effects.some((effect) => effect._tag === 'begins' && effect.target === instrument)) return []
  const presupposing = effects.find(
    (effect) =>
      effect.target === instrument &&
      (effect._tag === 'ends' ||
        (effect._tag === 'attests' && effect.status === 'in-force' && effect.weighs)),
  )
  if (presupposing === undefined) return []
  const when: When = { _tag: 'unknown', field: 'beginning', bounds: anyDay, why: 'date-uncertain' }
  const { event, order, target } = presupposing
  return [
    {
      _tag: 'begins',
      event,
      order,
      target,
      rank: null,
      decided: when,
      when,
      mode: 'first',
      imported: true,
      implied: true,
    },
  ]
}

const noVariables: Course['variableOf'] = new Map()
const noCauses: Course['causes'] = new Map()

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

/** What is recorded as decided was decided by the day it was recorded; a record that contradicts itself is left as it says. */
const notAfterRecording = (bounds: Bounds, seq: number, legal: Legal): Bounds => {
  if (isCertain(bounds) || legal.setting.zone === null) return bounds
  const recorded = legal.events.find(({ event }) => event.seq === seq)?.event.recordedAt
  if (recorded === undefined) return bounds
  const day = dayIn(legal.setting.zone, recorded)
  return day < bounds.earliest ? bounds : { earliest: bounds.earliest, latest: Math.min(bounds.latest, day) }
}
