import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { openLedger, type LedgerOptions, type LedgerStore } from 'minutebook'
import { memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { created, enacted, town } from './acts.js'
import { failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'

describe('opening a ledger', () => {
  it('needs a municipality and a place, and an opaque recorder', async () => {
    // @ts-expect-error: it is kept somewhere
    expect(places(await failureOf(openLedger({ municipality: 'Spruce Grove', recordedBy: 'Jane' })))).toEqual(
      ['municipality-id-malformed /municipality', 'person-not-opaque /recordedBy', 'store-missing '],
    )
    // @ts-expect-error: nobody's ledger is nowhere
    expect(places(await failureOf(openLedger({})))).toContain('store-missing ')
    expectTypeOf<{ municipality: string; file: string }>().toExtend<LedgerOptions>()
    expectTypeOf<{ municipality: string; store: LedgerStore }>().toExtend<LedgerOptions>()
    expectTypeOf<{ municipality: string; file: undefined }>().not.toExtend<LedgerOptions>()
    expectTypeOf<{ file: string }>().not.toExtend<LedgerOptions>()
  })

  it('refuses options it does not know, which would be taken as left out', async () => {
    const options = { municipality: town, store: memoryLedgerStore(), readonly: true, catalog: {} }
    expect(places(await failureOf(openLedger(options)))).toEqual([
      'unknown-member /readonly',
      'unknown-member /catalog',
    ])
    expect(places(await failureOf(memoryLedger({ autorefresh: false } as object)))).toEqual([
      'unknown-member /autorefresh',
    ])
    expect((await failureOf(openLedger(options))).message).toContain(
      'Nothing called "readonly" belongs here; did you mean readOnly? (at /readonly) Nothing called "catalog" belongs here; did you mean catalogue?',
    )
    expect(places(await failureOf(openLedger(undefined as never)))).toEqual(['invalid '])
  })

  it('fails on a file that is something else', async () => {
    const file = folder.file()
    writeFileSync(file, 'Dear diary, today council met. '.repeat(200))
    expect(await failureOf(openLedger({ municipality: town, file }))).toMatchObject({ code: 'store-damaged' })
    const place = folder.file()
    mkdirSync(place)
    expect((await failureOf(openLedger({ municipality: town, file: place }))).error._tag).toBe('StoreFailed')
  })

  it.each(['postgresql://clerk:secret@db.example.org/records', 'kurrentdb://localhost:2113', 'file:///a.db'])(
    'takes no address for a file, and makes none of that name: %s',
    async (file) => {
      const failure = await failureOf(openLedger({ municipality: town, file }))
      expect(places(failure)).toEqual(['option-unusable /file'])
      expect(failure.message).toContain(
        'What is given as "file" is an address. It has to be the path of a file; a store on a server is opened first, with openPostgresStore or openKurrentDbStore, and given as "store".',
      )
      expect(failure.message).not.toContain('secret')
    },
  )

  it('is in one place: a file or a store, and not both', async () => {
    const file = folder.file()
    const both = { municipality: town, file, store: memoryLedgerStore() }
    // @ts-expect-error: it is kept in one place
    expect(places(await failureOf(openLedger(both)))).toEqual(['option-unusable /file'])
    expect(existsSync(file)).toBe(false)
  })

  it('to read needs a file that exists, and reads it', async () => {
    const file = folder.file()
    expect((await failureOf(openLedger({ municipality: town, file, readOnly: true }))).error._tag).toBe(
      'StoreFailed',
    )
    const writer = await openLedger({ municipality: town, file })
    await writer.record([created, enacted('policy:a')])
    const reader = await openLedger({ municipality: town, file, readOnly: true })
    expect(await reader.statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({ status: 'in-force' })
    expect(await failureOf(reader.record(created))).toMatchObject({ code: 'ledger-read-only' })
    await writer.close()
    await reader.close()
  })
})

describe('a ledger of which nothing is recorded', () => {
  const reading = async (store: LedgerStore, municipality: string): Promise<string> => {
    const { problems } = await failureOf(openLedger({ municipality, store, readOnly: true }))
    return problems.map(({ code, path, sentence }) => `${code} ${path} ${sentence}`).join('\n')
  }
  const [edmonton, canmore] = ['ocd-division/country:ca/csd:4811061', 'canmore']
  const withBoth = async (): Promise<LedgerStore> => {
    const store = memoryLedgerStore()
    for (const municipality of [edmonton, canmore])
      await (await openLedger({ municipality, store })).record(created)
    return store
  }

  it('is not opened to be read, and the nearest that is there is offered', async () => {
    expect(await reading(await withBoth(), 'ocd-division/country:ca/csd:4811016')).toBe(
      'ledger-missing /municipality Nothing is recorded in the ledger of ocd-division/country:ca/csd:4811016, so there is nothing to read; did you mean ocd-division/country:ca/csd:4811061?',
    )
    expect(await reading(await withBoth(), 'banff')).toBe(
      `ledger-missing /municipality Nothing is recorded in the ledger of banff, so there is nothing to read; the store has the ledgers of: ${edmonton}, ${canmore}.`,
    )
    expect(await reading(memoryLedgerStore(), 'banff')).toBe(
      'ledger-missing /municipality Nothing is recorded in the ledger of banff, so there is nothing to read.',
    )
  })

  it('is opened to be recorded in', async () => {
    const ledger = await openLedger({ municipality: 'banff', store: await withBoth() })
    expect(await ledger.record(created)).toMatchObject({ size: 1 })
  })
})

describe('closing a ledger', () => {
  it('waits for what is being recorded', async () => {
    const file = folder.file()
    const ledger = await openLedger({ municipality: town, file })
    const recording = ledger.record(created)
    await ledger.close()
    expect(await recording).toMatchObject({ size: 1 })
  })

  it('leaves nothing to be asked, but what now() was read', async () => {
    const ledger = await openLedger({ municipality: town, file: folder.file() })
    await ledger.record([created, enacted('policy:a')])
    await ledger.close()
    await ledger.close()
    const calls = [
      () => ledger.record(created),
      () => ledger.findings(),
      () => ledger.refresh(),
      () => ledger.head(),
      () => ledger.importLeaves([]),
      () => ledger.putText(new Uint8Array()),
      () => ledger.getText('0'.repeat(64)),
      async () => {
        for await (const _ of ledger.log()) expect.fail()
      },
      async () => {
        for await (const _ of ledger.read()) expect.fail()
      },
    ]
    for (const call of calls) expect(await failureOf(call())).toMatchObject({ code: 'store-closed' })
    expect(ledger.now().statusOf('policy:a', { on: '2024-01-01' }).status).toBe('in-force')
  })

  it('leaves a store that was handed in open', async () => {
    const store = memoryLedgerStore()
    const ledger = await memoryLedger({ store })
    await ledger.record(created)
    await ledger.close()
    expect(await failureOf(ledger.head())).toMatchObject({ code: 'store-closed' })
    expect(await (await memoryLedger({ store })).head()).toMatchObject({ size: 1 })
  })
})
