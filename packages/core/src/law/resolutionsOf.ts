import type { EffectBase } from './Effect.js'

/** The resolutions an act follows from, those that adopted it first; undefined where there is none. */
export const resolutionsOf = ({
  adoptedBy,
  followsFrom,
}: Pick<EffectBase, 'adoptedBy' | 'followsFrom'>): EffectBase['adoptedBy'] => followsFrom ?? adoptedBy
