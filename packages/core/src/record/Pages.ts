import type { Catalogue } from '../catalogue/Catalogue.js'
import { understood, type ReadEvent } from '../catalogue/readEvent.js'
import type { EventType } from '../envelope/Envelope.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { isIntegrators } from '../events/kindFailed.js'
import type { Problem } from '../problem/Problem.js'
import type { EventId } from '../values/ids.js'
import { fromMicroseconds, toMicroseconds, type Instant } from '../values/Instant.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import { placeAfter } from '../values/placeAfter.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { eventIdsOf } from './EventIds.js'
import { grown } from './growing.js'
import { noColumns, type Columns } from './Columns.js'
import { listingsOf } from './Listings.js'
import { alone, describing, markOf, notUnderstood, readAs, readAsOf, unsettled } from './marks.js'
import { misplaced } from './misplaced.js'
import { shelfOver, type LeafSource } from './Shelf.js'

/** An event an answer rests on. */
export interface CitedEvent {
  readonly event: EventId
  readonly seq: number
  readonly type: EventType
}

/** What has been read of a ledger: every event in order, and which events list which subject. */
export interface Pages {
  readonly size: () => number
  readonly lastRecordedAt: () => Instant | null
  readonly at: (seq: number) => ReadEvent | undefined
  readonly seqOf: (id: EventId) => number | undefined
  /** Whether an event was understood and does nothing but describe. */
  readonly isOnlyDescribing: (seq: number) => boolean
  /** Whether links may follow anything in an event; all others need not be read again for them. */
  readonly isLinked: (seq: number) => boolean
  readonly recordedAt: (seq: number) => Instant
  /** The same in microseconds since 1970-01-01T00:00:00Z. */
  readonly microsecondsAt: (seq: number) => number
  readonly typeAt: (seq: number) => EventType
  readonly idAt: (seq: number) => EventId
  /** An event as an answer cites it; it need not be read again for that. `seq` is one of those read. */
  readonly cited: (seq: number) => CitedEvent
  /** The events that list a subject, by `seq`, ascending. */
  readonly listing: (subject: SubjectId) => ReadonlyArray<number>
  /** How many they are, and the last of them; -1 where there is none. */
  readonly timesListed: (subject: SubjectId) => number
  readonly lastListing: (subject: SubjectId) => number
  /** Subjects that any event lists, in the order in which they were first listed. */
  readonly subjects: () => ReadonlyArray<SubjectId>
  /** How many of the events were recorded at or before an instant (`recordedAt` never falls with `seq`). */
  readonly sizeAt: (instant: Instant) => number
  /** Adds the next event as it was read from its leaf, or says why it is not the next one and adds nothing. */
  readonly add: (leaf: string, entry: ReadEvent, noting?: Noting) => ReadonlyArray<Problem>
  /** Takes off again the events from a number on; only these subjects are listed by them. */
  readonly dropFrom: (seq: number, touched: ReadonlyArray<SubjectId>) => void
  /** What is held by now beside the leaves, as a copy. */
  readonly columns: () => Columns
  /** A leaf as it is stored, in UTF-8; good until the next event is asked for. */
  readonly bytesAt: (seq: number) => Uint8Array
}

/** Where the subjects listed by events from a number on are gathered, each once. */
interface Noting {
  readonly first: number
  readonly touched: Array<SubjectId>
}

/** The pages of a ledger in which nothing is recorded yet. */
export const emptyPages = (ledger: MunicipalityId, catalogue: Catalogue): Pages =>
  pagesOf(ledger, catalogue, noColumns())

