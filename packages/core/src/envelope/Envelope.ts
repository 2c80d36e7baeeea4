import * as t from 'io-ts'
import { orNull } from '../codecs/orNull.js'
import { leaf, shown } from '../problem/leaf.js'
import { Actor } from '../values/Actor.js'
import { CommandId, EventId, OpaqueId } from '../values/ids.js'
import { Instant } from '../values/Instant.js'
import { MunicipalityId } from '../values/MunicipalityId.js'
import { Evidence, Source } from '../values/Source.js'
import { MeetingId, SubjectId } from '../values/SubjectId.js'
import { Digest, Text, Whole } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'

export interface EventTypeBrand {
  readonly EventType: unique symbol
}

/** Whether a text has the form of the name of a kind; there need be no such kind. */
export const isEventType = (text: string): text is t.Branded<string, EventTypeBrand> =>
  /^(?:[a-z][a-z0-9-]*\.)?[A-Z][A-Za-z0-9]{1,60}$/.test(text)

/** The name of an event kind, in the past tense: `PolicyEnacted`, or `vendor.Kind` for an integrator's own. */
export const EventType = leaf(t.brand(t.string, isEventType, 'EventType'), (value) => ({
  code: 'event-type-malformed',
  sentence: `${shown(value)} is not the name of an event kind such as PolicyEnacted.`,
}))
export type EventType = t.TypeOf<typeof EventType>

/** A place in the order of a sitting: which sitting, and the how-manieth item taken (null where not known). */
export const AtMeeting = t.type({ id: MeetingId, item: orNull(Whole) }, 'AtMeeting')
export type AtMeeting = t.TypeOf<typeof AtMeeting>

/** What an older register says of its own recording: a claim, kept apart from what this ledger's clock says. */
export const Claimed = t.type({ recordedAt: Instant, register: Text }, 'Claimed')
export type Claimed = t.TypeOf<typeof Claimed>

/** A document by digest, with its length in bytes and media type. */
export const Attachment = t.type({ digest: Digest, len: Whole, mediaType: Text }, 'Attachment')

const props = {
  /** UUID v7. */
  id: EventId,
  /** The command this event came of, one for all its events. */
  command: CommandId,
  type: EventType,
  version: Whole,
  /** Earlier or same-append events it is a legal consequence of. */
  causedBy: t.readonlyArray(EventId),
  /** Other earlier events it rests on or speaks of. */
  cites: t.readonlyArray(EventId),
  claimed: orNull(Claimed),
  /** The recording officer or system; a claim, not an authentication. */
  recordedBy: OpaqueId,
  /** Who acted, and by what; null for observations and book-keeping. */
  by: orNull(Actor),
  /** The day of the act; null for observations and book-keeping. */
  decidedOn: orNull(UncertainDate),
  meeting: orNull(AtMeeting),
  evidence: orNull(Evidence),
  source: orNull(Source),
  /** The public payload; its shape belongs to the event kind. */
  data: t.UnknownRecord,
  /** Salted digests of withheld fields. */
  _sd: t.readonlyArray(Text),
  attachments: t.readonlyArray(Attachment),
} as const

/**
 * What a command hands to `seal`: the envelope without what the ledger itself sets, and the subjects without ordinals.
 */
export const Draft = t.type({ ...props, subjects: t.readonlyArray(SubjectId) }, 'Draft')
export type Draft = t.TypeOf<typeof Draft>

/** A subject an event touches, and which of that subject's events it is (0, 1, 2 …): a gap shows a hidden event. */
export const TouchedSubject = t.type({ id: SubjectId, n: Whole }, 'TouchedSubject')
export type TouchedSubject = t.TypeOf<typeof TouchedSubject>

/**
 * A sealed event: the closed envelope of the ledger (version 1). Every member is always there, `null` or `[]` where
 * empty; its canonical JSON (RFC 8785) in UTF-8 is what is stored, copied and hashed.
 */
export const Envelope = t.type(
  {
    v: t.literal(1),
    typ: t.literal('event'),
    ledger: MunicipalityId,
    /** 0, 1, 2 … in the ledger; leaf index and store revision at once. */
    seq: Whole,
    subjects: t.readonlyArray(TouchedSubject),
    /** When this ledger recorded it: its own clock, strictly increasing from append to append. */
    recordedAt: Instant,
    ...props,
  },
  'Envelope',
)
export type Envelope = t.TypeOf<typeof Envelope>
