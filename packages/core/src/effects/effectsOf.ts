import type { DataOfKind, Reading } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { Effect, EffectBase, Target } from '../law/Effect.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { on, type When } from '../law/When.js'
import type { Profiles } from '../profiles/profiles.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { EventId } from '../values/ids.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Legal, Setting } from './Legal.js'
import { settingOf } from './setting.js'

/**
 * The legal effects of the events of a slice, each worked out from the event and those it cites, and nothing else.
 * An effect on a subject its event does not list is dropped: what is listed decides (finding `unlisted-subject`).
 */
export const effectsOf = (
  profiles: Profiles,
  subject: SubjectId,
  events: ReadonlyArray<ReadEvent>,
): Legal => {
  const setting = settingOf(profiles, events)
  const starts = meetingStarts(events)
  const read = (one: ReadEvent): Reading => readingOf(one, setting, events, starts)
  const cited = citedBy(events.filter((one) => concerns(one, subject)))
  const effects: Array<Effect> = []
  const unread: Array<ReadEvent> = []
  for (const one of events) {
    if (one.kind === null) {
      if (lists(one, subject)) unread.push(one)
    } else if (one.kind.bearsOnForce && (concerns(one, subject) || cited.has(one.event.id))) {
      for (const effect of one.kind.effects(one.event, read(one)))
        if (allowed(effect.target, one)) effects.push(effect)
    }
  }
  let decisions: Map<number, When | null> | null = null
  return {
    setting,
    events,
    effects,
    unread,
    described: () =>
      events.flatMap((one) =>
        one.kind === null || !concerns(one, subject)
          ? []
          : one.kind.describes(one.event, read(one)).filter(({ target }) => allowed(target, one)),
      ),
    decisionOf: (seq) => {
      const held = decisions?.get(seq)
      if (held !== undefined) return held
      const one = events.find(({ event }) => event.seq === seq)
      const decision = one === undefined || one.kind === null ? null : one.kind.decided(one.event, read(one))
      decisions ??= new Map()
      decisions.set(seq, decision)
      return decision
    },
  }
}

const concerns = (one: ReadEvent, subject: SubjectId): boolean =>
  lists(one, subject) || lists(one, theMunicipality)

/**
 * What the events about the subject rest on, as far as those are known. A cited event does nothing to the subject, which
 * it does not list; but it may have settled what an event about the subject hangs on (a motion decided before it was put on record).
 */
const citedBy = (about: ReadonlyArray<ReadEvent>): ReadonlySet<EventId> => {
  if (about.every(({ event }) => event.cites.length + event.causedBy.length === 0)) return noIds
  const ids = new Set<EventId>()
  for (const { event } of about) {
    for (const id of event.cites) ids.add(id)
    for (const id of event.causedBy) ids.add(id)
  }
  return ids
}

const noIds: ReadonlySet<EventId> = new Set()

const lists = ({ event }: ReadEvent, subject: SubjectId): boolean =>
  event.subjects.some(({ id }) => id === subject)

/** What an event may do something to is what it lists; a class of policies it means by listing what makes the class. */
const allowed = (target: Target, known: ReadEvent): boolean => {
  if (typeof target === 'string') return lists(known, target)
  return lists(known, target.adoptedBy ?? theMunicipality)
}

const readingOf = (
  { event, kind }: ReadEvent,
  setting: Setting,
  slice: ReadonlyArray<ReadEvent>,
  starts: ReadonlyMap<string, string>,
): Reading => {
  const decidedDays = event.decidedOn === null ? null : daysOf(event.decidedOn, setting.hemisphere)
  const profile = decidedDays === null ? setting.newestProfile : setting.profileOn(decidedDays.latest)
  const decided: When | null =
    event.decidedOn === null && kind?.hasOwnDay !== true ? null : { _tag: 'decided', seq: event.seq }
  const common: Omit<EffectBase, 'target'> = {
    event: event.seq,
    decided,
    order: {
      meeting: event.meeting?.id ?? null,
      meetingStart: event.meeting === null ? null : (starts.get(event.meeting.id) ?? null),
      item: event.meeting === null ? null : event.meeting.item,
      seq: event.seq,
    },
    rank: event.by === null ? null : profile.rankOfAct.value(event.by),
  }
  // Most effects of an event have one target; they share what they have in common.
  let held: EffectBase = { ...common, target: theMunicipality }
  return {
    profile,
    cited: citedIn(slice, event),
    base: (target) => {
      if (held.target !== target) held = { ...common, target }
      return held
    },
    day: (field, date) => on(field, daysOf(date, setting.hemisphere)),
  }
}

const none: ReadonlyArray<never> = []

const citedIn = (
  slice: ReadonlyArray<ReadEvent>,
  { causedBy, cites }: RecordedEvent,
): ReadonlyArray<RecordedEvent> => {
  if (causedBy.length + cites.length === 0) return none
  const wanted = new Set<EventId>([...causedBy, ...cites])
  return slice.filter(({ event }) => wanted.has(event.id)).map(({ event }) => event)
}

const noStarts: ReadonlyMap<string, string> = new Map()

/** When each recorded sitting began, so that acts of two sittings on one day can be told apart. */
const meetingStarts = (events: ReadonlyArray<ReadEvent>): ReadonlyMap<string, string> => {
  if (!events.some(({ kind }) => kind?.type === MeetingConvened.type)) return noStarts
  const starts = new Map<string, string>()
  for (const { event, kind } of events) {
    if (kind === null || event.type !== MeetingConvened.type) continue
    const { meeting, heldOn, startsAt } = event.data as DataOfKind<typeof MeetingConvened>
    if (startsAt !== undefined) starts.set(meeting, `${heldOn}T${startsAt}`)
  }
  return starts
}
