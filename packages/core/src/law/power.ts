import type { Rank } from './Effect.js'

/** Whether whoever acted could end or change the instrument: `unknown` where a rank is not on record (R15b). */
export type Power = 'enough' | 'none' | 'unknown'

/** The power of an act of some rank over an instrument of some rank. */
export const hasPower = (act: Rank, instrument: Rank): Power => {
  if (act === null || instrument === null) return 'unknown'
  return act >= instrument ? 'enough' : 'none'
}
