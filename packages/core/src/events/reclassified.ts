import type { EffectBase, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { PolicyKind } from './PolicyKind.js'

/**
 * A policy is of another class from a day on, and so of another level: it says who may end or change it later (R15b).
 */
export const reclassified = (kind: PolicyKind, when: When, base: EffectBase): Sets => ({
  _tag: 'sets',
  facet: 'class',
  value: { _tag: 'plain', text: kind },
  when,
  ...base,
})
