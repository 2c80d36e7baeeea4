import { EventId } from '../values/ids.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Two records of one act said different things, and it was found which is right: `chosen` stands, and `rejected` is
 * as if it had never been recorded, as known from this event's `recordedAt` on. It decides what is known, not what the
 * law is. Of several conflicting records each that is rejected has an event of its own.
 */
export const ConflictAdjudicated = defineKind({
  type: 'ConflictAdjudicated',
  version: 1,
  nature: 'observation',
  payload: payload(
    'ConflictAdjudicated',
    { chosen: open(EventId), rejected: open(EventId), reason: open(Text) },
    {},
  ),
  doc: {
    who: 'the clerk or counsel',
    effect: 'The rejected record is as if never recorded, as known from then on.',
    rests: 'domain §1.9, §4, R21',
  },
  example: {
    chosen: '0194b0c0-0000-7000-8000-000000000001',
    rejected: '0194b0c0-0000-7000-8000-000000000002',
    reason: 'The signed minutes give April 1; the index was typed from a draft.',
  },
  names: (data) => ({ acts: [], undoes: data.rejected, cites: [data.chosen] }),
})
