import type { Kind } from '../events/Kind.js'
import type { Named } from '../events/Named.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Linked } from './Linked.js'
import type { Links } from './Links.js'
import { namedBy } from '../events/namedBy.js'

/** What an event touches and what it rests on. */
export interface Touched {
  /** Sorted, unique. */
  readonly subjects: ReadonlyArray<SubjectId>
  /** In the order of recording, unique; the author's own first. */
  readonly cites: ReadonlyArray<EventId>
}

/**
 * Works out which subjects an event lists and which earlier events it rests on: the instruments the act names, those
 * that wait on them (transitively), and those that rest on an event it annuls, corrects or retracts, or followed from
 * it however far. What follows from a resolution, be it through what that caused, lists the resolution and cites what
 * became of it. Of two events that bear on each other, the one recorded second carries the link.
 *
 * Pure, and the same for live recording, import and verification: an event has no effect on a subject it does not
 * list, so what is listed decides what an answer has to read.
 */
export const touches = (
  event: Pick<Linked, 'causedBy' | 'cites' | 'meeting' | 'data'>,
  kind: Kind,
  links: Links,
): Touched => {
  const named = namedBy(kind, event.data)
  const subjects = new Set<SubjectId>()
  const cites = new Set<EventId>(event.cites)

  /** What became of what an event follows from; what followed from a resolution hangs on it. */
  const citeBehind = ({ causedBy }: Pick<Linked, 'causedBy'>): ReadonlyArray<SubjectId> =>
    causedBy.flatMap((cause) => {
      const { resolutions, undoings } = links.behind(cause)
      for (const resolution of resolutions) for (const id of links.actingOn(resolution)) cites.add(id)
      for (const id of undoings) cites.add(id)
      return resolutions
    })
  /** All but what it touches by undoing another. */
  const touch = (one: Named, { causedBy, meeting }: Pick<Linked, 'causedBy' | 'meeting'>): void => {
    for (const subject of one.acts) subjects.add(subject)
    for (const subject of one.mentions ?? none) subjects.add(subject)
    for (const id of one.cites ?? none) cites.add(id)
    if (one.sameActAs !== undefined) for (const id of links.recordsOf(one.sameActAs)) cites.add(id)
    follow(one.acts, links, subjects)
    if (one.changes !== undefined) {
      cites.add(one.changes)
      const changed = links.actsOf(one.changes).filter((act) => !subjects.has(act))
      for (const subject of changed) subjects.add(subject)
      follow(changed, links, subjects)
    }
    for (const resolution of citeBehind({ causedBy })) subjects.add(resolution)
    if (meeting !== null) {
      for (const type of ofMeeting) for (const id of links.listingOfType(meeting.id, type)) cites.add(id)
    }
    follow(
      (one.foresees ?? none).map(([, policy]) => policy),
      links,
      subjects,
    )
    // What was recorded of something before anything waited on it is told to what waits on it now.
    const before = new Set<SubjectId>()
    for (const [on] of one.waits ?? none)
      if (!before.has(on))
        for (const source of [on, ...links.awaitedBy(on), ...links.sourcesOf(on)]) before.add(source)
    for (const [old] of one.comesOutOf ?? none)
      for (const source of [old, ...links.sourcesOf(old)]) before.add(source)
    for (const source of before)
      for (const id of links.actingOn(source)) {
        cites.add(id)
        citeBehind(links.eventOf(id) ?? withoutCause)
      }
    for (const [subject, types] of one.restsOn ?? none) {
      for (const type of types) for (const id of links.listingOfType(subject, type)) cites.add(id)
    }
  }

  if (named.undoes !== undefined) {
    cites.add(named.undoes)
    for (const id of [named.undoes, ...links.restingOn(named.undoes)]) {
      for (const subject of links.eventOf(id)?.subjects ?? none) subjects.add(subject.id)
    }
    for (const follower of links.followersOf(named.undoes))
      for (const subject of follower.subjects) subjects.add(subject.id)
    follow(links.actsOf(named.undoes), links, subjects)
    // A correction touches and rests on what its target does as corrected: a sitting it names now orders its act.
    const rewritten = links.rewritten(named)
    if (rewritten !== undefined) {
      const then = namedBy(rewritten.kind, rewritten.event.data)
      touch(then, { ...withoutCause, meeting: rewritten.event.meeting })
      const told = new Set(links.eventOf(named.undoes)?.subjects.map(({ id }) => id))
      // Whoever hears of the target only now has to hear what became of it before.
      if ([...then.acts, ...(then.mentions ?? none)].some((subject) => !told.has(subject)))
        for (const id of undoneSoFar(named.undoes, links)) cites.add(id)
    }
  }
  touch(named, event)
  for (const cause of event.causedBy) cites.delete(cause)
  return { subjects: [...subjects].toSorted(), cites: [...cites] }
}

/** What annulled, corrected or retracted an event, and what did so to that, however far. */
const undoneSoFar = (id: EventId, { undoing }: Links): ReadonlySet<EventId> => {
  const found = new Set(undoing(id))
  for (const one of found) for (const further of undoing(one)) found.add(further)
  return found
}

const none: ReadonlyArray<never> = []
const withoutCause: Pick<Linked, 'causedBy'> = { causedBy: none }

/** What is said of a sitting: that it was held, which orders its acts (R4), and that its minutes were adopted. */
const ofMeeting = ['MeetingConvened', 'MinutesAdopted'] as const

/** Adds what waits on the given subjects, however far. */
const follow = (from: ReadonlyArray<SubjectId>, links: Links, into: Set<SubjectId>): void => {
  const queue = [...from]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const waiter of links.waitingOn(next)) {
      if (!into.has(waiter)) {
        into.add(waiter)
        queue.push(waiter)
      }
    }
  }
}
