import type { Effect } from './Effect.js'
import type { When } from './When.js'

/** Every day an effect speaks of: the day of its act, and those it works on. */
export const whensOf = (effect: Effect): ReadonlyArray<When> =>
  effect.decided === null ? ownWhens(effect) : [effect.decided, ...ownWhens(effect)]

const ownWhens = (effect: Effect): ReadonlyArray<When> => {
  switch (effect._tag) {
    case 'begins':
      return effect.when._tag === 'unknown' && effect.when.notBefore !== undefined
        ? [effect.when, effect.when.notBefore]
        : [effect.when]
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
    case 'covers':
      return [effect.from, effect.to].flatMap((when) => when ?? [])
    case 'annuls':
      return []
  }
}
