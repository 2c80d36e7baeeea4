import { EventId } from '../values/ids.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * An event should never have been recorded (the wrong policy, the wrong ledger). From this event's `recordedAt` on it
 * is as if it had not been; nothing is deleted, and earlier `knownAt` answers stay as they were.
 */
export const EventRetracted = defineKind({
  type: 'EventRetracted',
  version: 1,
  nature: 'observation',
  payload: payload('EventRetracted', { target: open(EventId), reason: open(Text) }, {}),
  doc: { who: 'the clerk', effect: 'As if never recorded, as known from then on.', rests: 'domain §1.9, §4' },
  example: {
    target: '0194b0c0-0000-7000-8000-000000000001',
    reason: 'Recorded for policy 12; the minutes speak of policy 21.',
  },
  names: (data) => ({ acts: [], undoes: data.target }),
})
