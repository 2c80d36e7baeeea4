import type { Ends } from '../law/Effect.js'
import { everywhere, madeFor } from './madeFor.js'
import { makingsOf } from './makings.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

type Reach = 'whole' | 'area' | 'unknown'

/**
 * How far an ending reaches. One for an area ends what was made for that area; what holds elsewhere too goes on there.
 * What an order left in that area alone may have ended with it (R22b).
 */
export const reachOf = (
  { territory, target }: Dated<Ends>,
  effects: Pick<Sorted, 'begins' | 'sets'>,
): Reach => {
  if (territory === undefined) return 'whole'
  const isMade = typeof target === 'string' && makingsOf(target, effects).length > 0
  const { areas, elsewhere } = isMade ? madeFor(target, effects) : everywhere
  if (elsewhere === 'no') return areas.every((area) => area === territory) ? 'whole' : 'area'
  if (elsewhere === 'unknown') return 'unknown'
  const isOnly = effects.sets.some(
    ({ value }) => value._tag === 'area' && value.holds === 'only' && value.area === territory,
  )
  return isOnly ? 'unknown' : 'area'
}
