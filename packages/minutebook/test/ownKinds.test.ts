import * as t from 'io-ts'
import { catalogueOf, defineKind, open, payload, standardKinds, withholdable } from 'minutebook'
import { memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created, enacted } from './acts.js'
import { all, failureOf, places } from './answers.js'

/** An event kind as an integrator would define it: a policy moved into the archive, which bears on nothing in law. */
const PolicyArchived = defineKind({
  type: 'registry.PolicyArchived',
  version: 1,
  nature: 'observation',
  payload: payload(
    'registry.PolicyArchived',
    { policy: open(t.string), shelf: open(t.string) },
    { note: withholdable(t.string) },
  ),
  doc: { who: 'the registry', effect: 'None.', rests: 'an integrator’s own' },
  example: { policy: 'policy:6030', shelf: 'A12' },
  names: () => ({ acts: [] }),
  effects: () => [],
})

const catalogue = catalogueOf([...standardKinds, PolicyArchived])
const archived = { type: 'registry.PolicyArchived', data: { policy: 'policy:a', shelf: 'A12' } }

describe('an event kind from outside', () => {
  it('is recorded and read like any other', async () => {
    const ledger = await memoryLedger({ catalogue })
    await ledger.record([created, enacted('policy:a'), archived])
    expect((await all(ledger.log(2)))[0]).toMatchObject(archived)
    expect(await ledger.statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({ status: 'in-force' })
  })

  it('has its payload checked by its own codec', async () => {
    const ledger = await memoryLedger({ catalogue })
    const wrong = { ...archived, data: { policy: 'policy:a', shelf: 12, room: 3 } }
    expect(places(await failureOf(ledger.record(wrong)))).toEqual([
      'invalid /data/shelf',
      'unknown-member /data/room',
    ])
  })

  it('is kept, and told of, by a ledger that does not know it', async () => {
    const store = memoryLedgerStore()
    await (await memoryLedger({ store, catalogue })).record([created, enacted('policy:a'), archived])
    const stranger = await memoryLedger({ store })
    expect(await all(stranger.log(2))).toMatchObject([archived])
    expect((await failureOf(stranger.record(archived))).problems).toMatchObject([
      { code: 'unknown-type', path: '/type' },
    ])
    expect((await stranger.findings()).map(({ code }) => code)).toContain('event-not-understood')
  })
})
