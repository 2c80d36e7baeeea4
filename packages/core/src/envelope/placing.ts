import { justAfter, type Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Whole } from '../values/text.js'
import type { Draft, Envelope } from './Envelope.js'

/** Where a ledger ends: what must be known of everything before to put a draft in its place. */
export interface LedgerHead {
  readonly ledger: MunicipalityId
  /** Number of events so far; the next event's `seq`. */
  readonly size: number
  readonly lastRecordedAt: Instant | null
  /** How many events have listed a subject so far. */
  readonly timesListed: (subject: SubjectId) => number
}

/**
 * Puts drafts one after another onto a head, as one append: each gets its `seq` and ordinals, all get one `recordedAt`,
 * which is the later of `now` and one microsecond after the last append (R5).
 */
export const placing = (head: LedgerHead, now: Instant): ((draft: Draft) => Envelope) => {
  const recordedAt =
    head.lastRecordedAt === null || now > head.lastRecordedAt ? now : justAfter(head.lastRecordedAt)
  const listed = new Map<SubjectId, number>()
  let placed = 0
  return (draft) => {
    const subjects = draft.subjects.map((id) => {
      const n = listed.get(id) ?? head.timesListed(id)
      listed.set(id, n + 1)
      return { id, n: n as Whole }
    })
    const seq = (head.size + placed) as Whole
    placed += 1
    return { ...draft, v: 1, typ: 'event', ledger: head.ledger, seq, subjects, recordedAt }
  }
}
