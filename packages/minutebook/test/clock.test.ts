import { Instant, standardCatalogue, toMicroseconds, verify, type MunicipalityId } from '@minutebook/core'
import { openLedger } from 'minutebook'
import { fixedClock, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created, enacted, proposedRescission, rescinded, town } from './acts.js'
import { all, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'

describe('the clock of a ledger', () => {
  it.each([
    ['memory', () => ({ store: memoryLedgerStore() })],
    ['SQLite', () => ({ file: folder.file() })],
  ])('may step back: what is recorded later is still recorded later, in %s', async (_, place) => {
    const clock = fixedClock('2025-01-28T16:00:00.000000Z')
    const ledger = await openLedger({ municipality: town, ...place(), clock })
    const first = await ledger.record(created)
    clock.advance(-3_600_000_000)
    const second = await ledger.record(enacted('policy:a'))
    const third = await ledger.record(rescinded('policy:a'))
    clock.set('2025-01-28T16:00:01.000000Z')
    const fourth = await ledger.record(enacted('policy:b'))
    expect([first, second, third, fourth].map(({ recordedAt }) => recordedAt)).toEqual([
      '2025-01-28T16:00:00.000000Z',
      '2025-01-28T16:00:00.000001Z',
      '2025-01-28T16:00:00.000002Z',
      '2025-01-28T16:00:01.000000Z',
    ])
  })

  it('also dates the ids that are drawn, so that nothing is odd about what it records', async () => {
    const clock = fixedClock('1999-01-28T16:00:00.000000Z')
    const ledger = await openLedger({ municipality: town, store: memoryLedgerStore(), clock })
    await ledger.record([created, enacted('policy:a', '1998-06-10'), enacted('policy:b', '1998-06-10')])
    clock.set('2024-06-11T18:00:00.000000Z')
    await ledger.record(enacted('policy:c'))

    const leaves = await all(ledger.read())
    expect(verify(town as MunicipalityId, standardCatalogue, leaves)).toMatchObject({
      problems: [],
      warnings: [],
    })
    const ids = (await all(ledger.log())).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  })

  it('that is more than a day behind the last event records nothing, unless it is said that the event is wrong', async () => {
    const clock = fixedClock('2099-01-01T00:00:00.000000Z')
    const ledger = await memoryLedger({ clock })
    const command = '0f8e8a3c-8a3c-4a3c-8a3c-0f8e8a3c0f8e'
    await ledger.record(created, { command })
    clock.set('2098-12-31T00:00:00.000000Z')
    await ledger.record(enacted('policy:a'))
    const behind = { code: 'refused', problems: [{ code: 'clock-behind', path: '/clock', rule: 'R5' }] }
    expect(await failureOf(ledger.record(enacted('policy:b')))).toMatchObject(behind)
    clock.set('2026-11-29T12:00:00.000000Z')
    const failure = await failureOf(ledger.record(enacted('policy:b')))
    expect(failure).toMatchObject(behind)
    expect(failure.message).toContain(
      'By this clock it is 2026-11-29T12:00:00.000000Z, and the last event was recorded at 2099-01-01T00:00:00.000001Z',
    )
    expect(await ledger.record(created, { command })).toMatchObject({ alreadyRecorded: true })
    expect(await ledger.record(enacted('policy:b'), { despiteClock: true })).toMatchObject({
      recordedAt: '2099-01-01T00:00:00.000002Z',
    })
    clock.set('2099-01-02T00:00:00.000000Z')
    expect(await ledger.record(enacted('policy:c'))).toMatchObject({
      recordedAt: '2099-01-02T00:00:00.000000Z',
    })
  })

  it('says what day it is in the municipality, not in UTC', async () => {
    const clock = fixedClock('2025-02-04T06:59:59.999999Z')
    const ledger = await memoryLedger({ clock })
    await ledger.record([created, enacted('policy:a')])
    await ledger.record(proposedRescission('motion:a', 'policy:a', '2025-02-04'))
    const status = async () => (await ledger.statusOf('policy:a', { on: '2025-02-04' })).status
    expect(await status()).toBe('in-force')
    expect((await failureOf(ledger.record(rescinded('policy:a', '2025-02-04')))).problems[0]?.code).toBe(
      'decided-in-the-future',
    )
    clock.advance(1)
    expect(await status()).toBe('undetermined')
    clock.advance(-1)
    expect(await status()).toBe('in-force')
    clock.advance(1)
    await ledger.record(rescinded('policy:a', '2025-02-04'))
  })

  it('is read once for all that is asked of now()', async () => {
    const clock = fixedClock('2025-02-04T06:59:59.999999Z', 1)
    const ledger = await memoryLedger({ clock: fixedClock('2025-01-01T12:00:00.000000Z') })
    await ledger.record([
      created,
      enacted('policy:a'),
      proposedRescission('motion:a', 'policy:a', '2025-02-04'),
    ])
    const store = memoryLedgerStore()
    const copy = await memoryLedger({ store, clock })
    for await (const leaves of ledger.read()) await copy.importLeaves(leaves)
    clock.set('2025-02-04T06:59:59.999999Z')
    const [today, tomorrow] = [copy.now(), copy.now()]
    const on = { on: '2025-02-04' }
    expect(today.statusOf('policy:a', on).status).toBe('in-force')
    expect(tomorrow.statusOf('policy:a', on).status).toBe('undetermined')
    expect(today.statusOf('policy:a', on).status).toBe('in-force')
  })

  it('is refused where it tells the time in another spelling', async () => {
    const wrong = { clock: () => '2025-01-28T16:00:00Z', municipality: town, store: memoryLedgerStore() }
    expect(places(await failureOf(openLedger(wrong)))).toEqual(['instant-spelling /clock'])
    let isWrong = false
    const clock = () => (isWrong ? 'noon' : '2025-01-28T16:00:00.000000Z')
    const ledger = await memoryLedger({ clock })
    isWrong = true
    expect(places(await failureOf(ledger.record(created)))).toEqual(['instant-unreadable /clock'])
    expect(places(await failureOf(ledger.findings()))).toEqual(['instant-unreadable /clock'])
    expect(await ledger.head()).toMatchObject({ size: 0 })
  })

  it('is asked anew each time: a moment that is none is not taken for one of the same day', async () => {
    let now = '2025-01-28T16:00:00.000000Z'
    const ledger = await memoryLedger({ clock: () => now })
    expect(await ledger.findings()).toEqual([])
    for (now of ['2025-01-28T16:00:00Z', '2025-01-28', '2025-01-28T16:00:00.000000+00:00'])
      expect((await failureOf(ledger.findings())).problems.map(({ path }) => path)).toEqual(['/clock'])
  })

  it.each([
    ['NaN', () => Number.NaN as never],
    ['a Date', () => new Date(0) as never],
    ['nothing', () => undefined as never],
  ])('is refused where it tells no time: %s', async (_, clock) => {
    expect((await failureOf(memoryLedger({ clock }))).problems.map(({ path }) => path)).toEqual(['/clock'])
  })

  it('is refused where it fails, when the ledger is opened or later', async () => {
    const sentence = 'What is given as "clock" is not usable, since it failed: out of order'
    const failing = () => {
      throw new Error('out of order')
    }
    let clock: () => string = failing
    const opened = () => memoryLedger({ clock: () => clock() })
    expect(await failureOf(opened())).toMatchObject({
      problems: [{ code: 'option-unusable', path: '/clock', sentence }],
    })
    clock = () => '2025-01-28T16:00:00.000000Z'
    const ledger = await opened()
    clock = failing
    for (const asked of [
      () => ledger.record(created),
      () => ledger.findings(),
      async () => ledger.now().findings(),
    ])
      expect(await failureOf(asked())).toMatchObject({
        problems: [{ code: 'option-unusable', path: '/clock', sentence }],
      })
    expect(await ledger.head()).toMatchObject({ size: 0 })
  })

  it('is that of this computer where none is given, to the microsecond', async () => {
    const ledger = await openLedger({ municipality: town, store: memoryLedgerStore() })
    const before = Date.now()
    const moments: Array<number> = []
    for (let n = 0; n < 200; n += 1) {
      const { recordedAt } = await ledger.record(enacted(`policy:${n}`))
      moments.push(Instant.is(recordedAt) ? toMicroseconds(recordedAt) : Number.NaN)
    }
    const after = Date.now()
    expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b))
    expect(moments[0]).toBeGreaterThanOrEqual(before * 1000)
    expect(moments.at(-1)).toBeLessThan((after + 1) * 1000)
    expect(new Set(moments.map((moment) => moment % 1000)).size).toBeGreaterThan(20)
  })
})
