import { memoryLedger } from 'minutebook/testing'

const ledger = await memoryLedger()
await ledger.record([
  { type: 'RegisterCoverageDeclared', data: { from: null, to: null, completeness: 'complete' } },
  { type: 'PolicyImported', data: { policy: 'policy:6030', kind: 'council-policy' } },
  {
    type: 'StatusAttested',
    evidence: 'secondary',
    data: { policy: 'policy:6030', observedOn: '2024-12-02', status: 'in-force' },
  },
  {
    type: 'MotionProposed',
    data: {
      motion: 'motion:rescind-6030',
      text: 'THAT Customer Service Policy 6,030 be rescinded.',
      scheduledFor: '2024-12-16',
      intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:6030' }],
    },
  },
])
const answer = await ledger.statusOf('policy:6030', { on: '2024-12-20' })
console.log(answer.status, answer.reason)
await ledger.close()