/** Goes on from what was held, which from now on is its own; the leaves of it stay where they are. */
export const pagesOf = (
  ledger: MunicipalityId,
  catalogue: Catalogue,
  held: Columns,
  leaves?: LeafSource,
): Pages => {
  const shelf = shelfOver(leaves)
  const ids = eventIdsOf(held.ids)
  const types: Array<EventType> = [...held.types]
  const typeNumbers = new Map<EventType, number>(types.map((type, number) => [type, number]))
  const listings = listingsOf(held.listings)
  /** Every answer asks which events are about the municipality, and several times which about its policy. */
  let ofAll: ReadonlyArray<number> | null = null
  let askedLast: SubjectId | null = null
  let ofLast: ReadonlyArray<number> = none
  /** Microseconds in `recorded`; the same for all events of an append. */
  let { typeOf, recorded, standings } = held
  let size = typeOf.length
  let last: Instant | null = size === 0 ? null : fromMicroseconds(recorded[size - 1] as number)

  const numberOfType = (type: EventType): number => {
    const held = typeNumbers.get(type)
    if (held !== undefined) return held
    typeNumbers.set(type, types.length)
    return types.push(type) - 1
  }

  const take = (leaf: string, entry: ReadEvent, noting: Noting): void => {
    const { event } = entry
    shelf.add(leaf)
    askedLast = null
    ids.add(event.id)
    typeOf = grown(typeOf, size)
    recorded = grown(recorded, size)
    standings = grown(standings, size)
    typeOf[size] = numberOfType(event.type)
    recorded[size] =
      event.recordedAt === last ? (recorded[size - 1] as number) : toMicroseconds(event.recordedAt)
    standings[size] = markOf(entry)
    last = event.recordedAt
    for (const { id } of event.subjects) {
      if (listings.add(id, size) < noting.first) noting.touched.push(id)
      if (id === theMunicipality) ofAll = null
    }
    size += 1
  }

  const typeAt = (seq: number): EventType => types[typeOf[seq] as number] as EventType

  const recordedAt = (seq: number): Instant => fromMicroseconds(recorded[seq] as number)

  const dropFrom = (first: number, touched: ReadonlyArray<SubjectId>): void => {
    listings.dropFrom(first, touched)
    ofAll = null
    askedLast = null
    shelf.dropFrom(first)
    ids.dropFrom(first)
    size = first
    last = size === 0 ? null : recordedAt(size - 1)
  }

  const listing = (subject: SubjectId): ReadonlyArray<number> => {
    if (subject === theMunicipality) return (ofAll ??= listings.of(theMunicipality))
    if (subject === askedLast) return ofLast
    askedLast = subject
    return (ofLast = listings.of(subject))
  }

  const standingAt = (seq: number): number => (standings[seq] as number) & readAs

  const at = (seq: number): ReadEvent | undefined => {
    if (!(seq >= 0 && seq < size)) return undefined
    const event = JSON.parse(shelf.at(seq)) as RecordedEvent
    const found = standingAt(seq)
    const isKnown = found !== notUnderstood && found !== unsettled
    const kind = isKnown ? catalogue.kindOf(event.type, event.version) : undefined
    // A codec may convert what it takes, and then what is stored is not what was read.
    if (kind?.is(event.data) === true) return { event, kind, problems: none, corrections: none }
    const entry = understood(catalogue, event)
    if (found === unsettled) standings[seq] = readAsOf(entry.kind)
    return entry
  }

  const isOnlyDescribing = (seq: number): boolean => {
    if (standingAt(seq) === unsettled) at(seq)
    return standingAt(seq) === describing
  }

  /** What an integrator's kind makes of an event is not for others to keep: its functions may be other ones by then. */
  const standingsToKeep = (): Uint8Array<ArrayBuffer> => {
    const kept = standings.slice(0, size)
    for (let seq = 0; seq < size; seq += 1) if (isIntegrators({ type: typeAt(seq) })) kept[seq] = unsettled
    return kept
  }

  return {
    size: () => size,
    lastRecordedAt: () => last,
    at,
    seqOf: ids.find,
    isOnlyDescribing,
    isLinked: (seq) => ((standings[seq] as number) & alone) === 0,
    recordedAt,
    microsecondsAt: (seq) => recorded[seq] as number,
    typeAt,
    idAt: ids.at,
    cited: (seq) => ({ event: ids.at(seq), seq, type: typeAt(seq) }),
    listing,
    timesListed: listings.count,
    lastListing: listings.last,
    subjects: listings.subjects,
    sizeAt: (instant) => placeAfter(recorded, toMicroseconds(instant), 0, size),
    add: (leaf, entry, noting = nowhere()) => {
      const wrong = misplaced(entry.event, ledger, size, last)
      if (wrong.length === 0) take(leaf, entry, noting)
      return wrong
    },
    dropFrom,
    columns: () => ({
      types: [...types],
      typeOf: typeOf.slice(0, size),
      recorded: recorded.slice(0, size),
      standings: standingsToKeep(),
      ids: ids.held(),
      listings: listings.held(),
    }),
    bytesAt: shelf.bytesAt,
  }
}

const none: ReadonlyArray<never> = []

const nowhere = (): Noting => ({ first: 0, touched: [] })
