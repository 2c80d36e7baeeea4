import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { doneBy, type Kind, type Named } from '../events/Kind.js'
import { raised } from '../events/raised.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { stepsOf } from '../problem/pointer.js'
import type { EventId } from '../values/ids.js'
import { isResolutionId, type SubjectId } from '../values/SubjectId.js'
import { nothingBehind, type Behind } from './Behind.js'
import { replaced } from './corrected.js'
import { namedBy } from '../events/namedBy.js'

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
  /** What an event does something to, as recorded or corrected; nothing where it is not known or not understood. */
  readonly actsOf: (id: EventId) => ReadonlyArray<SubjectId>
  readonly listingOfType: (subject: SubjectId, type: string) => ReadonlyArray<EventId>
  /** The events that do something to a subject. */
  readonly actingOn: (subject: SubjectId) => ReadonlyArray<EventId>
  readonly waitingOn: (subject: SubjectId) => ReadonlyArray<SubjectId>
  readonly restingOn: (id: EventId) => ReadonlyArray<EventId>
  /** What followed from an event (`causedBy`), however far. */
  readonly followersOf: (id: EventId) => ReadonlyArray<Linked>
  /** The events that annul, correct or retract another. */
  readonly undoing: (id: EventId) => ReadonlyArray<EventId>
  /** What corrections have an event do something to. */
  readonly correctedTo: (id: EventId) => ReadonlyArray<SubjectId>
  /** What stands behind whatever follows from an event (`causedBy`). */
  readonly behind: (cause: EventId) => Behind
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
  /** The same of those that undo it. */
  const undone = new Map<number, Array<number>>()
  const correctedTo = new Map<number, Array<SubjectId>>()
  /** The events that do something to a resolution: all that follows from it cites them. */
  const resolved = new Map<SubjectId, Array<number>>()
  /** By the `seq` of events that have causes themselves, so that no chain is gone along twice. */
  const chains = new Map<number, Behind>()
  /** Very many events follow from one, and each is linked after it was touched. */
  let lastAsked: { readonly cause: EventId; readonly found: Behind } | null = null
  /** Where this layer begins. */
  let base = below === undefined ? 0 : Infinity

  const read = (id: EventId): Pick<ReadEvent, 'event' | 'kind'> | undefined => {
    const seq = record.seqOf(id)
    return seq === undefined ? undefined : record.at(seq)
  }
  const actsIn = ({ event, kind }: Pick<ReadEvent, 'event' | 'kind'>): ReadonlyArray<SubjectId> =>
    kind === null ? none : namedBy(kind, event.data).acts

  const markOf = (id: EventId): EventId | undefined => {
    const found = read(id)
    return found === undefined || found.kind === null
      ? undefined
      : namedBy(found.kind, found.event.data).sameActAs
  }

  const wait = (on: SubjectId, waiter: SubjectId): void => {
    if (on === waiter) return
    const held = waiting.get(on)
    if (held === undefined) waiting.set(on, new Set([waiter]))
    else held.add(waiter)
  }
  const rest = (on: EventId, seq: number): void => {
    const cited = record.seqOf(on)
    if (cited !== undefined) gather(resting, cited, seq)
  }
  const waitBehind = (resolutions: ReadonlyArray<SubjectId>, done: ReadonlyArray<SubjectId>): void => {
    for (const resolution of resolutions) for (const subject of done) wait(resolution, subject)
  }

  /** Who waits on whom from now on, by an event or by what a correction makes of one. */
  const link = (event: Linked, named: Named, kind: Kind | null): void => {
    for (const [on, waiter] of named.waits ?? none) wait(on, waiter)
    // What was done at a sitting is told when the sitting is recorded, for the order of its acts (R4).
    if (event.meeting !== null) for (const act of named.acts) wait(event.meeting.id, act)
    if (event.causedBy.length === 0 || kind === null) return
    // What a resolution causes, however far, waits on the resolution: a veto or its rescission may bear on what it did.
    const done = doneIn(event, named, kind)
    for (const cause of event.causedBy) waitBehind(links.behind(cause).resolutions, done)
  }

  /** What followed from an event hangs on what a correction has that act on, too. */
  const relink = (target: EventId, then: Named): void => {
    const recorded = links.actsOf(target)
    const resolutions = then.acts.filter((act) => isResolutionId(act) && !recorded.includes(act))
    const seq = record.seqOf(target)
    if (resolutions.length === 0 || seq === undefined) return
    for (const resolution of resolutions) gather(correctedTo, seq, resolution)
    for (const { id } of links.followersOf(target)) {
      const follower = read(id)
      if (follower === undefined || follower.kind === null) continue
      const { event, kind } = follower
      waitBehind(resolutions, doneIn(event, namedBy(kind, event.data), kind))
    }
  }

  const otherRecordsOf = ({ id, type }: Linked): ReadonlyArray<EventId> =>
    type === ResolutionPassed.type
      ? links
          .actsOf(id)
          .filter(isResolutionId)
          .flatMap(links.actingOn)
          .filter((other) => other !== id && links.eventOf(other)?.type === ResolutionPassed.type)
      : none

  const gatherBehind = (first: number): Behind => {
    const resolutions = new Set<SubjectId>()
    const undoings = new Set<EventId>()
    const seen = new Set<number>()
    const queue = [first]
    for (let seq = queue.pop(); seq !== undefined; seq = queue.pop()) {
      if (seen.has(seq)) continue
      seen.add(seq)
      const held = chains.get(seq)
      for (const one of held?.resolutions ?? none) resolutions.add(one)
      for (const one of held?.undoings ?? none) undoings.add(one)
      const found = held === undefined ? record.at(seq) : undefined
      if (found === undefined) continue
      const { id, causedBy } = found.event
      for (const act of [...actsIn(found), ...links.correctedTo(id)])
        if (isResolutionId(act)) resolutions.add(act)
      // Of a record that was rejected another was chosen; a vote is undone in whichever of its records.
      const undoing = [id, ...otherRecordsOf(found.event)]
        .flatMap(links.undoing)
        .flatMap((one) => [one, ...chosenBy(read(one))])
      for (const one of undoing) undoings.add(one)
      for (const one of [...causedBy, ...undoing]) {
        const behind = record.seqOf(one)
        if (behind !== undefined) queue.push(behind)
      }
    }
    const behind =
      resolutions.size + undoings.size === 0
        ? nothingBehind
        : { resolutions: [...resolutions], undoings: [...undoings] }
    if (seen.size > 1) chains.set(first, behind)
    return behind
  }

  const links: GrowingLinks = {
    eventOf: (id) => read(id)?.event,
    actsOf: (id) => {
      const found = read(id)
      const further = links.correctedTo(id)
      const acts = found === undefined ? none : actsIn(found)
      return further.length === 0 ? acts : [...acts, ...further]
    },
    listingOfType: (subject, type) =>
      record
        .listing(subject)
        .filter((seq) => record.typeAt(seq) === type)
        .map(record.idAt),
    actingOn: (subject) =>
      isResolutionId(subject)
        ? [...(below?.actingOn(subject) ?? none), ...(resolved.get(subject) ?? none).map(record.idAt)]
        : record
            .listing(subject)
            .filter((seq) => {
              const found = record.at(seq)
              return found !== undefined && actsIn(found).includes(subject)
            })
            .map(record.idAt),
    waitingOn: (subject) => [...(below?.waitingOn(subject) ?? none), ...(waiting.get(subject) ?? none)],
    restingOn: (id) => [...(below?.restingOn(id) ?? none), ...idsAt(resting, id)],
    followersOf: (id) => {
      const followers = new Map<EventId, Linked>()
      const queue = [id]
      for (let cause = queue.pop(); cause !== undefined; cause = queue.pop())
        for (const resting of links.restingOn(cause)) {
          const follower = followers.has(resting) ? undefined : links.eventOf(resting)
          if (follower?.causedBy.includes(cause) !== true) continue
          followers.set(resting, follower)
          queue.push(resting)
        }
      return [...followers.values()]
    },
    undoing: (id) => [...(below?.undoing(id) ?? none), ...idsAt(undone, id)],
    correctedTo: (id) => {
      const seq = correctedTo.size === 0 ? undefined : record.seqOf(id)
      return [
        ...(below?.correctedTo(id) ?? none),
        ...(seq === undefined ? none : (correctedTo.get(seq) ?? none)),
      ]
    },
    behind: (cause) => {
      if (lastAsked?.cause === cause) return lastAsked.found
      const seq = record.seqOf(cause)
      if (seq === undefined) return nothingBehind
      const isBelow = below !== undefined && seq < base && undone.size === 0
      const found = isBelow ? below.behind(cause) : gatherBehind(seq)
      lastAsked = { cause, found }
      return found
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
      const named = kind === null ? nobody : namedBy(kind, event.data)
      base = Math.min(base, at)
      for (const id of event.causedBy) rest(id, at)
      for (const id of event.cites) rest(id, at)
      for (const act of named.acts) if (isResolutionId(act)) gather(resolved, act, at)
      link(event, named, kind)
      if (named.undoes === undefined) return
      const target = record.seqOf(named.undoes)
      if (target !== undefined) gather(undone, target, at)
      const rewritten = links.rewritten(named)
      if (rewritten !== undefined) {
        const then = namedBy(rewritten.kind, rewritten.event.data)
        link(rewritten.event, then, rewritten.kind)
        relink(named.undoes, then)
      }
      chains.clear()
      lastAsked = null
    },
  }

  const idsAt = (held: ReadonlyMap<number, ReadonlyArray<number>>, id: EventId): ReadonlyArray<EventId> => {
    const seq = held.size === 0 ? undefined : record.seqOf(id)
    return seq === undefined ? none : (held.get(seq) ?? none).map(record.idAt)
  }
  return links
}

/** What an event does something to; of one that undoes another, all that it was told to. */
const doneIn = (event: Linked, named: Named, kind: Kind): ReadonlyArray<SubjectId> =>
  named.undoes === undefined ? doneBy(kind, named) : event.subjects.map(({ id }) => id)

/** The record that was chosen over the one an event undoes. */
const chosenBy = (undoing: Pick<ReadEvent, 'event' | 'kind'> | undefined): ReadonlyArray<EventId> =>
  undoing === undefined || undoing.kind === null
    ? none
    : (namedBy(undoing.kind, undoing.event.data).cites ?? none)

const gather = <K, V>(into: Map<K, Array<V>>, key: K, value: V): void => {
  const held = into.get(key)
  if (held === undefined) into.set(key, [value])
  else held.push(value)
}
