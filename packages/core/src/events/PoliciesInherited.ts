import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { MunicipalityId } from '../values/MunicipalityId.js'
import { theMunicipality } from '../values/SubjectId.js'
import { Digest, Text, Whole } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'
import { succeeding, SuccessorPolicy, successorDescribed } from './SuccessorPolicy.js'
import { mainSunset } from './Sunset.js'

/**
 * Where a policy stands in the ledger it came from: which ledger, which event, and the SHA-256 of that event's bytes.
 */
const Origin = t.type({ ledger: MunicipalityId, seq: Whole, leafHash: Digest }, 'Origin')

const InheritedPolicy = t.intersection([SuccessorPolicy, t.partial({ origin: Origin })], 'InheritedPolicy')

/**
 * A new council's ledger took over policies of a municipality that became part of it: each is in force here from
 * `effectiveOn` (start of that day; the day of decision where left out), in `territory` only, `until` that day
 * inclusive where one is set. A ledger answers from itself alone, so each policy is named, with where it came from
 * (R19d).
 */
export const PoliciesInherited = defineKind({
  type: 'PoliciesInherited',
  version: 1,
  nature: 'act',
  payload: payload(
    'PoliciesInherited',
    { from: open(MunicipalityId), policies: open(t.readonlyArray(InheritedPolicy)) },
    { territory: open(Text), effectiveOn: open(UncertainDate), until: open(UncertainDate) },
  ),
  doc: {
    who: 'the order, or the new council',
    effect: 'In force in the territory from then on, through the day set.',
    rests: 'domain §3 (New Brunswick, NSW), §4, R19d',
  },
  example: {
    from: 'ocd-division/country:ca/csd:1307013',
    policies: [
      { policy: 'policy:a-snow', kind: 'bylaw', title: 'Snow Removal By-law of the former Town of A' },
    ],
    territory: 'former Town of A',
    effectiveOn: { edtf: '2023-01-01', text: 'January 1, 2023' },
  },
  days: {
    orders: [
      notBefore(
        '/data/until',
        'what is inherited has its last day after its first',
        '/data/effectiveOn',
        '/decidedOn',
      ),
    ],
  },
  among: { sorts: ['making'] },
  names: (data) => ({
    acts: [...new Set(data.policies.map(({ policy }) => policy))],
    restsOn: [[theMunicipality, ['MunicipalityCreated']]],
  }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policies, territory, until } = event.data
    const when = effectiveFrom(event, reading)
    return policies.flatMap((one): ReadonlyArray<Effect> => [
      {
        ...succeeding(one, when, event, reading),
        ...(territory === undefined ? {} : { territory }),
      },
      ...(until === undefined
        ? []
        : [
            {
              _tag: 'limits' as const,
              key: mainSunset,
              lastDay: reading.day('/data/until', until),
              reason: 'expired' as const,
              ...reading.base(one.policy),
            },
          ]),
    ])
  },
  describes: (event, reading) =>
    event.data.policies.flatMap((one, at) =>
      successorDescribed(one, effectiveFrom(event, reading), reading, `/data/policies/${at}`),
    ),
})
