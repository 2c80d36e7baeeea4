import type { ReadEvent } from '../../catalogue/readEvent.js'
import { namedBy } from '../../events/namedBy.js'
import type { SubjectId } from '../../values/SubjectId.js'

/** What a finding about one event is about: what it acts upon, else what it lists. */
export const subjectOf = ({ event, kind }: ReadEvent): SubjectId | null =>
  (kind === null ? undefined : namedBy(kind, event.data).acts[0]) ?? event.subjects[0]?.id ?? null
