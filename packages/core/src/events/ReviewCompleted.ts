import * as t from 'io-ts'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * A policy was reviewed, and what came of it. Whatever was recommended, only an act of its own changes or ends the
 * policy.
 */
export const ReviewCompleted = defineKind({
  type: 'ReviewCompleted',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'ReviewCompleted',
    {
      policy: open(PolicyId),
      outcome: open(t.keyof({ confirmed: null, amend: null, rescind: null, replace: null, unknown: null })),
    },
    { completedOn: open(UncertainDate), nextDue: open(UncertainDate) },
  ),
  doc: { who: 'the owner of the policy', effect: 'None.', rests: 'domain §4' },
  example: {
    policy: 'policy:6030',
    outcome: 'confirmed',
    completedOn: { edtf: '2024-05', text: 'May 2024' },
    nextDue: { edtf: '2027-06', text: 'June 2027' },
  },
  expected: { completedOn: 'when it was done' },
  presupposesMaking: true,
  days: {
    seen: '/data/completedOn',
    orders: [
      notBefore('/data/nextDue', 'the next review is after the last', '/data/completedOn', '/decidedOn'),
    ],
  },
  names: (data) => ({ acts: [], mentions: [data.policy], restsOn: [[data.policy, ['ReviewScheduled']]] }),
})
