import * as t from 'io-ts'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Somebody saw on a day that a policy was, or was not, in force. It changes nothing in law; it rules out the worlds in
 * which that was otherwise, if its evidence carries weight (primary or secondary). A web listing rules out nothing,
 * nor does one of which no evidence is stated (finding `attestation-without-evidence`).
 */
export const StatusAttested = defineKind({
  type: 'StatusAttested',
  version: 1,
  nature: 'observation',
  payload: payload(
    'StatusAttested',
    {
      policy: open(PolicyId),
      observedOn: open(UncertainDate),
      status: open(t.keyof({ 'in-force': null, 'not-in-force': null })),
    },
    {},
  ),
  doc: {
    who: 'the reporter',
    effect: 'None; with primary or secondary evidence, constrains what can have been true on that day.',
    rests: 'domain §4, R8, R9',
  },
  example: {
    policy: 'policy:6030',
    observedOn: { edtf: '2025-01-28', text: 'January 28, 2025' },
    status: 'in-force',
  },
  days: { seen: '/data/observedOn' },
  among: { once: true, cannotBeSetAside: true },
  names: (data) => ({ acts: [data.policy] }),
  effects: (event, { base, day }) => [
    {
      _tag: 'attests',
      day: day('/data/observedOn', event.data.observedOn),
      status: event.data.status,
      weighs: event.evidence === 'primary' || event.evidence === 'secondary',
      ...base(event.data.policy),
    },
  ],
})
