import * as t from 'io-ts'
import type { EffectBase, Effect, Selector } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Continuity as Fate } from '../profiles/Profile.js'
import type { Text } from '../values/text.js'
import type { Reading } from './Kind.js'

/**
 * What becomes of a municipality's policies when it ends: they go on in the area it had (New Brunswick: by-laws stay in
 * force in each former municipality until repealed), they end with it, or nobody said.
 */
export const Continuity = t.keyof({ 'former-area': null, end: null, unknown: null }, 'Continuity')

/** All policies of the municipality: a class, evaluated in each one's own slice. */
const allPolicies: Selector = { _tag: 'selector' }

/** What happens to every policy from a day on; what is made since, be it by whom it succeeded, may be void. */
export const fateOfAll = (
  fate: Fate,
  area: Text | undefined,
  when: When,
  { base }: Pick<Reading, 'base'>,
  doubt: NonNullable<EffectBase['doubt']>,
): ReadonlyArray<Effect> => {
  const ends = (of: Selector, doubted: Pick<EffectBase, 'doubt'>): Effect => ({
    _tag: 'ends',
    when,
    reason: 'municipality-ended',
    ...doubted,
    ...base(of),
  })
  if (fate !== 'former-area') return [ends(allPolicies, fate === 'unknown' ? { doubt } : {})]
  const later = ends({ _tag: 'selector', madeSince: true }, { doubt: 'effect-unknown' })
  if (area === undefined) return [later]
  return [
    {
      _tag: 'sets',
      facet: 'territory',
      value: { _tag: 'area', holds: 'only', area },
      when,
      ...base(allPolicies),
    },
    later,
  ]
}
