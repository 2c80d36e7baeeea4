import { failure, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { fixedClock, fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { created, enacted, rescinded } from './acts.js'
import { all, failureOf } from './answers.js'
import { appendingThrough } from './stores.js'
import { folder } from '@minutebook/eventstore/test-support'

const cause = new Error('The cable was pulled.')
const unavailable: StoreProblem = failure('store-unavailable', 'db', 'The store does not answer.', cause)
const full: StoreProblem = failure('store-full', 'db', 'There is no room left.')

describe('a store that fails', () => {
  it('is told of, and nothing is half-written', async () => {
    let isFull = false
    const store = appendingThrough(
      memoryLedgerStore(),
      (append) => (ledger, expected, events) => async () =>
        isFull ? E.left(full) : append(ledger, expected, events)(),
    )
    const ledger = await memoryLedger({ store })
    await ledger.record([created, enacted('policy:a')])
    isFull = true
    expect(await failureOf(ledger.record([rescinded('policy:a'), enacted('policy:b')]))).toMatchObject({
      code: 'store-full',
      message: 'There is no room left.',
      problems: [full],
      error: { _tag: 'StoreFailed', problem: full },
    })
    expect(await ledger.refresh()).toBe(2)
    expect(ledger.now().statusOf('policy:a', { on: '2024-06-01' }).status).toBe('in-force')
    isFull = false
    expect(await ledger.record([rescinded('policy:a'), enacted('policy:b')])).toMatchObject({ size: 4 })
  })

  it('and does not say what became of an append is asked again with the same ids', async () => {
    const tried: Array<string> = []
    const store = appendingThrough(
      memoryLedgerStore(),
      (append) => (ledger, expected, events) => async () => {
        tried.push(events.map(({ id, leaf }) => `${id} ${leaf}`).join())
        if (tried.length === 1) return E.left(unavailable)
        const answer = await append(ledger, expected, events)()
        return tried.length === 2 ? E.left(unavailable) : answer
      },
    )
    const ledger = await memoryLedger({ store })
    expect(await ledger.record(created)).toMatchObject({ size: 1, alreadyRecorded: false })
    expect(tried).toEqual([tried[0], tried[0], tried[0]])
    expect(await all(ledger.read())).toHaveLength(1)
  })

  it('and stays silent is told of with the command, which can then be repeated', async () => {
    let isSilent = true
    const store = appendingThrough(
      memoryLedgerStore(),
      (append) => (ledger, expected, events) => async () => {
        const answer = await append(ledger, expected, events)()
        return isSilent ? E.left(unavailable) : answer
      },
    )
    const ledger = await memoryLedger({ store })
    const failed = await failureOf(ledger.record(created))
    expect(failed).toMatchObject({ code: 'store-unavailable', cause })
    const command = failed.error._tag === 'StoreFailed' ? failed.error.command : null
    isSilent = false
    expect(await ledger.record(created, { command: command ?? '' })).toMatchObject({
      size: 1,
      alreadyRecorded: true,
    })
  })

  it('cannot be asked, and so answers nothing from an old state', async () => {
    const store = memoryLedgerStore()
    let isDown = false
    const read: typeof store.events.read = async function* (...args) {
      if (isDown) yield E.left(unavailable)
      else yield* store.events.read(...args)
    }
    const events = {
      ...store.events,
      read,
      head: (ledger: string) => (isDown ? async () => E.left(unavailable) : store.events.head(ledger)),
    }
    const ledger = await memoryLedger({ store: { ...store, events } })
    await ledger.record([created, enacted('policy:a')])
    isDown = true
    expect(await failureOf(ledger.statusOf('policy:a', { on: '2024-01-01' }))).toMatchObject({
      code: 'store-unavailable',
    })
    expect(ledger.now().statusOf('policy:a', { on: '2024-01-01' }).status).toBe('in-force')
  })

  it('while a ledger is opened is asked for nothing more', async () => {
    const store = memoryLedgerStore()
    const asked: Array<string> = []
    const events: typeof store.events = {
      ...store.events,
      head: () => async () => E.left(unavailable),
      async *read() {
        yield E.left(unavailable)
      },
      ledgers: () => async () => {
        asked.push('ledgers')
        return E.left(unavailable)
      },
    }
    for (const readOnly of [true, false])
      expect(await failureOf(memoryLedger({ store: { ...store, events }, readOnly }))).toMatchObject({
        code: 'store-unavailable',
      })
    expect(asked).toEqual([])
  })

  it('fails while it is read: what came before stays read', async () => {
    const store = memoryLedgerStore()
    const writer = await memoryLedger({ store })
    await writer.record([created, enacted('policy:a')])
    let isDown = true
    const read: typeof store.events.read = async function* (...args) {
      if (isDown) yield E.left(unavailable)
      else yield* store.events.read(...args)
    }
    const broken = { ...store, events: { ...store.events, read } }
    expect(await failureOf(memoryLedger({ store: broken }))).toMatchObject({ code: 'store-unavailable' })
    isDown = false
    const reader = await memoryLedger({ store: broken })
    isDown = true
    for (const call of [
      reader.refresh(),
      reader.record(enacted('policy:b')),
      all(reader.log()),
      all(reader.read()),
    ]) {
      expect(await failureOf(call)).toMatchObject({ code: 'store-unavailable' })
    }
    expect(reader.now().statusOf('policy:a', { on: '2024-01-01' }).status).toBe('in-force')
  })
})

describe('a store that holds something else', () => {
  const append = async (leaf: string, recordedAt = '2025-01-01T12:00:00.000000Z') => {
    const store = memoryLedgerStore()
    await store.events.append('test-town', 0, [
      { id: '0194b0c0-0000-7000-8000-000000000001', recordedAt, leaf },
    ])()
    return store
  }

  it('is unreadable, and says which event', async () => {
    const store = await append('{"v":2}')
    const failed = await failureOf(memoryLedger({ store }))
    expect(failed.code).toBe('unreadable')
    expect(new Set(failed.problems.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['0']))
  })

  it('is read around by nobody: the log stops there', async () => {
    const store = memoryLedgerStore()
    const ledger = await memoryLedger({ store })
    const { recordedAt } = await ledger.record(created)
    const broken = {
      id: '0194b0c0-0000-7000-8000-0000000000ff',
      recordedAt: recordedAt.replace('2025', '2026'),
      leaf: '{}',
    }
    await store.events.append('test-town', 1, [broken])()
    expect(await failureOf(ledger.refresh())).toMatchObject({ code: 'unreadable' })
    expect((await failureOf(all(ledger.log()))).problems[0]?.path).toMatch(/^\/1\//)
    expect(await all(ledger.read())).toHaveLength(2)
  })

  it('has fewer events than were read from it', async () => {
    let store = memoryLedgerStore()
    const events = new Proxy(store.events, {
      get: (_, name: keyof typeof store.events) => store.events[name],
    })
    const ledger = await memoryLedger({ store: { ...store, events } })
    await ledger.record(created)
    store = memoryLedgerStore()
    const cut = { code: 'unreadable', problems: [{ code: 'ledger-cut-short', path: '/0' }] }
    expect(await failureOf(ledger.findings())).toMatchObject(cut)
    expect(await failureOf(ledger.record(enacted('policy:a')))).toMatchObject(cut)
  })

  describe('was put back to an older state and written to since', () => {
    const exchangeable = () => {
      const held = { store: memoryLedgerStore() }
      const events = new Proxy(held.store.events, {
        get: (_, name: keyof typeof held.store.events) => held.store.events[name],
      })
      return { held, store: { ...held.store, events } }
    }
    const forked = { code: 'unreadable', problems: [{ code: 'ledger-forked', path: '/1' }] }

    it.each([
      ['as many events', 0],
      ['more of them', 1],
    ])('and has %s: nothing is answered from it, and nothing recorded in it', async (_, more) => {
      const { held, store } = exchangeable()
      const ledger = await memoryLedger({ store })
      await ledger.record([created])
      const leaves = await all(ledger.read())
      await ledger.record([enacted('policy:a')])
      held.store = memoryLedgerStore()
      const other = await memoryLedger({
        store: held.store,
        ids: fixedIds(1),
        clock: fixedClock('2025-06-01T00:00:00.000000Z'),
      })
      await other.importLeaves(leaves)
      await other.record(enacted('policy:b'))
      for (let n = 0; n < more; n += 1) await other.record(enacted(`policy:c-${n}`))
      expect(await failureOf(ledger.statusOf('policy:a', { on: '2024-01-01' }))).toMatchObject(forked)
      expect(await failureOf(ledger.refresh())).toMatchObject(forked)
      expect(await failureOf(ledger.record(enacted('policy:d')))).toMatchObject(forked)
      expect(await other.head()).toMatchObject({ size: 2 + more })
    })

    it('and has as many events, the last recorded at the same moment: nothing is recorded in it', async () => {
      const { held, store } = exchangeable()
      const ledger = await memoryLedger({ store })
      await ledger.record([created, enacted('policy:a')])
      held.store = memoryLedgerStore()
      const other = await memoryLedger({ store: held.store, ids: fixedIds(1) })
      await other.record([created, enacted('policy:b')])
      expect(await failureOf(ledger.record(enacted('policy:d')))).toMatchObject({
        code: 'unreadable',
        problems: [{ code: 'ledger-forked', path: '/0' }],
      })
    })

    it('and was written to each time by a clock that was behind: nothing is answered from it', async () => {
      const { held, store } = exchangeable()
      const behind = fixedClock('2025-01-01T12:00:00.000000Z')
      const ahead = { store, ids: fixedIds(1), clock: fixedClock('2025-01-02T00:00:00.000000Z') }
      const first = await memoryLedger(ahead)
      await first.record(created)
      const leaves = await all(first.read())
      const ledger = await memoryLedger({ store, ids: fixedIds(2), clock: behind })
      await ledger.record([enacted('policy:a'), rescinded('policy:a')])
      expect(await ledger.statusOf('policy:a', { on: '2024-01-01' })).toMatchObject({ status: 'in-force' })
      held.store = memoryLedgerStore()
      const other = await memoryLedger({ store: held.store, ids: fixedIds(3), clock: behind })
      await other.importLeaves(leaves)
      await other.record([enacted('policy:b'), rescinded('policy:b')])
      expect(await failureOf(ledger.statusOf('policy:a', { on: '2024-01-01' }))).toMatchObject({
        code: 'unreadable',
        problems: [{ code: 'ledger-forked', path: '/2' }],
      })
    })

    it.each([
      ['an act', enacted('policy:d')],
      ['acts', [enacted('policy:d'), enacted('policy:e')]],
    ])(
      'between deciding and appending %s: nothing is answered from it, and nothing more recorded',
      async (_, acts) => {
        const { held, store } = exchangeable()
        const ledger = await memoryLedger({ store })
        await ledger.record([created, enacted('policy:a')])
        const other = memoryLedgerStore()
        await (await memoryLedger({ store: other, ids: fixedIds(1) })).record([created, enacted('policy:b')])
        const exchanging: typeof other.events.append = (...asked) => {
          held.store = other
          return other.events.append(...asked)
        }
        held.store = { ...held.store, events: { ...held.store.events, append: exchanging } }
        const { size } = await ledger.record(acts)

        expect(await failureOf(ledger.statusOf('policy:a', { on: '2024-01-01' }))).toMatchObject(forked)
        expect(await failureOf(ledger.refresh())).toMatchObject(forked)
        expect(await failureOf(ledger.record(enacted('policy:f')))).toMatchObject(forked)
        expect(await failureOf(ledger.writeSnapshot(folder.file()))).toMatchObject(forked)
        expect(await other.events.head('test-town')()).toMatchObject({ right: { size } })
      },
    )

    it('while an append waits to be made again: it is not made there', async () => {
      const { held, store } = exchangeable()
      const ledger = await memoryLedger({ store })
      await ledger.record([created, enacted('policy:a')])
      const other = memoryLedgerStore()
      const failing = {
        ...held.store.events,
        append: () => async () => {
          await (
            await memoryLedger({ store: other, ids: fixedIds(1) })
          ).record([created, enacted('policy:b')])
          held.store = other
          return E.left(unavailable)
        },
      }
      held.store = { ...held.store, events: failing }
      expect(await failureOf(ledger.record(enacted('policy:d')))).toMatchObject({ code: 'store-unavailable' })
      expect(await other.events.head('test-town')()).toMatchObject({ right: { size: 2 } })
    })
  })
})
