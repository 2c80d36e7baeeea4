import type { SubjectId } from '../values/SubjectId.js'
import type { Sorted } from './Sorted.js'

/** The acts that made an instrument; what commences a part of it made nothing, nor what was only inferred from its being there. */
export const makingsOf = (instrument: SubjectId, { begins }: Pick<Sorted, 'begins'>): Sorted['begins'] =>
  begins.filter(
    ({ target, mode, portion, implied }) =>
      target === instrument && mode === 'first' && portion === undefined && implied !== true,
  )
