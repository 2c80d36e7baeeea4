import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind, Reading } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { EffectBase, Order, Rank, Target } from '../law/Effect.js'
import { on, type When } from '../law/When.js'
import type { EventId } from '../values/ids.js'
import { isCertain } from '../values/edtf.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Setting } from './Legal.js'

/** Events an event may cite: those about its subject, and those about the municipality. */
export interface Slice {
  readonly own: ReadonlyArray<ReadEvent>
  readonly frame: ReadonlyArray<ReadEvent>
}

/** What an event kind is given to work out the effects of one of its events, from the slice it stands in. */
export const readingOf = (
  { event, kind }: ReadEvent,
  setting: Setting,
  slice: Slice,
  starts: ReadonlyMap<string, string>,
): Reading => {
  const { decidedOn, meeting, by } = event
  const days = decidedOn === null ? null : daysOf(decidedOn, setting.hemisphere)
  const profile = days === null ? setting.newestProfile : setting.profileOn(days.latest)
  const hasOwnDay = kind?.hasOwnDay === true
  const decided: When =
    days !== null && !hasOwnDay && isCertain(days) ? days.earliest : { _tag: 'decided', seq: event.seq }
  const order: Order =
    meeting === null
      ? noSitting
      : { meeting: meeting.id, meetingStart: starts.get(meeting.id) ?? null, item: meeting.item }
  const rank = by === null ? null : profile.rankOfAct.value(by)
  // Most effects of an event have one target; they share what they have in common.
  let held: EffectBase | null = null
  return {
    profile,
    decided,
    cited: citedIn(slice, event),
    base: (target) => {
      if (held === null || held.target !== target)
        held = baseOf(event.seq, days === null && !hasOwnDay ? null : decided, order, rank, target)
      return held
    },
    day: (field, date) => on(field, daysOf(date, setting.hemisphere)),
  }
}

/** By itself, so that all of them have one shape to the engine: every effect is made from a copy of one. */
const baseOf = (
  event: number,
  decided: When | null,
  order: Order,
  rank: Rank,
  target: Target,
): EffectBase => ({ event, decided, order, rank, target })

const none: ReadonlyArray<never> = []
const noSitting: Order = { meeting: null, meetingStart: null, item: null }

const citedIn = ({ own, frame }: Slice, { causedBy, cites }: RecordedEvent): ReadonlyArray<RecordedEvent> => {
  if (causedBy.length + cites.length === 0) return none
  const wanted = new Set<EventId>([...causedBy, ...cites])
  const found = [...frame, ...own].filter(({ event }) => wanted.has(event.id)).map(({ event }) => event)
  return found.length < 2 ? found : found.toSorted((a, b) => a.seq - b.seq)
}

const noStarts: ReadonlyMap<string, string> = new Map()

/** When each recorded sitting began, so that acts of two sittings on one day can be told apart. */
export const meetingStarts = (events: ReadonlyArray<ReadEvent>): ReadonlyMap<string, string> => {
  if (!events.some(({ kind }) => kind?.type === MeetingConvened.type)) return noStarts
  const starts = new Map<string, string>()
  for (const { event, kind } of events) {
    if (kind === null || event.type !== MeetingConvened.type) continue
    const { meeting, heldOn, startsAt } = event.data as DataOfKind<typeof MeetingConvened>
    if (startsAt !== undefined) starts.set(meeting, `${heldOn}T${startsAt}`)
  }
  return starts
}
