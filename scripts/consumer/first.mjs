import { openLedger } from 'minutebook'

const ledger = await openLedger({
  municipality: 'ocd-division/country:ca/csd:4811049',
  file: 'spruce-grove.minutebook',
})
await ledger.record(
  [
    { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
    {
      type: 'PolicyEnacted',
      decidedOn: '2019-06-10',
      data: {
        policy: 'policy:6030',
        kind: 'council-policy',
        title: 'Customer Service',
        commencement: { rule: 'onDate', on: '2019-07-01' },
      },
    },
  ],
  // Under one command the same acts are recorded once, however often this is run.
  { command: '3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10' },
)
const answer = await ledger.statusOf('policy:6030', { on: '2019-06-30' })
console.log(answer.status, answer.reason, answer.inForceFrom)
await ledger.close()
