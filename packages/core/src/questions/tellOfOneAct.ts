import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { adopting } from '../events/adopting.js'
import { shareAPart, type Portions } from '../events/Portions.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { Book } from '../record/Book.js'
import type { Hemisphere } from '../values/edtf.js'
import { daysOf } from '../values/UncertainDate.js'
import { amongOf } from './amongOf.js'

/**
 * Whether two events of one kind may be records of one act, though nothing marks them as such: they name the same
 * thing, follow from no different resolutions (R21), and what they tell of is done to a thing but once, or may have
 * been done on one day.
 */
export const mayTellOfOneAct = (
  one: RecordedEvent,
  other: RecordedEvent,
  book: Pick<Book, 'seqOf' | 'at' | 'catalogue'>,
  hemisphere: Hemisphere,
): boolean => {
  const { once = false, toldByVersion = false } = amongOf(book, one.type)
  return (
    one.type === other.type &&
    nameOneThing(one, other, toldByVersion) &&
    !followFromDifferent(one, other, book) &&
    (once || mayBeOfOneDay(one, other, hemisphere))
  )
}

/** What an event is about, and which of several acts upon that it tells of. */
const telling = [
  'policy',
  'resolution',
  'motion',
  'meeting',
  'minutesOf',
  'authority',
  'on',
  'key',
  'condition',
  'approver',
  'rule',
  'observedOn',
  'profile',
]

/** A version tells one change of a policy from another; it is no matter which one a policy was made with. */
const nameOneThing = (one: RecordedEvent, other: RecordedEvent, toldByVersion: boolean): boolean => {
  const [a, b] = [membersOf(one), membersOf(other)]
  const members = toldByVersion ? [...telling, 'version'] : telling
  return (
    members.every((member) => isUnsaid(a, b, member) || sameJson(a[member], b[member])) &&
    (isUnsaid(a, b, 'portions') || shareAPart(a['portions'] as Portions, b['portions'] as Portions))
  )
}

type Members = Readonly<Record<string, unknown>>

const membersOf = ({ data }: RecordedEvent): Members => data as Members

const isUnsaid = (a: Members, b: Members, member: string): boolean =>
  a[member] === undefined || b[member] === undefined

const followFromDifferent = (
  one: RecordedEvent,
  other: RecordedEvent,
  { seqOf, at }: Pick<Book, 'seqOf' | 'at'>,
): boolean => {
  const [first, second] = [one, other].map((event) =>
    resolutionsOf(adopting(event, (id) => at(seqOf(id) ?? -1)?.event)),
  )
  return first !== undefined && second !== undefined && !shareOne(first, second)
}

const shareOne = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): boolean =>
  some.some((one) => others.includes(one))

const mayBeOfOneDay = (one: RecordedEvent, other: RecordedEvent, hemisphere: Hemisphere): boolean => {
  if (one.decidedOn === null || other.decidedOn === null) return false
  const [a, b] = [daysOf(one.decidedOn, hemisphere), daysOf(other.decidedOn, hemisphere)]
  return a.earliest <= b.latest && b.earliest <= a.latest
}
