import type { Ends } from '../law/Effect.js'
import { makingsFor } from './madeFor.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/**
 * What ends when its successor starts ends only where the successor was made for, whatever record says that it was
 * replaced (R22b). Where records of the successor name different areas, none but one that all of them take in is
 * certain.
 */
export const inSuccessorsArea = (
  end: Dated<Ends>,
  effects: Pick<Sorted, 'begins' | 'sets'>,
): ReadonlyArray<Dated<Ends>> => {
  const { when, territory } = end
  if (territory !== undefined || typeof when !== 'object' || when._tag !== 'start') return [end]
  const made = makingsFor(when.instrument, effects)
  if (made.every(({ elsewhere }) => elsewhere === 'everywhere')) return [end]
  const perhaps = { ...end, doubt: 'effect-unknown' } as const
  const areas = [...new Set(made.flatMap((one) => one.areas))]
  const ends = areas.map((area): Dated<Ends> => {
    const isTakenIn = made.every((one) => one.elsewhere === 'everywhere' || one.areas.includes(area))
    return { ...(isTakenIn ? end : perhaps), territory: area }
  })
  return made.every(({ elsewhere }) => elsewhere === 'no') ? ends : [...ends, perhaps]
}
