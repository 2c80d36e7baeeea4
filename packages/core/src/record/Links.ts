import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { doneBy, type Kind, type Named } from '../events/Kind.js'
import { raised } from '../events/raised.js'
import { stepsOf } from '../problem/pointer.js'
import type { EventId } from '../values/ids.js'
import { kindOf, type SubjectId } from '../values/SubjectId.js'
import { replaced } from './corrected.js'

/** What of an event its links are made from; a draft that is about to follow has all of it too. */
export type Linked = Pick<
  RecordedEvent,
  'seq' | 'id' | 'type' | 'causedBy' | 'cites' | 'meeting' | 'data'
> & {
  readonly subjects: ReadonlyArray<{ readonly id: SubjectId }>
}

/** How the events of a ledger hang together: who lists what, who waits on whom, who rests on which event. */
export interface Links {
  readonly eventOf: (id: EventId) => Linked | undefined
  /** What an event does something to; nothing where it is not known or not understood. */
  readonly actsOf: (id: EventId) => ReadonlyArray<SubjectId>
  readonly listingOfType: (subject: SubjectId, type: string) => ReadonlyArray<EventId>
  /** The events that do something to a subject. */
  readonly actingOn: (subject: SubjectId) => ReadonlyArray<EventId>
  readonly waitingOn: (subject: SubjectId) => ReadonlyArray<SubjectId>
  readonly restingOn: (id: EventId) => ReadonlyArray<EventId>
  /** All that are marked as records of the act an event tells of, that event first (R21). */
  readonly recordsOf: (id: EventId) => ReadonlyArray<EventId>
  /** What a correction makes of its target, with the kind to read it by; undefined for anything else. */
  readonly rewritten: (named: Named) => Rewritten | undefined
}

/** An event as a correction leaves it. */
interface Rewritten {
  readonly event: Linked
  readonly kind: Kind
}

/**
 * Where links look events up, so that they hold none: a ledger of a million events would otherwise be held twice. Of all
 * events that were added, and of those below, where there is something below.
 */
export interface LinkedRecord {
  readonly seqOf: (id: EventId) => number | undefined
  readonly at: (seq: number) => Pick<ReadEvent, 'event' | 'kind'> | undefined
  readonly typeAt: (seq: number) => string
  readonly idAt: (seq: number) => EventId
  /** The events that list a subject, by `seq`, ascending. */
  readonly listing: (subject: SubjectId) => ReadonlyArray<number>
}

export interface GrowingLinks extends Links {
  /** Follows what the next event has to do with others. `at` is where the record has it, whatever the event says itself. */
  readonly add: (event: Linked, kind: Kind | null, at?: number) => void
}

const nobody: Named = { acts: [] }
const none: ReadonlyArray<never> = []

/**
 * Links that grow event by event; private maps are mutated, since copying them per event would be quadratic.
 * Over `below` they form a second layer that leaves it untouched: the drafts of an append not yet made.
 */
export const growingLinks = (record: LinkedRecord, below?: Links): GrowingLinks => {
  const waiting = new Map<SubjectId, Set<SubjectId>>()
  /** By the `seq` of the event rested on, those that rest on it. */
  const resting = new Map<number, Array<number>>()

  const read = (id: EventId): Pick<ReadEvent, 'event' | 'kind'> | undefined => {
    const seq = record.seqOf(id)
    return seq === undefined ? undefined : record.at(seq)
  }
  const actsIn = ({ event, kind }: Pick<ReadEvent, 'event' | 'kind'>): ReadonlyArray<SubjectId> =>
    kind === null ? none : kind.names(event.data).acts

  const markOf = (id: EventId): EventId | undefined => {
    const found = read(id)
    return found?.kind?.names(found.event.data).sameActAs
  }

  const wait = (on: SubjectId, waiter: SubjectId): void => {
    if (on === waiter) return
    const held = waiting.get(on)
    if (held === undefined) waiting.set(on, new Set([waiter]))
    else held.add(waiter)
  }
  const rest = (on: EventId, seq: number): void => {
    const cited = record.seqOf(on)
    if (cited === undefined) return
    const held = resting.get(cited)
    if (held === undefined) resting.set(cited, [seq])
    else held.push(seq)
  }

  /** Who waits on whom from now on, by an event or by what a correction makes of one. */
  const link = (event: Linked, named: Named, kind: Kind | null): void => {
    for (const [on, waiter] of named.waits ?? none) wait(on, waiter)
    // What was done at a sitting is told when the sitting is recorded, for the order of its acts (R4).
    if (event.meeting !== null) for (const act of named.acts) wait(event.meeting.id, act)
    // What a resolution causes waits on the resolution: a veto or its rescission may bear on what it did.
    const done = event.causedBy.length === 0 || kind === null ? none : doneBy(kind, named)
    for (const cause of event.causedBy) {
      for (const resolution of links.actsOf(cause).filter((id) => kindOf(id) === 'resolution')) {
        for (const subject of done) wait(resolution, subject)
      }
    }
  }

  const links: GrowingLinks = {
    eventOf: (id) => read(id)?.event,
    actsOf: (id) => {
      const found = read(id)
      return found === undefined ? none : actsIn(found)
    },
    listingOfType: (subject, type) =>
      record
        .listing(subject)
        .filter((seq) => record.typeAt(seq) === type)
        .map(record.idAt),
    actingOn: (subject) =>
      record
        .listing(subject)
        .filter((seq) => {
          const found = record.at(seq)
          return found !== undefined && actsIn(found).includes(subject)
        })
        .map(record.idAt),
    waitingOn: (subject) => [...(below?.waitingOn(subject) ?? none), ...(waiting.get(subject) ?? none)],
    restingOn: (id) => {
      const seq = record.seqOf(id)
      const own = seq === undefined ? none : (resting.get(seq) ?? none)
      return [...(below?.restingOn(id) ?? none), ...own.map(record.idAt)]
    },
    recordsOf: (id) => {
      const records = new Set([id])
      for (const one of records) {
        const other = markOf(one)
        if (other !== undefined) records.add(other)
        for (const later of links.restingOn(one)) if (markOf(later) === one) records.add(later)
      }
      return [...records]
    },
    rewritten: (named) => {
      const target = named.undoes === undefined ? undefined : read(named.undoes)
      const steps = named.rewrites === undefined ? null : stepsOf(named.rewrites.path)
      if (target === undefined || target.kind === null || steps === null) return undefined
      const event = replaced(target.event, steps, named.rewrites?.to) as Linked
      const { kind } = target
      return kind.is(event.data) && E.isRight(raised(kind, event.data)) ? { event, kind } : undefined
    },
    add: (event, kind, at = event.seq) => {
      const named = kind?.names(event.data) ?? nobody
      for (const id of event.causedBy) rest(id, at)
      for (const id of event.cites) rest(id, at)
      link(event, named, kind)
      const rewritten = links.rewritten(named)
      if (rewritten !== undefined)
        link(rewritten.event, rewritten.kind.names(rewritten.event.data), rewritten.kind)
    },
  }
  return links
}
