import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { attempted } from '../events/attempted.js'
import type { Kind, Reading } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import type { Effect, Sets } from '../law/Effect.js'
import { Given } from '../law/Given.js'
import type { When } from '../law/When.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import { recordedOn } from './dayRecorded.js'
import type { Legal, Setting, Told } from './Legal.js'
import { allowed, lists } from './listing.js'
import { meetingStarts, readingOf } from './reading.js'
import type { Slice } from './Slice.js'
import { toldOf } from './told.js'

type Law = Pick<Legal, 'effects' | 'described' | 'decisionOf' | 'recordedOn' | 'unread' | 'told'>

/** What the events of a slice do in law, each worked out by its kind; what nobody understands is unread. */
export const lawOf = (setting: Setting, subject: SubjectId, slice: Slice): Law => {
  const { own: events } = slice
  const starts = meetingStarts(events)
  const readings: Array<Reading | undefined> = []
  const read = (at: number): Reading =>
    (readings[at] ??= readingOf(events[at] as ReadEvent, setting, slice, starts))
  const cited = citedBy(events, subject)
  const effects: Array<Effect> = []
  const unread: Array<ReadEvent> = []
  const told: Array<Told> = []
  for (const [at, one] of events.entries()) {
    const isListed = lists(one, subject)
    const { kind, event } = one
    if (kind === null) {
      if (!isListed) continue
      unread.push(one)
    } else if (isListed || cited.has(event.id)) {
      const done = isIntegrators(kind)
        ? givenBy(kind, event, () => read(at))?.effects
        : kind.bearsOnForce
          ? kind.effects(event, read(at))
          : none
      if (done !== undefined) effects.push(...onListed(done, one))
      else if (isListed) unread.push(one)
    }
    const more = toldOf(one, slice)
    if (more !== null) told.push(more)
  }
  return {
    effects,
    unread,
    told,
    described: () =>
      events.flatMap((one, at): ReadonlyArray<Sets> =>
        one.kind === null || !lists(one, subject)
          ? none
          : onListed(
              described(one.kind, one.event, () => read(at)),
              one,
            ),
      ),
    recordedOn: (seq) => {
      const one = events.find(({ event }) => event.seq === seq)
      return one === undefined ? null : recordedOn(one.event, setting)
    },
    decisionOf: (seq): When | null => {
      const at = events.findIndex(({ event }) => event.seq === seq)
      const one = events[at]
      if (one === undefined || one.kind === null) return null
      const { event, kind } = one
      return isIntegrators(kind)
        ? (givenBy(kind, event, () => read(at))?.decided ?? null)
        : kind.decided(event, read(at))
    },
  }
}

/** Those on what the event lists. */
const onListed = <A extends Effect>(effects: ReadonlyArray<A>, one: ReadEvent): ReadonlyArray<A> =>
  effects.filter(({ target }) => allowed(target, one))

/** Of one that fails it is told already that it is not understood. */
const described = (kind: Kind, event: RecordedEvent, reading: () => Reading): ReadonlyArray<Sets> =>
  isIntegrators(kind) ? (givenBy(kind, event, reading)?.describes ?? none) : kind.describes(event, reading())

/** What an integrator's kind gives of an event; undefined where it throws, or gives what is no such thing. */
const givenBy = (
  kind: Kind,
  event: RecordedEvent,
  reading: () => Reading,
): t.TypeOf<typeof Given> | undefined => {
  const given = attempted(() => ({
    decided: kind.decided(event, reading()),
    effects: kind.effects(event, reading()),
    describes: kind.describes(event, reading()),
  }))
  return E.isRight(given) && Given.is(given.right) ? given.right : undefined
}

const none: ReadonlyArray<never> = []

/**
 * What the events about the subject rest on, as far as those are known. A cited event does nothing to the subject,
 * which it does not list; but it may have settled what an event about the subject hangs on (a motion decided before it
 * was put on record).
 */
const citedBy = (events: ReadonlyArray<ReadEvent>, subject: SubjectId): ReadonlySet<EventId> => {
  let ids: Set<EventId> | null = null
  for (const one of events) {
    const { cites, causedBy } = one.event
    if (cites.length + causedBy.length === 0 || !lists(one, subject)) continue
    ids ??= new Set()
    for (const id of cites) ids.add(id)
    for (const id of causedBy) ids.add(id)
  }
  return ids ?? noIds
}

const noIds: ReadonlySet<EventId> = new Set()
