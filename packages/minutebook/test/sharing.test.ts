import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openLedger } from 'minutebook'
import { fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created, enacted, rescinded, town } from './acts.js'
import { all, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'
import { appendingThrough, interrupted } from './stores.js'

describe('two ledgers over one store', () => {
  it('decide again when the other was faster', async () => {
    const store = memoryLedgerStore()
    const other = await memoryLedger({ store, ids: fixedIds(1) })
    await other.record([created, enacted('policy:a'), enacted('policy:b')])
    const ledger = await memoryLedger({
      store: interrupted(store, () => other.record(rescinded('policy:b'))),
    })
    expect(await ledger.record(rescinded('policy:a'))).toMatchObject({ size: 5, events: [{ seq: 4 }] })
    expect((await all(ledger.log(3))).map(({ seq, data }) => [seq, data])).toEqual([
      [3, { policy: 'policy:b' }],
      [4, { policy: 'policy:a' }],
    ])
  })

  it('refuse what the other has made impossible', async () => {
    const store = memoryLedgerStore()
    const other = await memoryLedger({ store, ids: fixedIds(1) })
    await other.record([created, enacted('policy:a')])
    const ledger = await memoryLedger({
      store: interrupted(store, () => other.record(rescinded('policy:a'))),
    })
    expect(places(await failureOf(ledger.record(rescinded('policy:a', '2024-03-01'))))).toEqual([
      'policy-already-ended /data/policy',
    ])
    expect(await ledger.head()).toMatchObject({ size: 3 })
  })

  it('keep the event ids of a command over its tries', async () => {
    const store = memoryLedgerStore()
    const other = await memoryLedger({ store, ids: fixedIds(1) })
    const tried: Array<string | undefined> = []
    const watched = appendingThrough(
      interrupted(store, () => other.record(created)),
      (append) => (ledger, expected, events) => {
        tried.push(`${expected} ${events[0]?.id ?? ''}`)
        return append(ledger, expected, events)
      },
    )
    const ledger = await memoryLedger({ store: watched, ids: fixedIds(2) })
    await ledger.record(enacted('policy:a'))
    const id = fixedIds(2).eventId()
    expect(tried).toEqual([`0 ${id}`, `1 ${id}`])
  })

  it('give up when the other never stops', async () => {
    const store = memoryLedgerStore()
    const other = await memoryLedger({ store, ids: fixedIds(1) })
    let count = 0
    const busy = appendingThrough(store, (append) => (ledger, expected, events) => async () => {
      await other.record(enacted(`policy:${(count += 1)}`))
      return append(ledger, expected, events)()
    })
    const ledger = await memoryLedger({ store: busy })
    expect(await failureOf(ledger.record(enacted('policy:a')))).toMatchObject({
      code: 'overtaken',
      error: { tries: 64 },
    })
    expect(await ledger.head()).toMatchObject({ size: 64 })
  })

  it('see what the other has recorded, in every question', async () => {
    const store = memoryLedgerStore()
    const [one, other] = [await memoryLedger({ store }), await memoryLedger({ store, ids: fixedIds(1) })]
    await one.record([created, enacted('policy:a')])
    expect(await other.statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({ status: 'in-force' })
    expect(other.now().statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({ status: 'in-force' })
  })

  it('see it when told to where autoRefresh is off', async () => {
    const store = memoryLedgerStore()
    const one = await memoryLedger({ store })
    const other = await memoryLedger({ store, ids: fixedIds(1), autoRefresh: false })
    await one.record([created, enacted('policy:a')])
    const ask = async () => (await other.statusOf('policy:a', { on: '2024-01-01' })).status
    expect(await ask()).toBe('undetermined')
    expect(other.now().statusOf('policy:a', { on: '2024-01-01' }).status).toBe('undetermined')
    expect(await other.refresh()).toBe(2)
    expect(await ask()).toBe('in-force')
  })

  it('record in different ledgers of the store without minding each other', async () => {
    const store = memoryLedgerStore()
    const one = await memoryLedger({ store, municipality: 'village' })
    const other = await memoryLedger({ store, municipality: 'city', ids: fixedIds(1) })
    await Promise.all([one.record(created), other.record([created, enacted('policy:a')])])
    expect([await one.head(), await other.head()]).toMatchObject([{ size: 1 }, { size: 2 }])
  })
})

describe('one ledger', () => {
  it('records what is asked of it at once in the order of the calls', async () => {
    const ledger = await memoryLedger()
    const policies = Array.from({ length: 50 }, (_, n) => `policy:${n}`)
    const recorded = await Promise.all(policies.map((policy) => ledger.record(enacted(policy))))
    expect(recorded.map(({ size }) => size)).toEqual(policies.map((_, n) => n + 1))
    const moments = recorded.map(({ recordedAt }) => recordedAt)
    expect(moments).toEqual([...new Set(moments)].toSorted())
  })

  it('goes on after a command that was refused', async () => {
    const ledger = await memoryLedger()
    const [refusal, recorded] = await Promise.allSettled([
      ledger.record(rescinded('policy:a')),
      ledger.record(created),
    ])
    expect([refusal.status, recorded.status]).toEqual(['rejected', 'fulfilled'])
  })
})

describe('two programs with one SQLite file', () => {
  it('record in one order without a gap', { timeout: 60_000 }, async () => {
    const file = folder.file()
    const each = 40
    const ledger = await openLedger({ municipality: town, file })
    await ledger.record(created)
    const script = fileURLToPath(new URL('./programs/enacting.ts', import.meta.url))
    const source = ['--conditions=@minutebook/source', '--import', 'tsx', script]
    const run = (name: string) =>
      promisify(execFile)(process.execPath, [...source, file, town, name, String(each)])
    const outputs = await Promise.all(['left', 'right'].map(run))
    const acknowledged = outputs.flatMap(({ stdout }) => stdout.trim().split('\n'))
    expect(acknowledged).toHaveLength(2 * each)

    const events = await all(ledger.log())
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * each + 1 }, (_, seq) => seq))
    expect(events.map(({ seq, id }) => `${seq} ${id}`)).toEqual(expect.arrayContaining(acknowledged))
    const moments = events.map(({ recordedAt }) => recordedAt)
    expect(moments).toEqual([...new Set(moments)].toSorted())
    const { certain } = await ledger.policiesInForce({ on: '2024-01-01' })
    expect(certain).toHaveLength(2 * each)
    await ledger.close()
  })
})
