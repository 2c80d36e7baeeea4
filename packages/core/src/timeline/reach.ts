import type { Ends } from '../law/Effect.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

type Reach = 'whole' | 'area' | 'unknown'

/**
 * How far an ending reaches. One for an area ends what was made for that area; what holds elsewhere too goes on there. What an
 * order left in that area alone may have ended with it (R22b).
 */
export const reachOf = (
  { territory, target }: Dated<Ends>,
  { begins, sets }: Pick<Sorted, 'begins' | 'sets'>,
): Reach => {
  if (territory === undefined) return 'whole'
  const made = begins.find((begin) => begin.target === target && begin.mode === 'first')
  if (made?.territory !== undefined) return made.territory === territory ? 'whole' : 'area'
  if (made?.area === 'unknown') return 'unknown'
  const isOnly = sets.some(
    ({ value }) => value._tag === 'area' && value.holds === 'only' && value.area === territory,
  )
  return isOnly ? 'unknown' : 'area'
}
