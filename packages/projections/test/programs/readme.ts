import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catchUp, openReadModel } from '@minutebook/projections'
import { isRight } from 'fp-ts/lib/Either.js'
import { openLedger } from 'minutebook'
import { memoryLedgerStore } from 'minutebook/testing'

const data = { policy: 'policy:c-12', kind: 'bylaw', title: 'Dog Bylaw', topic: 'dogs' } as const
const commencement = { rule: 'onEnactment' } as const
const store = memoryLedgerStore()
const ledger = await openLedger({ municipality: 'cold-lake', store })
await ledger.record({ type: 'PolicyEnacted', decidedOn: '2019-06-10', data: { ...data, commencement } })

const model = await openReadModel(join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'policies.db'))()
if (isRight(model)) {
  await catchUp(store.events, model.right.policies)()
  const asked = { topic: 'dogs', on: '2024-06-30', today: '2024-07-01' }
  const answer = await model.right.inForceOn(asked)()
  if (isRight(answer))
    for (const { municipality, policy, from } of answer.right.certain) console.log(municipality, policy, from)
  await model.right.close()()
}
