import { memoryLedger } from 'minutebook/testing'

const ledger = await memoryLedger()
await ledger.record([
  { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
  {
    type: 'PolicyEnacted',
    decidedOn: '2019-06-10',
    by: { body: 'council', instrument: 'resolution' },
    data: {
      policy: 'policy:6030',
      kind: 'council-policy',
      title: 'Customer Service',
      identifiers: [{ text: '6,030' }],
      commencement: { rule: 'onDate', on: '2019-07-01' },
    },
  },
  {
    type: 'PolicySuspended',
    decidedOn: '2020-03-16',
    by: { body: 'council', instrument: 'resolution' },
    data: { policy: 'policy:6030', portions: ['s. 5'], lastDay: '2020-06' },
  },
])

// One policy, or a part of it, on one day; and why.
const answer = await ledger.statusOf('policy:6030', { on: '2020-04-01', portion: 's.5' })
console.log(answer.status, answer.reason, answer.suspendedThrough)
const { steps } = await ledger.explain(answer)
for (const { about, sentence } of steps) if (about === 'days' || about === 'event') console.log(sentence)

// All policies on one day, and whether others may be missing.
const register = await ledger.policiesInForce({ on: '2020-04-01' })
console.log(
  register.certain.map(({ policy }) => policy),
  register.complete,
)

// A policy by its number, and what somebody should look into.
const { possible } = await ledger.resolveIdentifier('6,030', { on: '2020-04-01' })
const [found] = await ledger.findings({ kinds: ['not-stated:textDigest'] })
console.log(possible, found?.sentence)

// A finding names events by their ids, and the log has ids and numbers.
for await (const events of ledger.log())
  for (const { id, seq, type } of events) if (found?.events.includes(id) === true) console.log(seq, type)

// An event is corrected by its number or its id; earlier answers stay what they were.
await ledger.record({
  type: 'RecordCorrected',
  data: { target: 2, path: '/data/lastDay', from: '2020-06', to: '2020-05-31', reason: 'A slip.' },
})
const corrected = await ledger.statusOf('policy:6030', { on: '2020-04-01', portion: 's.5' })
const before = await ledger.statusOf('policy:6030', {
  on: '2020-04-01',
  portion: 's.5',
  knownAt: { seq: 2 },
})
console.log(corrected.suspendedThrough?.latest, before.suspendedThrough?.latest)
await ledger.close()
