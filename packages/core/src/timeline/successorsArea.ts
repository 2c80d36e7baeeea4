import type { Ends } from '../law/Effect.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/**
 * What ends when its successor starts ends only where the successor was made for, whatever record says that it was replaced
 * (R22b). Where records of the successor name different areas, none but one that all of them take in is certain.
 */
export const inSuccessorsArea = (
  end: Dated<Ends>,
  { begins }: Pick<Sorted, 'begins'>,
): ReadonlyArray<Dated<Ends>> => {
  const { when, territory } = end
  if (territory !== undefined || typeof when !== 'object' || when._tag !== 'start') return [end]
  const areas = new Set<string | undefined>()
  // A part that commences on its own does so where the whole was made for.
  for (const { target, mode, portion, territory: area } of begins)
    if (target === when.instrument && mode === 'first' && portion === undefined) areas.add(area)
  if (areas.size === 0) return [end]
  const all = [...areas]
  return all.map((area): Dated<Ends> => {
    const there = area === undefined ? end : { ...end, territory: area }
    const isTakenIn = area !== undefined && all.every((other) => other === undefined || other === area)
    return all.length === 1 || isTakenIn ? there : { ...there, doubt: 'effect-unknown' }
  })
}
