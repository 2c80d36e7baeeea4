import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { namedBy, nobody } from '../events/namedBy.js'
import type { Named } from '../events/Named.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'

/** What of an event its links are made from; a draft that is about to follow has all of it too. */
export type Linked = Pick<
  RecordedEvent,
  'seq' | 'id' | 'type' | 'causedBy' | 'cites' | 'meeting' | 'data'
> & {
  readonly subjects: ReadonlyArray<{ readonly id: SubjectId }>
}

/**
 * Where links look events up, so that they hold none: a ledger of a million events would otherwise be held twice. Of
 * all events that were added, and of those below, where there is something below.
 */
export interface LinkedRecord {
  readonly seqOf: (id: EventId) => number | undefined
  readonly at: (seq: number) => Pick<ReadEvent, 'event' | 'kind'> | undefined
  readonly typeAt: (seq: number) => string
  readonly idAt: (seq: number) => EventId
  /** The events that list a subject, by `seq`, ascending. */
  readonly listing: (subject: SubjectId) => ReadonlyArray<number>
}

/** What an event of the record names; nothing where it is not known or not understood. */
export const namedAt = (record: LinkedRecord, seq: number | undefined): Named => {
  const found = seq === undefined ? undefined : record.at(seq)
  return found === undefined || found.kind === null ? nobody : namedBy(found.kind, found.event.data)
}
