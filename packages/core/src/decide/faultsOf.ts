import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Act } from './Act.js'
import type { Problem } from '../problem/Problem.js'
import { inNewestShape } from '../events/earlierVersion.js'
import { newestOf } from '../events/raised.js'
import { registerOf, type Register } from '../questions/Register.js'
import { zoneOf } from '../questions/zoneOf.js'
import { horizonOf } from '../record/KnownAt.js'
import type { Instant } from '../values/Instant.js'
import type { SubjectId } from '../values/SubjectId.js'
import { dayIn } from '../values/TimeZone.js'
import { impossible } from './refusals.js'
import { isBegun } from '../questions/isBegun.js'
import { namedBy } from '../events/namedBy.js'

/**
 * What is impossible in a known event, judged like an act about to enter the register without it, and without other
 * records of its act: nothing is done twice by being recorded twice.
 */
export const faultsOf = (
  register: Register,
  { event, kind }: ReadEvent,
  now: Instant,
): ReadonlyArray<Problem> => {
  if (kind === null) return []
  const { acts, mentions = [] } = namedBy(kind, event.data)
  const baseless = [...acts, ...mentions].flatMap((subject) => doneToWhatNeverBegan(register, subject))
  const horizon = horizonOf(register.book, null)
  const beside = acts.flatMap((subject) => register.study(subject, horizon).recordsBeside(event.seq))
  return impossible({
    register: without(register, new Set([event.seq, ...beside, ...baseless])),
    one: { act: { ...event, data: inNewestShape(kind, event).data as Act['data'] }, kind: newestOf(kind) },
    today: dayIn(zoneOf(register), now),
  })
}

/** What is done to a policy needs it to be there: several such acts do not bear each other out. */
const doneToWhatNeverBegan = (register: Register, subject: SubjectId): ReadonlyArray<number> => {
  const { book } = register
  if (isBegun(register.study(subject, horizonOf(book, null)).course, subject)) return []
  return book.listing(subject).filter((seq) => book.at(seq)?.kind?.among.does !== undefined)
}

const without = ({ book, profiles }: Register, hidden: ReadonlySet<number>): Register =>
  registerOf({ ...book, at: (seq) => (hidden.has(seq) ? undefined : book.at(seq)) }, profiles)
