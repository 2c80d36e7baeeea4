import type { Rank } from './Effect.js'
import { hasPower } from './power.js'

/**
 * Whether whoever varies or revokes a power ranks below all who conferred it: nobody takes away what a higher body gave
 * (R15b). Where a rank is not on record, or nobody is known to have conferred it, that is not so.
 */
export const isBelowGivers = (rank: Rank, givers: ReadonlyArray<Rank>): boolean =>
  givers.length > 0 && givers.every((giver) => hasPower(rank, giver) === 'none')
