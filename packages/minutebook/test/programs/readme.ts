import { memoryLedger } from 'minutebook/testing'

const ledger = await memoryLedger()
await ledger.record([
  { type: 'MunicipalityCreated', data: { name: 'Test Town', zone: 'America/Edmonton' } },
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
])
const answer = await ledger.statusOf('policy:6030', { on: '2019-06-30' })
console.log(answer.status, answer.reason, answer.inForceFrom)
await ledger.close()
