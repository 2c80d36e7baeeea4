import type { Target } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Sorted } from './Sorted.js'

/** Whether an effect is meant for an instrument: by name, or because the instrument is of the class it selects. */
export const isFor = (target: Target, instrument: SubjectId, { begins }: Pick<Sorted, 'begins'>): boolean => {
  if (typeof target === 'string') return target === instrument
  const first = begins.find((begin) => begin.target === instrument && begin.mode === 'first')
  return (
    (target.adoptedBy === undefined || first?.adoptedBy?.includes(target.adoptedBy) === true) &&
    (target.enactedUnder === undefined || first?.under === target.enactedUnder) &&
    (target.kinds === undefined || (first?.kind !== undefined && target.kinds.includes(first.kind)))
  )
}
