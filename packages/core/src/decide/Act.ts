import * as t from 'io-ts'
import { orNull } from '../codecs/orNull.js'
import { AtMeeting, Attachment, Claimed, EventType } from '../envelope/Envelope.js'
import { Actor } from '../values/Actor.js'
import { EventId } from '../values/ids.js'
import { Evidence, Source } from '../values/Source.js'
import { Whole } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { leaf, shown } from '../problem/leaf.js'

export interface ReferenceBrand {
  readonly Reference: unique symbol
}

/** An event by its id, or one of the same command by its label: `#vote`. */
export const Reference = leaf(
  t.brand(
    t.string,
    (text): text is t.Branded<string, ReferenceBrand> =>
      /^#[a-zA-Z0-9._-]{1,64}$/.test(text) || EventId.is(text),
    'Reference',
  ),
  (value) => ({
    code: 'reference-malformed',
    sentence: `${shown(value)} is neither an event id, nor the number of an event on record, nor a label such as #vote.`,
  }),
)
type Reference = t.TypeOf<typeof Reference>

/** What other acts of the same command call an act by. */
const Label = leaf(
  t.refinement(t.string, (text) => /^[a-zA-Z0-9._-]{1,64}$/.test(text), 'Label'),
  (value) => ({
    code: 'label-malformed',
    sentence: `${shown(value)} is not a label such as vote (letters, digits, ".", "_" and "-").`,
  }),
)

/**
 * One act as a person or an importer writes it: the kind, its payload, and as much of the rest as is known. The ledger
 * adds ids, subjects, order and times.
 */
export const Act = t.intersection(
  [
    t.type({ type: EventType, data: t.UnknownRecord }),
    t.partial({
      label: Label,
      version: Whole,
      decidedOn: orNull(UncertainDate),
      by: orNull(Actor),
      meeting: orNull(AtMeeting),
      evidence: orNull(Evidence),
      source: orNull(Source),
      causedBy: t.readonlyArray(Reference),
      cites: t.readonlyArray(EventId),
      claimed: orNull(Claimed),
      attachments: t.readonlyArray(Attachment),
    }),
  ],
  'Act',
)
export type Act = t.TypeOf<typeof Act>
