import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { attempted } from '../events/attempted.js'
import type { Kind, Reading } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import { RegisterCoverageDeclared } from '../events/RegisterCoverageDeclared.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Profiles } from '../profiles/profiles.js'
import { settles } from '../record/known.js'
import type { Day } from '../values/Day.js'
import type { EventId } from '../values/ids.js'
import { toMicroseconds } from '../values/Instant.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { dayAt, type TimeZone } from '../values/TimeZone.js'
import { isDoubtful } from '../values/UncertainDate.js'
import type { Frame } from './Frame.js'
import type { Legal, Setting, Told } from './Legal.js'
import { allowed, lists } from './listing.js'
import type { NotedSlice } from './NotedSlice.js'
import { meetingStarts, readingOf } from './reading.js'
import { settingOf } from './setting.js'
import { sliceOver, type Slice } from './Slice.js'

/** Reads the municipality's own slice, as known, for all that is read beside it. */
export const frameOf = (profiles: Profiles, events: ReadonlyArray<ReadEvent>): Frame => {
  const setting = settingOf(profiles, events)
  const slice = sliceOver(events)
  return {
    ...lawOf(setting, theMunicipality, slice),
    setting,
    events,
    slice,
    borrowed: new Set(events.filter((one) => !lists(one, theMunicipality)).map(({ event }) => event.seq)),
    listing: new Map(events.map(({ event }) => [event.seq, new Set(event.subjects.map(({ id }) => id))])),
    coverageRecordedOn: events
      .filter(isCoverage)
      .reduce((latest, { event }) => Math.max(latest, recordedOn(event, setting)), -Infinity),
    settling: events.filter(({ kind }) => kind !== null && settles(kind)),
  }
}

/**
 * The legal effects of the events of a slice, each worked out from the event and those it cites, and nothing else.
 * An effect on a subject its event does not list is dropped: what is listed decides (finding `unlisted-subject`).
 * `events` are those of the slice that do not list the municipality, which the frame has; `lastListed` is when the last
 * event that lists the subject was recorded, in microseconds, be it among them or one that only describes.
 */
export const effectsOf = (
  frame: Frame,
  subject: SubjectId,
  events: ReadonlyArray<ReadEvent>,
  lastListed: number,
): Legal => {
  const { setting } = frame
  const law = lawOf(setting, subject, sliceOver(events, frame.slice))
  return {
    setting,
    effects: merged(concerning(frame, subject, seqsOf(events)), law.effects),
    unread: unreadOf(frame, subject, law.unread),
    described: () => merged(frame.described(), law.described()),
    decisionOf: (seq) => law.decisionOf(seq) ?? frame.decisionOf(seq),
    recordedOn: (seq) => law.recordedOn(seq) ?? frame.recordedOn(seq),
    told: law.told,
    toldOfAll: frame.told,
    lastRecordedOn: Math.max(frame.coverageRecordedOn, dayRecorded(lastListed, setting)),
  }
}

/** The same of plain events from what was noted of them. */
export const effectsNoted = (
  frame: Frame,
  subject: SubjectId,
  notes: NotedSlice,
  microsecondsAt: (seq: number) => number,
  lastListed: number,
): Legal => {
  const { setting } = frame
  return {
    setting,
    effects: inOrder([...concerning(frame, subject, notes), ...notes.effects]),
    unread: unreadOf(frame, subject, none),
    described: () => merged(frame.described(), notes.described),
    decisionOf: (seq) => notes.decisionOf(seq) ?? frame.decisionOf(seq),
    recordedOn: (seq) => (notes.has(seq) ? dayRecorded(microsecondsAt(seq), setting) : frame.recordedOn(seq)),
    told: none,
    toldOfAll: frame.told,
    lastRecordedOn: Math.max(frame.coverageRecordedOn, dayRecorded(lastListed, setting)),
  }
}

const unreadOf = (
  frame: Frame,
  subject: SubjectId,
  own: ReadonlyArray<ReadEvent>,
): ReadonlyArray<ReadEvent> => {
  const ofAll = frame.unread.filter((one) => lists(one, subject))
  return ofAll.length + own.length === 0 ? none : [...ofAll, ...own]
}

/**
 * What the municipality's events do to a subject: to it by name, to a class it may be of, and what frames every answer; and
 * which of them were annulled. What they do to others does not concern it, unless they list it because it waits on those. What they rest on may be the
 * subject's own events, which are read once.
 */
