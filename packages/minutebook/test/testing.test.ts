import { standardCatalogue, verify, type MunicipalityId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { fixedClock, fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { folder } from '@minutebook/eventstore/test-support'
import { describe, expect, it } from 'vitest'
import { created, enacted } from './acts.js'
import { all } from './answers.js'

describe('a ledger for tests', () => {
  it('does the same in every run', async () => {
    const run = async () => {
      const ledger = await memoryLedger()
      await ledger.record([created, enacted('policy:a')])
      return all(ledger.read())
    }
    expect(await run()).toEqual(await run())
  })

  it('is kept in a file where one is named', async () => {
    const file = folder.file()
    await (await memoryLedger({ file })).record([created, enacted('policy:a')])
    expect(await (await memoryLedger({ file, readOnly: true })).head()).toMatchObject({ size: 2 })
  })

  it('has options of its own', async () => {
    const store = memoryLedgerStore()
    const ledger = await memoryLedger({
      store,
      municipality: 'village',
      recordedBy: 'clerk-1',
      ids: fixedIds(7),
    })
    expect(await ledger.record(created, { recordedBy: 'clerk-2' })).toMatchObject({
      command: '0194b0c0-0007-4000-8000-000000000001',
      events: [{ id: '019421bc-aa00-7000-8700-000000000001' }],
    })
    await ledger.record(enacted('policy:a'))
    expect((await all(ledger.log())).map(({ recordedBy, ledger: name }) => [recordedBy, name])).toEqual([
      ['clerk-2', 'village'],
      ['clerk-1', 'village'],
    ])
  })
})

describe('what a ledger for tests records', () => {
  const warningsOf = async (ledger: Ledger) => {
    const leaves = await all(ledger.read())
    const { problems, warnings } = verify('test-town' as MunicipalityId, standardCatalogue, leaves)
    return [problems, warnings.map(({ code, path }) => [code, path])]
  }

  it('verifies without warnings, with the ids it has or with those of a seed', async () => {
    for (const options of [{}, { ids: fixedIds(65_535) }]) {
      const ledger = await memoryLedger(options)
      await ledger.record([created, enacted('policy:a')])
      expect(await warningsOf(ledger)).toEqual([[], []])
    }
  })

  it('does so on whatever day its clock is put to', async () => {
    const clock = fixedClock('1999-01-01T12:00:00.000000Z')
    for (const options of [{ clock }, { clock, ids: fixedIds(7, clock) }]) {
      clock.set('1999-01-01T12:00:00.000000Z')
      const ledger = await memoryLedger(options)
      await ledger.record(created)
      clock.set('2024-06-11T18:00:00.000000Z')
      await ledger.record(enacted('policy:a'))
      expect(await warningsOf(ledger)).toEqual([[], []])
    }
  })

  it('is warned of where a day is odd all the same', async () => {
    const clock = fixedClock('2024-06-11T18:00:00.000000Z')
    const ahead = fixedClock('2024-06-13T18:00:00.000000Z')
    const ledger = await memoryLedger({ clock, ids: fixedIds(0, ahead) })
    await ledger.record([created, { ...enacted('policy:a'), decidedOn: '2024-06-20' }], { mode: 'import' })

    expect(await warningsOf(ledger)).toEqual([
      [],
      [
        ['id-after-recording', '/0/id'],
        ['id-after-recording', '/1/id'],
        ['decided-after-recorded', '/1/decidedOn'],
      ],
    ])
  })
})

describe('a clock for tests', () => {
  it('shows the moment it gives next, and goes on showing it', () => {
    const clock = fixedClock('2025-01-01T12:00:00.000000Z', 500_000)
    expect([clock.shown(), clock.shown(), clock(), clock.shown()]).toEqual([
      '2025-01-01T12:00:00.000000Z',
      '2025-01-01T12:00:00.000000Z',
      '2025-01-01T12:00:00.000000Z',
      '2025-01-01T12:00:00.500000Z',
    ])
  })

  it('stands still, goes on by steps, and goes where it is put', () => {
    const still = fixedClock('2025-01-01T12:00:00.000000Z')
    expect([still(), still()]).toEqual(['2025-01-01T12:00:00.000000Z', '2025-01-01T12:00:00.000000Z'])
    const clock = fixedClock('2025-01-01T12:00:00.000000Z', 500_000)
    expect([clock(), clock(), clock()]).toEqual([
      '2025-01-01T12:00:00.000000Z',
      '2025-01-01T12:00:00.500000Z',
      '2025-01-01T12:00:01.000000Z',
    ])
    clock.set('2024-02-29T23:59:59.999999Z')
    clock.advance(1)
    expect(clock()).toBe('2024-03-01T00:00:00.000000Z')
  })

  it('begins at a moment or not at all', () => {
    expect(() => fixedClock('2025-01-01')).toThrow('"2025-01-01" is not a moment')
  })
})
