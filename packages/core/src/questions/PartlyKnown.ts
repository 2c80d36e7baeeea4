import type { SubjectId } from '../values/SubjectId.js'
import type { Studied } from './Studied.js'

/**
 * What of a policy was known at an earlier point of knowledge: a part, which is studied; or all there is now, so that
 * what is remembered of it holds then too; or nothing.
 */
export type PartlyKnown = (policy: SubjectId) => Studied | 'all' | 'nothing'
