import type { SubjectId } from '../values/SubjectId.js'

/**
 * A class of policies, evaluated inside each policy's own slice. Only an event that lists the municipality may use one,
 * or, for what a resolution adopted, an event that lists the resolution.
 */
export interface Selector {
  readonly _tag: 'selector'
  readonly enactedUnder?: SubjectId
  /** What this resolution adopted: not what it merely amended, ended or replaced. */
  readonly adoptedBy?: SubjectId
  /** And what was adopted in consequence of what that resolution caused. */
  readonly andFollowing?: true
  readonly kinds?: ReadonlyArray<string>
  /** What was made on the day the act works or later. */
  readonly madeSince?: true
}

/** What an effect works on: one instrument, or all of a class. */
export type Target = SubjectId | Selector
