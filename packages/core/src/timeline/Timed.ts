import type { Begins, Effect, Ends, Limits, Proposes } from '../law/Effect.js'
import type { Condition, When } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Moment } from './Moment.js'

/** A day that depends on another instrument or on a condition, and so on the world it is asked in. */
export type Hanging =
  | { readonly _tag: 'start'; readonly instrument: SubjectId; readonly goesOn?: true }
  | { readonly _tag: 'met'; readonly condition: Condition }
  | { readonly _tag: 'latest'; readonly of: ReadonlyArray<Timed> }
  /** The day a condition was met; the other day while it is not. */
  | { readonly _tag: 'settled'; readonly by: Condition; readonly otherwise: Moment }
  | {
      readonly _tag: 'plus'
      readonly when: Timed
      readonly n: number
      readonly unit: 'days' | 'months' | 'years'
      /** Tells one unknown day of this kind from another. */
      readonly name: string
    }

/** A day of an effect as the timeline reads it: whatever can be told without asking a world has been told. */
export type Timed = Moment | Hanging

/** An effect with its days read. */
export type Dated<E extends Effect> = E extends Proposes
  ? DatedMembers<Omit<E, 'intended'>> & { readonly intended: ReadonlyArray<DatedAct> }
  : E extends Begins
    ? DatedMembers<E> & { readonly notBefore?: Timed | null }
    : E extends Limits
      ? DatedMembers<Omit<E, 'madeBefore'>> & { readonly madeBefore?: Timed | null }
      : DatedMembers<E>

type DatedMembers<E> = { readonly [K in keyof E]: When extends E[K] ? Exclude<E[K], When> | Timed : E[K] }

/** What a motion may do; no motion proposes a motion. */
export type DatedAct = Dated<Exclude<Effect, Proposes>>

/** What every dated effect has. */
export type DatedBase = Pick<DatedAct, 'event' | 'decided' | 'order' | 'rank' | 'target'> &
  Partial<
    Pick<
      DatedAct,
      'portion' | 'territory' | 'law' | 'doubt' | 'doubtFrom' | 'rivals' | 'adoptedBy' | 'followsFrom'
    >
  > &
  Partial<Pick<Dated<Ends>, 'byWordOf' | 'when'>>

/** Whether a day can be told without asking a world about another instrument or a condition. */
export const isMoment = (timed: Timed): timed is Moment =>
  typeof timed === 'number' || timed._tag === 'unknown-day' || timed._tag === 'last-of'

/** Every day an effect speaks of: the day of its act, and those it works on. */
export const timesOf = (effect: Dated<Effect>): ReadonlyArray<Timed | null> => {
  switch (effect._tag) {
    case 'begins':
      return [effect.decided, effect.when, effect.notBefore ?? null]
    case 'ends':
    case 'resolves':
      return [effect.decided, effect.when]
    case 'sets':
      return [effect.decided, effect.when, effect.lastDay ?? null]
    case 'limits':
      return [effect.decided, effect.lastDay, effect.madeBefore ?? null]
    case 'suspends':
      return [effect.decided, effect.from, effect.lastDay]
    case 'proposes':
      return [effect.decided, effect.expected, ...effect.intended.flatMap(timesOf)]
    case 'attests':
      return [effect.decided, effect.day]
    case 'covers':
      return [effect.decided, effect.from, effect.to]
    case 'constrains':
    case 'annuls':
      return [effect.decided]
  }
}
