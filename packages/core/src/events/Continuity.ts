import * as t from 'io-ts'
import type { EffectBase, Effect } from '../law/Effect.js'
import type { Selector } from '../law/Target.js'
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
const madeSince: Selector = { _tag: 'selector', madeSince: true }

/** What the order says, and of what. */
interface Order {
  readonly fate: Fate
  readonly area: Text | undefined
  readonly when: When
  /** Why it cannot be told what happens, where nobody said. */
  readonly doubt: NonNullable<EffectBase['doubt']>
  /** It succeeds itself, and so is still there. */
  readonly goesOn?: boolean
}

/**
 * What happens to every policy from a day on. What is made since, where they go on without it, is void or the act of
 * whom it is succeeded by.
 */
export const fateOfAll = (
  { fate, area, when, doubt, goesOn = false }: Order,
  { base }: Pick<Reading, 'base'>,
): ReadonlyArray<Effect> => {
  const ends = (of: Selector, doubted: Pick<EffectBase, 'doubt'>): Effect => ({
    _tag: 'ends',
    when,
    reason: 'municipality-ended',
    ...doubted,
    ...base(of),
  })
  if (fate !== 'former-area') return [ends(allPolicies, fate === 'unknown' ? { doubt } : {})]
  const only: ReadonlyArray<Effect> =
    area === undefined
      ? []
      : [
          {
            _tag: 'sets',
            facet: 'territory',
            value: { _tag: 'area', holds: 'only', area },
            when,
            ...base(allPolicies),
          },
        ]
  return goesOn ? only : [...only, ends(madeSince, { doubt: 'effect-unknown' })]
}
