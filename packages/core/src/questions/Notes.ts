import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Setting } from '../effects/Legal.js'
import { noted, type Noted } from '../effects/Noted.js'
import { OneReading } from '../effects/reading.js'
import { isAmong } from '../record/ascending.js'
import type { Book } from '../record/Book.js'
import type { Horizon } from '../record/KnownAt.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'

/** What plain events do, noted as a book was read; of those read before, or not plain, there are no notes. */
export interface Notes {
  /** Notes the event the book has read last. */
  readonly take: (entry: ReadEvent) => void
  /** Drops the notes from an event on. */
  readonly dropFrom: (seq: number) => void
  /** What the events of a subject's slice do that may bear on force, by `seq`; null where any of them was not noted. */
  readonly of: (subject: SubjectId, horizon: Horizon, setting: Setting) => ReadonlyMap<number, Noted> | null
}

interface Note extends Noted {
  /** Events it rests on, by `seq`: they may have settled what it hangs on. */
  readonly cites: ReadonlyArray<number>
}

/** `settingNow` tells how the municipality's events read so far say that events are to be read. */
export const emptyNotes = (book: Book, settingNow: () => Setting): Notes => {
  const reading = new OneReading()
  let first = book.size()
  let notes: Array<Note | null> = []
  /** Null when an event about the municipality may have changed it. */
  let setting: Setting | null = null
  let settingAt: Setting | null = null

  const isOfAll = (seq: number): boolean => isAmong(book.listing(theMunicipality), seq)

  const citedBy = ({ event: { cites } }: ReadEvent): ReadonlyArray<number> =>
    cites.length === 0 ? none : cites.flatMap((id) => book.seqOf(id) ?? [])

  return {
    take: (entry) => {
      const { event } = entry
      // Events may have come into the book by another way.
      if (event.seq - first !== notes.length) {
        notes = []
        first = event.seq
      }
      if (event.subjects.some(({ id }) => id === theMunicipality)) setting = null
      if (setting === null) {
        setting = settingNow()
        if (settingAt !== null && settingAt.key !== setting.key) {
          notes = []
          first = event.seq
        }
        settingAt = setting
      }
      const plain = entry.kind?.onlyDescribes === true ? null : noted(entry, setting, reading)
      notes[event.seq - first] =
        plain === null ? null : { effects: plain.effects, decided: plain.decided, cites: citedBy(entry) }
    },
    dropFrom: (seq) => {
      notes.length = Math.max(0, Math.min(notes.length, seq - first))
      setting = null
    },
    of: (subject, horizon, wanted) => {
      if (horizon.key !== '' || settingAt === null || settingAt.key !== wanted.key) return null
      const found = new Map<number, Noted>()
      const listed = book.listing(subject)
      for (const seq of listed) {
        if (seq >= horizon.size) break
        if (book.isOnlyDescribing(seq) || isOfAll(seq)) continue
        const note = notes[seq - first]
        if (note === undefined || note === null) return null
        found.set(seq, note)
        for (const cited of note.cites) {
          if (found.has(cited) || isAmong(listed, cited) || book.isOnlyDescribing(cited) || isOfAll(cited))
            continue
          const other = notes[cited - first]
          if (other === undefined || other === null) return null
          found.set(cited, other)
        }
      }
      return found
    },
  }
}

const none: ReadonlyArray<number> = []
