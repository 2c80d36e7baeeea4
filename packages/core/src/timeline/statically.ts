import type { Legal } from '../effects/Legal.js'
import type { When } from '../law/When.js'
import { isCertain } from '../values/edtf.js'
import { dayMoment, later, type Moment } from './Moment.js'

/** The key of an unknown day: two effects of one event that speak of one field share it. */
export const fieldKey = (seq: number, field: string): string => `${seq} ${field}`

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
      if (variableOf.size === 0 || isCertain(when.bounds)) return dayMoment(when.bounds.earliest)
      const variable = variableOf.get(fieldKey(seq, when.field))
      return variable === undefined ? dayMoment(when.bounds.earliest) : { _tag: 'unknown', variable, plus: 0 }
    }
    case 'decided': {
      const decision = legal.decisionOf(when.seq)
      return decision === null ? null : statically(decision, when.seq, legal, variableOf)
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
