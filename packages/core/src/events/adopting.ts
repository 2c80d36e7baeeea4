import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { ResolutionId } from '../values/SubjectId.js'
import type { DataOfKind, Reading } from './Kind.js'
import { ResolutionPassed } from './ResolutionPassed.js'

const none: ReadonlyArray<ResolutionId> = []

/** The resolutions an act is a consequence of (`causedBy`). */
export const adopting = (
  { causedBy }: Pick<RecordedEvent, 'causedBy'>,
  reading: Pick<Reading, 'cited'>,
): ReadonlyArray<ResolutionId> =>
  causedBy.length === 0
    ? none
    : reading.cited.flatMap(({ id, type, data }) =>
        type === ResolutionPassed.type && causedBy.includes(id)
          ? [(data as DataOfKind<typeof ResolutionPassed>).resolution]
          : [],
      )
