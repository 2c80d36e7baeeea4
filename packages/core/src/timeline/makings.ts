import type { Begins } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/**
 * Whether an act made an instrument: what commences a part of it did not, nor what was only inferred from its being
 * there.
 */
export const isMaking = ({ mode, portion, implied }: Dated<Begins>): boolean =>
  mode === 'first' && portion === undefined && implied !== true

/** The acts that made an instrument. */
export const makingsOf = (instrument: SubjectId, { begins }: Pick<Sorted, 'begins'>): Sorted['begins'] =>
  begins.filter((begin) => begin.target === instrument && isMaking(begin))

/** The same of a course: of a part that commences on its own, the acts that made the whole (R22). */
export const makingsIn = ({ instrument, enactments, begins }: Course): Sorted['begins'] =>
  makingsOf(instrument, { begins: [...enactments, ...begins] })
