import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind, Named } from '../events/Kind.js'
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
  readonly kindOf: (id: EventId) => Kind | undefined
  readonly actsOf: (id: EventId) => ReadonlyArray<SubjectId>
  readonly listingOfType: (subject: SubjectId, type: string) => ReadonlyArray<EventId>
  /** The events that do something to a subject. */
  readonly actingOn: (subject: SubjectId) => ReadonlyArray<EventId>
  readonly waitingOn: (subject: SubjectId) => ReadonlyArray<SubjectId>
  readonly restingOn: (id: EventId) => ReadonlyArray<EventId>
  /** What a correction makes of its target, with the kind to read it by; undefined for anything else. */
  readonly rewritten: (named: Named) => Rewritten | undefined
}

/** An event as a correction leaves it. */
interface Rewritten {
  readonly event: Linked
  readonly kind: Kind
}

export interface GrowingLinks extends Links {
  readonly add: (event: Linked, kind: Kind | null) => void
}

const put = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

/**
 * Links that grow event by event; private maps are mutated, since copying them per event would be quadratic.
 * Over `below` they form a second layer that leaves it untouched: the drafts of an append not yet made.
 */
export const growingLinks = (below?: Links): GrowingLinks => {
  const events = new Map<EventId, Linked>()
  const acts = new Map<EventId, ReadonlyArray<SubjectId>>()
  const listing = new Map<string, Array<EventId>>()
  const waiting = new Map<SubjectId, Set<SubjectId>>()
  const resting = new Map<EventId, Array<EventId>>()
  const kinds = new Map<EventId, Kind>()
  const acting = new Map<SubjectId, Array<EventId>>()

  const both = <A>(lower: ReadonlyArray<A> | undefined, upper: Iterable<A> | undefined): ReadonlyArray<A> => {
    if (upper === undefined) return lower ?? []
    return lower === undefined || lower.length === 0 ? [...upper] : [...lower, ...upper]
  }
  const wait = (on: SubjectId, waiter: SubjectId): void => {
    if (on === waiter) return
    const held = waiting.get(on)
    if (held === undefined) waiting.set(on, new Set([waiter]))
    else held.add(waiter)
  }

  /** Who waits on whom from now on, by an event or by what a correction makes of one. */
  const link = (event: Linked, named: Named): void => {
    for (const [on, waiter] of named.waits ?? []) wait(on, waiter)
    // What was done at a sitting is told when the sitting is recorded, for the order of its acts (R4).
    if (event.meeting !== null) for (const act of named.acts) wait(event.meeting.id, act)
    // What a resolution causes waits on the resolution: rescinding it may bear on what it adopted.
    for (const cause of event.causedBy) {
      for (const resolution of links.actsOf(cause).filter((id) => kindOf(id) === 'resolution')) {
        for (const act of named.acts) wait(resolution, act)
      }
    }
  }

  const links: GrowingLinks = {
    eventOf: (id) => events.get(id) ?? below?.eventOf(id),
    actsOf: (id) => acts.get(id) ?? below?.actsOf(id) ?? [],
    listingOfType: (subject, type) =>
      both(below?.listingOfType(subject, type), listing.get(`${type} ${subject}`)),
    actingOn: (subject) => both(below?.actingOn(subject), acting.get(subject)),
    waitingOn: (subject) => both(below?.waitingOn(subject), waiting.get(subject)),
    restingOn: (id) => both(below?.restingOn(id), resting.get(id)),
    rewritten: (named) => {
      const target = named.undoes === undefined ? undefined : links.eventOf(named.undoes)
      const kind = target === undefined ? undefined : (kinds.get(target.id) ?? below?.kindOf(target.id))
      const steps = named.rewrites === undefined ? null : stepsOf(named.rewrites.path)
      if (target === undefined || kind === undefined || steps === null) return undefined
      const event = replaced(target, steps, named.rewrites?.to) as Linked
      return kind.is(event.data) ? { event, kind } : undefined
    },
    kindOf: (id) => kinds.get(id) ?? below?.kindOf(id),
    add: (event, kind) => {
      const named = kind?.names(event.data) ?? nobody
      events.set(event.id, event)
      if (kind !== null) kinds.set(event.id, kind)
      acts.set(event.id, named.acts)
      for (const subject of named.acts) put(acting, subject, event.id)
      for (const { id } of event.subjects) put(listing, `${event.type} ${id}`, event.id)
      for (const id of event.causedBy) put(resting, id, event.id)
      for (const id of event.cites) put(resting, id, event.id)
      link(event, named)
      const rewritten = links.rewritten(named)
      if (rewritten !== undefined) link(rewritten.event, rewritten.kind.names(rewritten.event.data))
    },
  }
  return links
}

const nobody: Named = { acts: [] }
