import * as t from 'io-ts'
import { leaf, shown } from '../problem/leaf.js'
import { BodyKind } from '../values/Actor.js'
import { CivilDate } from '../values/CivilDate.js'
import { MeetingId } from '../values/SubjectId.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

export interface ClockTimeBrand {
  readonly ClockTime: unique symbol
}

/** A time on the wall clock of the municipality, `HH:MM`, 24 hours. */
const ClockTime = leaf(
  t.brand(
    t.string,
    (text): text is t.Branded<string, ClockTimeBrand> => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    'ClockTime',
  ),
  (value) => ({
    code: 'clock-time-malformed',
    sentence: `${shown(value)} is not a time of day such as 18:00.`,
  }),
)

/**
 * A sitting was held: which body, on which local day, from when. It gives acts of one day their order (R4) and says
 * whether the public was let in. It is not recorded for a meeting that is only announced; one that was adjourned to
 * another day is another sitting, with an id of its own.
 */
export const MeetingConvened = defineKind({
  type: 'MeetingConvened',
  version: 1,
  nature: 'observation',
  payload: payload(
    'MeetingConvened',
    { meeting: open(MeetingId), body: open(BodyKind), heldOn: open(CivilDate) },
    { startsAt: open(ClockTime), public: open(t.boolean), quorum: open(t.boolean) },
  ),
  doc: {
    who: 'the clerk',
    effect: 'None; it orders the acts of a day and names the forum.',
    rests: 'domain §4, R4; MGA s. 181',
  },
  example: {
    meeting: 'meeting:council-2025-02-03',
    body: 'council',
    heldOn: '2025-02-03',
    startsAt: '18:00',
    public: true,
  },
  days: { seen: '/data/heldOn' },
  among: { once: true },
  names: (data) => ({ acts: [data.meeting] }),
})
