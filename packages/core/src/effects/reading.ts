import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { adopting, type Adopters } from '../events/adopting.js'
import { canBeSetAside } from '../events/canBeSetAside.js'
import { inNewestShape } from '../events/earlierVersion.js'
import type { Reading } from '../events/Kind.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { EffectBase, Order, Rank } from '../law/Effect.js'
import type { Target } from '../law/Target.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import { on, type When } from '../law/When.js'
import { core } from '../profiles/core.js'
import type { Profile } from '../profiles/Profile.js'
import type { EventId } from '../values/ids.js'
import { isCertain, type Hemisphere } from '../values/edtf.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { profileOf } from './profilesOf.js'
import type { Adoption, Setting } from './Legal.js'
import { noOthers, type Slice } from './Slice.js'

const none: ReadonlyArray<never> = []
const nobody: Adopters = {}
const noSitting: Order = { meeting: null, meetingStart: null, item: null }

/** What an event kind is given to work out the effects of one of its events, from the slice it stands in. */
export const readingOf = (
  entry: ReadEvent,
  setting: Setting,
  slice: Slice,
  starts: ReadonlyMap<string, string>,
  law?: Adoption,
): Reading => new OneReading().turnedTo(entry, setting, slice, starts, law)

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
  private law: Adoption | null = null
  private held: EffectBase | null = null
  private adopters: Adopters | null = null

  turnedTo(
    entry: ReadEvent,
    setting: Setting,
    slice: Slice,
    starts: ReadonlyMap<string, string>,
    law = profileOf(entry, setting),
  ): this {
    const { event, kind } = entry
    const { decidedOn, meeting, by, seq } = event
    const days = decidedOn === null ? null : daysOf(decidedOn, setting.hemisphere)
    this.profile = law.profile
    this.law = law
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
    if (this.held === null || this.held.target !== target) {
      const base = baseOf(this.event?.seq ?? 0, this.actDecided, this.order, this.rank, target)
      this.held = this.asAdopted(this.underItsLaw(base, this.law))
    }
    return this.held
  }

  /** The law is told where it is not the newest, which it is nearly always. */
  private underItsLaw<B extends object>(base: B, law: Adoption | null): B & Pick<EffectBase, 'law'> {
    return law === null || this.setting === null || law.profile === this.setting.newest.profile
      ? base
      : { ...base, law: law.adopted }
  }

  get resolutions(): NonNullable<EffectBase['adoptedBy']> {
    return resolutionsOf(this.adoptersOf()) ?? none
  }

  private asAdopted(base: EffectBase): EffectBase {
    const adopters = this.adoptersOf()
    return resolutionsOf(adopters) === undefined ? base : { ...base, ...adopters }
  }

  private adoptersOf(): Adopters {
    if (this.event === null || this.event.causedBy.length === 0) return nobody
    this.askedForOthers = true
    this.adopters ??= adopting(this.event, (id) => eventIn(this.slice, id))
    return this.adopters
  }

  backing(other: RecordedEvent): Pick<EffectBase, 'rank' | 'law' | 'adoptedBy' | 'followsFrom'> {
    this.askedForOthers = true
    const { by } = other
    const entry = this.slice.find(other.id)
    const law = entry === undefined || this.setting === null ? this.law : profileOf(entry, this.setting)
    const rank = by === null || law === null ? null : law.profile.rankOfAct.value(by)
    return {
      ...this.underItsLaw({ rank }, law),
      ...adopting(other, (id) => eventIn(this.slice, id)),
    }
  }

  canBeSetAside({ id }: RecordedEvent): boolean {
    this.askedForOthers = true
    const entry = this.slice.find(id)
    return entry === undefined || canBeSetAside(entry.kind, entry.event)
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

const citedIn = (slice: Slice, { causedBy, cites }: RecordedEvent): ReadonlyArray<RecordedEvent> => {
  if (causedBy.length + cites.length === 0) return none
  const wanted = new Set<EventId>([...causedBy, ...cites])
  const found = [...wanted].flatMap((id) => eventIn(slice, id) ?? none)
  return found.length < 2 ? found : found.toSorted((a, b) => a.seq - b.seq)
}

const eventIn = (slice: Slice, id: EventId): RecordedEvent | undefined => {
  const found = slice.find(id)
  if (found === undefined) return undefined
  return found.kind === null ? found.event : inNewestShape(found.kind, found.event)
}

export const noStarts: ReadonlyMap<string, string> = new Map()

/**
 * When each recorded sitting began, as far as that is known, so that acts of two sittings on one day can be told apart:
 * what one of the eve decided after midnight comes before what one of the day decides (R17).
 */
export const meetingStarts = (events: ReadonlyArray<ReadEvent>): ReadonlyMap<string, string> => {
  if (!events.some(({ kind }) => kind?.type === MeetingConvened.type)) return noStarts
  const starts = new Map<string, string>()
  for (const one of events) {
    const convened = payloadOf(MeetingConvened, one)
    if (convened === undefined) continue
    const { heldOn, startsAt } = convened
    starts.set(convened.meeting, startsAt === undefined ? heldOn : `${heldOn}T${startsAt}`)
  }
  return starts
}
