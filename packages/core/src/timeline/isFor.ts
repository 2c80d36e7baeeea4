import type { Begins } from '../law/Effect.js'
import type { Selector, Target } from '../law/Target.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/** Whether an effect is meant for an instrument: by name, or because the instrument is of the class it selects. */
export const isFor = (target: Target, instrument: SubjectId, { begins }: Pick<Sorted, 'begins'>): boolean => {
  if (typeof target === 'string') return target === instrument
  const first = begins.find((begin) => begin.target === instrument && begin.mode === 'first')
  return (
    (target.adoptedBy === undefined || (first !== undefined && isOf(target.adoptedBy, target, first))) &&
    (target.enactedUnder === undefined || first?.under === target.enactedUnder) &&
    (target.kinds === undefined || (first?.kind !== undefined && target.kinds.includes(first.kind)))
  )
}

const isOf = (resolution: SubjectId, { andFollowing }: Selector, first: Dated<Begins>): boolean =>
  (andFollowing === true ? resolutionsOf(first) : first.adoptedBy)?.includes(resolution) === true
