import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { inNewestShape } from '../events/earlierVersion.js'
import type { Horizon } from '../record/KnownAt.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'

/** The events of a subject's slice that are understood, as known, with their payload in the shape of the newest version. */
export const eventsAbout = (
  register: Register,
  horizon: Horizon,
  subject: SubjectId,
): ReadonlyArray<RecordedEvent> =>
  register
    .study(subject, horizon)
    .events()
    .flatMap(({ event, kind }) => (kind === null ? [] : [inNewestShape(kind, event)]))
