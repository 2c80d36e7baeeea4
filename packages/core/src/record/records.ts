import type { EventId } from '../values/ids.js'
import { gather } from '../values/gather.js'
import { namedAt, type LinkedRecord } from './Linked.js'

/** Which events are records of one act, by the marks on them (R21). */
export interface Records {
  /** Follows the mark of the next event, if it has one. */
  readonly add: (marked: EventId | undefined, at: number) => void
  /** The events that are marked as records of the act this one tells of. */
  readonly markedAs: (id: EventId) => ReadonlyArray<EventId>
  /** All that hang together by marks, however far, that event first. */
  readonly of: (id: EventId) => ReadonlyArray<EventId>
}

const none: ReadonlyArray<never> = []

/** Grows mark by mark, over those below. Found by the marks alone: very many other events may cite a record. */
export const growingRecords = (record: LinkedRecord, below: Records['markedAs'] = () => none): Records => {
  const marks = new Map<number, Array<number>>()
  const markedAs = (id: EventId): ReadonlyArray<EventId> => {
    const seq = marks.size === 0 ? undefined : record.seqOf(id)
    const own = seq === undefined ? none : (marks.get(seq) ?? none).map(record.idAt)
    return [...below(id), ...own]
  }
  return {
    add: (marked, at) => {
      const seq = marked === undefined ? undefined : record.seqOf(marked)
      if (seq !== undefined) gather(marks, seq, at)
    },
    markedAs,
    of: (id) => {
      const records = new Set([id])
      for (const one of records) {
        const other = namedAt(record, record.seqOf(one)).sameActAs
        if (other !== undefined) records.add(other)
        for (const later of markedAs(one)) records.add(later)
      }
      return [...records]
    },
  }
}
