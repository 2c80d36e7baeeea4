import type { Draft } from '../envelope/Envelope.js'
import { placing } from '../envelope/placing.js'
import type { Kind } from '../events/Kind.js'
import { registerOf, type Register } from '../questions/Register.js'
import { concernsAll } from '../record/Book.js'
import { bookOver } from '../record/bookOver.js'
import type { Instant } from '../values/Instant.js'
import type { SubjectId } from '../values/SubjectId.js'

/** A register as it would be with drafts of a command on record; the one below neither changes nor forgets anything. */
export interface Provisional {
  readonly register: Register
  readonly add: (draft: Draft, kind: Kind) => void
}

export const provisionalOn = (below: Register, now: Instant): Provisional => {
  const place = placing(below.book.head(), now)
  const { book, add } = bookOver(below.book)
  const own = registerOf(book, below.profiles)
  const touched = new Set<SubjectId>()
  let touchesAll = false
  return {
    register: {
      ...own,
      // A slice is what lists its subject, so what no draft lists is studied below, where it is remembered.
      study: (instrument, horizon) =>
        touchesAll || touched.has(instrument)
          ? own.study(instrument, horizon)
          : below.study(instrument, horizon),
    },
    add: (draft, kind) => {
      add({ event: place(draft), kind, problems: [], corrections: [] })
      for (const subject of draft.subjects) touched.add(subject)
      touchesAll ||= concernsAll(draft.subjects)
      own.forget(draft.subjects)
    },
  }
}
