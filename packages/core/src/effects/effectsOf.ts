import type { DataOfKind, Reading } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { Effect, EffectBase, Target } from '../law/Effect.js'
import { on, type When } from '../law/When.js'
import type { Profiles } from '../profiles/profiles.js'
import type { KnownEvent } from '../record/known.js'
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
  events: ReadonlyArray<KnownEvent>,
): Legal => {
  const setting = settingOf(profiles, events)
  const byId = new Map<EventId, KnownEvent>()
  for (const known of events) byId.set(known.event.id, known)
  const starts = meetingStarts(events)
  const effects: Array<Effect> = []
  const decisions = new Map<number, When | null>()
  const unread: Array<KnownEvent> = []
  for (const known of events) {
    if (known.kind === null) {
      if (lists(known, subject)) unread.push(known)
      continue
    }
    const reading = readingOf(known, setting, byId, starts)
    decisions.set(known.event.seq, known.kind.decided(known.event, reading))
    // A cited event says when it was decided; what it does is told to those it lists.
    if (!lists(known, subject) && !lists(known, theMunicipality)) continue
    for (const effect of known.kind.effects(known.event, reading))
      if (allowed(effect.target, known)) effects.push(effect)
  }
  return { setting, events, effects, decisions, unread }
}

const lists = ({ event }: KnownEvent, subject: SubjectId): boolean =>
  event.subjects.some(({ id }) => id === subject)

/** A class of policies may be meant only by an event that lists the municipality. */
const allowed = (target: Target, known: KnownEvent): boolean =>
  lists(known, typeof target === 'string' ? target : theMunicipality)

const readingOf = (
  { event }: KnownEvent,
  setting: Setting,
  byId: ReadonlyMap<EventId, KnownEvent>,
  starts: ReadonlyMap<string, string>,
): Reading => {
  const decidedDays = event.decidedOn === null ? null : daysOf(event.decidedOn, setting.hemisphere)
  const profile = decidedDays === null ? setting.newestProfile : setting.profileOn(decidedDays.latest)
  const decided: When | null = event.decidedOn === null ? null : { _tag: 'decided', seq: event.seq }
  const common: Omit<EffectBase, 'target'> = {
    event: event.seq,
    decided,
    order: {
      meetingStart: event.meeting === null ? null : (starts.get(event.meeting.id) ?? null),
      item: event.meeting === null ? null : event.meeting.item,
      seq: event.seq,
    },
    rank: event.by === null ? null : profile.rankOfAct.value(event.by),
  }
  return {
    profile,
    cited: [...event.causedBy, ...event.cites].flatMap((id) => byId.get(id)?.event ?? []),
    base: (target) => ({ ...common, target }),
    day: (field, date) => on(field, daysOf(date, setting.hemisphere)),
  }
}

/** When each recorded sitting began, so that acts of two sittings on one day can be told apart. */
const meetingStarts = (events: ReadonlyArray<KnownEvent>): ReadonlyMap<string, string> => {
  const starts = new Map<string, string>()
  for (const { event, kind } of events) {
    if (kind === null || event.type !== MeetingConvened.type) continue
    const { meeting, heldOn, startsAt } = event.data as DataOfKind<typeof MeetingConvened>
    if (startsAt !== undefined) starts.set(meeting, `${heldOn}T${startsAt}`)
  }
  return starts
}
