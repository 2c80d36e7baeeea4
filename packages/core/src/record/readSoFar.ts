import type { ReadEvent } from '../catalogue/readEvent.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { LinkedRecord } from './Linked.js'
import { namedBy } from '../events/namedBy.js'

type Entry = Pick<ReadEvent, 'event' | 'kind'>

/** Where what was read is kept, so that the leaves after it can be held against it. */
export interface GrowingRecord extends LinkedRecord {
  readonly take: (leaf: string, entry: ReadEvent, at: number) => void
}

/**
 * What was read of a ledger that may be forged: by where each event stands, not by the number it gives itself, and
 * under all it does something to, be it listed or hidden. Leaves that cannot be read leave a gap.
 */
export const readSoFar = (): GrowingRecord => {
  const entries = new Map<number, Entry>()
  const places = new Map<EventId, number>()
  const bySubject = new Map<SubjectId, Array<number>>()
  const entryAt = (at: number): Entry => entries.get(at) as Entry

  return {
    take: (_, { event, kind }, at) => {
      entries.set(at, { event, kind })
      places.set(event.id, at)
      const acts = kind === null ? [] : namedBy(kind, event.data).acts
      for (const subject of new Set([...event.subjects.map(({ id }) => id), ...acts]))
        gather(bySubject, subject, at)
    },
    seqOf: (id) => places.get(id),
    at: (at) => entries.get(at),
    typeAt: (at) => entryAt(at).event.type,
    idAt: (at) => entryAt(at).event.id,
    listing: (subject) => bySubject.get(subject) ?? [],
  }
}
