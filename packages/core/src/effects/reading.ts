import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { adopting } from '../events/adopting.js'
import { inNewestShape } from '../events/earlierVersion.js'
import type { Reading } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { EffectBase, Order, Rank, Target } from '../law/Effect.js'
import { on, type When } from '../law/When.js'
import { core } from '../profiles/core.js'
import type { Profile } from '../profiles/Profile.js'
import type { EventId } from '../values/ids.js'
import { isCertain, type Hemisphere } from '../values/edtf.js'
import type { ResolutionId } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { profileOf } from './daysDecided.js'
import type { Setting } from './Legal.js'

const none: ReadonlyArray<never> = []
const noSitting: Order = { meeting: null, meetingStart: null, item: null }

/** Events an event may cite: those about its subject, and those about the municipality. */
export interface Slice {
  readonly own: ReadonlyArray<ReadEvent>
  readonly frame: ReadonlyArray<ReadEvent>
}

/** A slice with nothing in it. */
export const noOthers: Slice = { own: none, frame: none }

/** What an event kind is given to work out the effects of one of its events, from the slice it stands in. */
export const readingOf = (
  entry: ReadEvent,
  setting: Setting,
  slice: Slice,
  starts: ReadonlyMap<string, string>,
  profile?: Profile,
): Reading => new OneReading().turnedTo(entry, setting, slice, starts, profile)

/**
 * The reading of one event. It may be turned to another one once nobody reads the first any more, so that noting what
 * very many events do need not make one for each.
 */
export class OneReading implements Reading {
  profile: Profile = core
  decided: When = 0
  /** The day of the act; null for what has no decision. */
  actDecided: When | null = null
  /** Whether the events it cites were asked for. */
  askedForOthers = false
  private event: RecordedEvent | null = null
  private slice: Slice = noOthers
  private setting: Setting | null = null
  private hemisphere: Hemisphere = 'north'
  private order: Order = noSitting
  private rank: Rank = null
  private held: EffectBase | null = null
  private adopters: ReadonlyArray<ResolutionId> | null = null

  turnedTo(
    { event, kind }: ReadEvent,
    setting: Setting,
    slice: Slice,
    starts: ReadonlyMap<string, string>,
    profile = profileOf(event, setting),
  ): this {
    const { decidedOn, meeting, by, seq } = event
    const days = decidedOn === null ? null : daysOf(decidedOn, setting.hemisphere)
    this.profile = profile
    this.event = event
    this.slice = slice
    this.setting = setting
    this.hemisphere = setting.hemisphere
    this.order =
      meeting === null
        ? noSitting
        : { meeting: meeting.id, meetingStart: starts.get(meeting.id) ?? null, item: meeting.item }
    this.rank = by === null ? null : this.profile.rankOfAct.value(by)
    this.held = null
    this.adopters = null
    this.askedForOthers = false
    const hasOwnDay = kind?.hasOwnDay === true
    const stated = days !== null && isCertain(days) ? days.earliest : null
    this.decided = !hasOwnDay && stated !== null ? stated : { _tag: 'decided', seq }
    if (hasOwnDay) {
      const own = kind.decided(event, this)
      if (typeof own === 'number') this.decided = own
    }
    this.actDecided = days === null && !hasOwnDay ? null : this.decided
    return this
  }

  /** Looked up when it is asked for, which few kinds do. */
  get cited(): ReadonlyArray<RecordedEvent> {
    this.askedForOthers = true
    return this.event === null ? none : citedIn(this.slice, this.event)
  }

  // Kinds take these two out of the reading, so they carry it with them.
  readonly base = (target: Target): EffectBase => {
    if (this.held === null || this.held.target !== target)
      this.held = this.asAdopted(baseOf(this.event?.seq ?? 0, this.actDecided, this.order, this.rank, target))
    return this.held
  }

  private asAdopted(base: EffectBase): EffectBase {
    if (this.event === null || this.event.causedBy.length === 0) return base
    this.adopters ??= adopting(this.event, this)
    return this.adopters.length === 0 ? base : { ...base, adoptedBy: this.adopters }
  }

  backing(other: RecordedEvent): Pick<EffectBase, 'rank' | 'adoptedBy'> {
    this.askedForOthers = true
    const { by, decidedOn } = other
    const profile =
      decidedOn === null || this.setting === null ? this.profile : profileOf(other, this.setting)
    const rank = by === null ? null : profile.rankOfAct.value(by)
    const adoptedBy = adopting(other, { cited: citedIn(this.slice, other) })
    return adoptedBy.length === 0 ? { rank } : { rank, adoptedBy }
  }

  readonly day = (field: string, date: UncertainDate): When => on(field, daysOf(date, this.hemisphere))
}

/** By itself, so that all of them have one shape to the engine: every effect is made from a copy of one. */
const baseOf = (
  event: number,
  decided: When | null,
  order: Order,
  rank: Rank,
  target: Target,
): EffectBase => ({ event, decided, order, rank, target })

const citedIn = ({ own, frame }: Slice, { causedBy, cites }: RecordedEvent): ReadonlyArray<RecordedEvent> => {
  if (causedBy.length + cites.length === 0) return none
  const wanted = new Set<EventId>([...causedBy, ...cites])
  const found = [...frame, ...own]
    .filter(({ event }) => wanted.has(event.id))
    .map(({ event, kind }) => (kind === null ? event : inNewestShape(kind, event)))
  return found.length < 2 ? found : found.toSorted((a, b) => a.seq - b.seq)
}

export const noStarts: ReadonlyMap<string, string> = new Map()

/** When each recorded sitting began, so that acts of two sittings on one day can be told apart. */
export const meetingStarts = (events: ReadonlyArray<ReadEvent>): ReadonlyMap<string, string> => {
  if (!events.some(({ kind }) => kind?.type === MeetingConvened.type)) return noStarts
  const starts = new Map<string, string>()
  for (const one of events) {
    const convened = payloadOf(MeetingConvened, one)
    if (convened?.startsAt === undefined) continue
    starts.set(convened.meeting, `${convened.heldOn}T${convened.startsAt}`)
  }
  return starts
}
