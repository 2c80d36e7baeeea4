import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'

/**
 * What stands behind whatever follows from an event: behind it, and behind what it followed from itself, however far.
 */
export interface Behind {
  /** The resolutions it hangs on. */
  readonly resolutions: ReadonlyArray<SubjectId>
  /** What annuls, corrects or retracts any of it, and the records that were chosen instead. */
  readonly undoings: ReadonlyArray<EventId>
}

const none: ReadonlyArray<never> = []

export const nothingBehind: Behind = { resolutions: none, undoings: none }