const concerning = (
  frame: Frame,
  subject: SubjectId,
  own: { readonly has: (seq: number) => boolean },
): ReadonlyArray<Effect> => {
  if (subject === theMunicipality) return frame.effects
  return frame.effects.filter((one) => {
    const { _tag, target, event } = one
    return (
      (_tag === 'covers' ||
        _tag === 'resolves' ||
        (one._tag === 'annuls' && frame.listing.has(one.annulled)) ||
        typeof target !== 'string' ||
        target === subject ||
        frame.listing.get(event)?.has(subject) === true) &&
      !(frame.borrowed.has(event) && own.has(event))
    )
  })
}

const seqsOf = (events: ReadonlyArray<ReadEvent>): ReadonlySet<number> =>
  new Set(events.map(({ event }) => event.seq))

type Law = Pick<Legal, 'effects' | 'described' | 'decisionOf' | 'recordedOn' | 'unread' | 'told'>

const lawOf = (setting: Setting, subject: SubjectId, slice: Slice): Law => {
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
        ? attempted(() => withCare(kind, event, read(at)))
        : E.right(kind.bearsOnForce ? kind.effects(event, read(at)) : none)
      if (E.isRight(done)) effects.push(...done.right.filter(({ target }) => allowed(target, one)))
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
          : described(one.kind, one.event, () => read(at)).filter(({ target }) => allowed(target, one)),
      ),
    recordedOn: (seq) => {
      const one = events.find(({ event }) => event.seq === seq)
      return one === undefined ? null : recordedOn(one.event, setting)
    },
    decisionOf: (seq): When | null => {
      const at = events.findIndex(({ event }) => event.seq === seq)
      const one = events[at]
      if (one === undefined || one.kind === null) return null
      const { kind } = one
      const decided = attempted(() => kind.decided(one.event, read(at)))
      return E.isLeft(decided) ? null : decided.right
    },
  }
}

/** The effects of an integrator's event, where nothing of its kind fails. */
const withCare = (kind: Kind, event: RecordedEvent, reading: Reading): ReadonlyArray<Effect> => {
  kind.decided(event, reading)
  kind.describes(event, reading)
  return kind.effects(event, reading)
}

/** Of one that fails it is told already that it is not understood. */
const described = (kind: Kind, event: RecordedEvent, reading: () => Reading): ReadonlyArray<Sets> => {
  const sets = attempted(() => kind.describes(event, reading()))
  return E.isLeft(sets) ? none : sets.right
}

/** Both in the order of recording. */
const merged = <E extends Effect>(frame: ReadonlyArray<E>, own: ReadonlyArray<E>): ReadonlyArray<E> =>
  frame.length === 0 ? own : own.length === 0 ? frame : inOrder([...frame, ...own])

/** Nearly always they are: what is about the municipality stands at the beginning. */
const inOrder = <E extends Effect>(effects: ReadonlyArray<E>): ReadonlyArray<E> => {
  for (let at = 1; at < effects.length; at += 1)
    if ((effects[at - 1] as E).event > (effects[at] as E).event)
      return effects.toSorted((a, b) => a.event - b.event)
  return effects
}

const utc = 'Etc/UTC' as TimeZone

/** Of an instant in microseconds; long ago of none. */
const dayRecorded = (microseconds: number, { zone }: Setting): Day =>
  microseconds === -Infinity ? -Infinity : dayAt(zone ?? utc, microseconds)

const recordedOn = ({ recordedAt }: RecordedEvent, setting: Setting): Day =>
  dayRecorded(toMicroseconds(recordedAt), setting)

const isCoverage = ({ kind }: ReadEvent): boolean => kind?.type === RegisterCoverageDeclared.type

/** What there is to say of an event; null where it is nothing, as of nearly all. */
const toldOf = ({ event, corrections }: ReadEvent, { find }: Slice): Told | null => {
  const { seq, evidence, decidedOn, causedBy } = event
  const isDraft = evidence === 'draft'
  const doubted = decidedOn !== null && isDoubtful(decidedOn)
  if (!isDraft && !doubted && causedBy.length + corrections.length === 0) return null
  return {
    seq,
    isDraft,
    isDoubtful: doubted,
    causedBy: causedBy.flatMap((id) => find(id)?.event.seq ?? none),
    corrections,
  }
}

const none: ReadonlyArray<never> = []

/**
 * What the events about the subject rest on, as far as those are known. A cited event does nothing to the subject, which
 * it does not list; but it may have settled what an event about the subject hangs on (a motion decided before it was put on record).
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
