import * as t from 'io-ts'
import { decided } from '../law/When.js'
import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { contestedBy } from './ProceedingCommenced.js'

/**
 * A challenge in court came to its end. The policy is contested no longer by it; what the judgment does to the policy
 * is an event of its own (`PolicyQuashed`). Without this kind a challenge that failed would contest a policy for ever.
 */
export const ProceedingConcluded = defineKind({
  type: 'ProceedingConcluded',
  version: 1,
  nature: 'act',
  payload: payload(
    'ProceedingConcluded',
    {
      policy: open(PolicyId),
      proceeding: open(EventId),
      outcome: open(t.keyof({ dismissed: null, withdrawn: null, settled: null, allowed: null })),
    },
    {},
  ),
  doc: {
    who: 'a court, or the parties',
    effect: 'None; it is contested no longer.',
    rests: 'domain §4, R15',
  },
  example: {
    policy: 'policy:noise-bylaw',
    proceeding: '0194b0c0-0000-7000-8000-000000000002',
    outcome: 'dismissed',
  },
  among: { named: { path: '/data/proceeding', kinds: ['ProceedingCommenced'] }, cannotBeSetAside: true },
  names: (data) => ({ acts: [], mentions: [data.policy], cites: [data.proceeding] }),
  describes: (event, { base, cited }) =>
    cited
      .filter(({ id }) => id === event.data.proceeding)
      .map(({ seq }) => ({
        _tag: 'sets',
        facet: 'flag',
        value: { _tag: 'withdrawn', text: contestedBy(seq) },
        when: decided(event.seq),
        ...base(event.data.policy),
      })),
})
