import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { annulling } from './annulling.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/** A higher court reversed a quashing: the policy stands as if it had not been quashed, as decided from the reversal on. */
export const QuashingReversed = defineKind({
  type: 'QuashingReversed',
  version: 1,
  nature: 'act',
  payload: payload('QuashingReversed', { policy: open(PolicyId), quashing: open(EventId) }, {}),
  doc: {
    who: 'a higher court',
    effect: 'As if it had not been quashed.',
    rests: 'domain §4, R13',
  },
  example: { policy: 'policy:noise-bylaw', quashing: '0194b0c0-0000-7000-8000-000000000002' },
  names: (data) => ({ acts: [data.policy], undoes: data.quashing }),
  effects: (event, reading) => annulling(event, event.data.quashing, reading, { policy: event.data.policy }),
})
