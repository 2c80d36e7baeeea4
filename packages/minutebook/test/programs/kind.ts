import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  standardKinds,
  Text,
  UncertainDate,
} from '@minutebook/core'
import { memoryLedger } from 'minutebook/testing'

/** The fire marshal closes a patio programme until he lifts that, by a power of his own. */
const PatiosClosed = defineKind({
  type: 'our-city.PatiosClosed',
  version: 1,
  nature: 'act',
  payload: payload(
    'our-city.PatiosClosed',
    { policy: open(PolicyId), from: open(UncertainDate) },
    { lastDay: open(UncertainDate), order: open(Text) },
  ),
  doc: { who: 'the fire marshal', effect: 'Not in force meanwhile.', rests: 'Fire Code, s. 12' },
  example: { policy: 'policy:patios', from: { edtf: '2024-07-01', text: 'July 1, 2024' } },
  names: ({ policy }) => ({ acts: [policy] }),
  days: { from: '/data/from' },
  among: { worksOn: 'making', does: { done: 'closed', is: 'change' } },
  effects: ({ data }, { base, day }) => [
    {
      _tag: 'suspends',
      key: 'fire-marshal',
      from: day('/data/from', data.from),
      lastDay: data.lastDay === undefined ? null : day('/data/lastDay', data.lastDay),
      ...base(data.policy),
    },
  ],
})

const ledger = await memoryLedger({ catalogue: catalogueOf([...standardKinds, PatiosClosed]) })
await ledger.record([
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
  {
    type: 'PolicyEnacted',
    decidedOn: '2024-03-04',
    by: { body: 'council', instrument: 'resolution' },
    data: {
      policy: 'policy:patios',
      kind: 'council-policy',
      title: 'Patio Programme',
      commencement: { rule: 'onEnactment' },
    },
  },
  {
    type: 'our-city.PatiosClosed',
    decidedOn: '2024-06-28',
    by: { body: 'minister', instrument: 'order' },
    data: {
      policy: 'policy:patios',
      from: { edtf: '2024-07-01', text: 'July 1, 2024' },
      lastDay: { edtf: '2024-07-15', text: 'through July 15' },
    },
  },
])
for (const on of ['2024-06-30', '2024-07-15', '2024-07-16']) {
  const answer = await ledger.statusOf('policy:patios', { on })
  console.log(answer.status, answer.reason)
}
await ledger.close()
