import type { ReadEvent } from '../catalogue/readEvent.js'
import { doneBy, type Kind } from '../events/Kind.js'
import type { Named } from '../events/Named.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import { isPolicyId, isResolutionId, type SubjectId } from '../values/SubjectId.js'
import { nothingBehind, type Behind } from './Behind.js'
import { chainsOf } from './chains.js'
import { growingCorrections } from './corrections.js'
import { hangsTogether } from './hangsTogether.js'
import type { Linked, LinkedRecord } from './Linked.js'
import type { Links } from './Links.js'
import { growingRecords } from './records.js'
import { growingWaits } from './waits.js'
import { namedBy, nobody } from '../events/namedBy.js'

export interface GrowingLinks extends Links {
  /**
   * Follows what the next event has to do with others. `at` is where the record has it, whatever the event says itself.
   */
  readonly add: (event: Linked, kind: Kind | null, at?: number) => void
}

const none: ReadonlyArray<never> = []

/**
 * Links that grow event by event; private maps are mutated, since copying them per event would be quadratic.
 * Over `below` they form a second layer that leaves it untouched: the drafts of an append not yet made.
 */
export const growingLinks = (record: LinkedRecord, below?: Links): GrowingLinks => {
  const waits = growingWaits(below?.waitingOn)
  const sources = growingWaits(below?.sourcesOf)
  const awaited = growingWaits(below?.awaitedBy)
  const records = growingRecords(record, below?.markedAs)
  const corrections = growingCorrections(record, below)
  /** By the `seq` of the event rested on, those that rest on it. */
  const resting = new Map<number, Array<number>>()
  /** The same of those that undo it. */
  const undone = new Map<number, Array<number>>()
  /** The events that do something to a resolution: all that follows from it cites them. */
  const resolved = new Map<SubjectId, Array<number>>()
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

  const rest = (on: EventId, seq: number): void => {
    const cited = record.seqOf(on)
    if (cited !== undefined) gather(resting, cited, seq)
  }
  const waitBehind = (resolutions: ReadonlyArray<SubjectId>, done: ReadonlyArray<SubjectId>): void => {
    for (const resolution of resolutions) for (const subject of done) waits.add(resolution, subject)
  }

  /** Who waits on whom from now on, by an event or by what a correction makes of one. */
  const link = (event: Linked, named: Named, kind: Kind | null): void => {
    for (const [on, waiter] of named.waits ?? none) {
      waits.add(on, waiter)
      if (isPolicyId(on) && isPolicyId(waiter)) awaited.add(waiter, on)
    }
    for (const [decision, policy] of named.foresees ?? none) awaited.add(policy, decision)
    for (const [old, made] of named.comesOutOf ?? none) {
      waits.add(old, made)
      sources.add(made, old)
    }
    // What was done at a sitting is told when the sitting is recorded, for the order of its acts (R4).
    if (event.meeting !== null) for (const act of named.acts) waits.add(event.meeting.id, act)
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
    corrections.actTo(seq, resolutions)
    for (const { id } of links.followersOf(target)) {
      const follower = read(id)
      if (follower === undefined || follower.kind === null) continue
      const { event, kind } = follower
      waitBehind(resolutions, doneIn(event, namedBy(kind, event.data), kind))
    }
  }

  const links: GrowingLinks = {
    eventOf: (id) => read(id)?.event,
    actsOf: (id) => {
      const found = read(id)
      const further = links.correctedTo(id)
      const acts = found === undefined ? none : actsIn(found)
      return further.length === 0 ? acts : [...acts, ...further]
    },
    listingOfType: (subject, type) => {
      const listed = record
        .listing(subject)
        .filter((seq) => record.typeAt(seq) === type)
        .map(record.idAt)
      const further = links.correctedOnto(subject)
      return further.length === 0
        ? listed
        : [...listed, ...further.filter((id) => links.eventOf(id)?.type === type)]
    },
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
    waitingOn: waits.on,
    sourcesOf: (subject) => behindAll(subject, sources.on),
    awaitedBy: (policy) => behindAll(policy, awaited.on),
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
    correctedTo: corrections.correctedTo,
    correctedOnto: corrections.correctedOnto,
    behind: (cause) => {
      if (lastAsked?.cause === cause) return lastAsked.found
      const seq = record.seqOf(cause)
      if (seq === undefined) return nothingBehind
      const isBelow = below !== undefined && seq < base && undone.size === 0
      const found = isBelow ? below.behind(cause) : chains.behind(seq)
      lastAsked = { cause, found }
      return found
    },
    markedAs: records.markedAs,
    recordsOf: records.of,
    rewritten: corrections.rewritten,
    add: (event, kind, at = event.seq) => {
      const named = kind === null ? nobody : namedBy(kind, event.data)
      base = Math.min(base, at)
      if (!hangsTogether(event, named)) return
      for (const id of event.causedBy) rest(id, at)
      for (const id of event.cites) rest(id, at)
      for (const act of named.acts) if (isResolutionId(act)) gather(resolved, act, at)
      records.add(named.sameActAs, at)
      link(event, named, kind)
      if (named.undoes === undefined) return
      const target = record.seqOf(named.undoes)
      if (target !== undefined) gather(undone, target, at)
      const rewritten = links.rewritten(named)
      if (rewritten !== undefined) {
        const then = namedBy(rewritten.kind, rewritten.event.data)
        link(rewritten.event, then, rewritten.kind)
        relink(named.undoes, then)
        const listed = new Set(rewritten.event.subjects.map(({ id }) => id))
        const further = [...then.acts, ...(then.mentions ?? none)].filter((subject) => !listed.has(subject))
        if (target !== undefined) corrections.tellOf(target, further)
      }
      chains.forget(named.undoes)
      lastAsked = null
    },
  }

  const idsAt = (held: ReadonlyMap<number, ReadonlyArray<number>>, id: EventId): ReadonlyArray<EventId> => {
    const seq = held.size === 0 ? undefined : record.seqOf(id)
    return seq === undefined ? none : (held.get(seq) ?? none).map(record.idAt)
  }
  const chains = chainsOf(record, links)
  return links
}

/** What an event does something to; of one that undoes another, all that it was told to. */
const doneIn = (event: Linked, named: Named, kind: Kind): ReadonlyArray<SubjectId> =>
  named.undoes === undefined ? doneBy(kind, named) : event.subjects.map(({ id }) => id)

/** All that is reached from a subject, step by step. */
const behindAll = (
  subject: SubjectId,
  step: (subject: SubjectId) => ReadonlyArray<SubjectId>,
): ReadonlyArray<SubjectId> => {
  const [...queue] = step(subject)
  if (queue.length === 0) return none
  const found = new Set<SubjectId>()
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === subject || found.has(next)) continue
    found.add(next)
    queue.push(...step(next))
  }
  return [...found]
}
