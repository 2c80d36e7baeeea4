import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copyLedger,
  failure,
  memoryStore,
  type CopyProgress,
  type EventStore,
  type EventToAppend,
  type StoredEvent,
} from '../src/index.js'

const ledger = 'ocd-division/country:ca/csd:4811049'

const event = (append: number, leaf = `{"append":${append}}`): EventToAppend => ({
  id: crypto.randomUUID(),
  recordedAt: `2026-01-01T00:00:00.${String(append).padStart(6, '0')}Z`,
  leaf,
})

/** A store with a ledger of appends of these sizes. */
const filled = async (sizes: ReadonlyArray<number>): Promise<EventStore> => {
  const store = memoryStore()
  let size = 0
  for (const [at, count] of sizes.entries()) {
    const events = Array.from({ length: count }, () => event(at))
    expect(E.isRight(await store.append(ledger, size, events)())).toBe(true)
    size += count
  }
  return store
}

const all = async (store: EventStore): Promise<ReadonlyArray<Omit<StoredEvent, 'position'>>> => {
  const found: Array<Omit<StoredEvent, 'position'>> = []
  for await (const chunk of store.read(ledger, 0))
    for (const { position: _, ...one } of E.isRight(chunk) ? chunk.right : []) found.push(one)
  return found
}

const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 })

describe('copying a ledger', () => {
  it('gives the same events, wherever a copy before was stopped', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat({ max: 30 }), async (appends, stopAfter) => {
        const from = await filled(appends)
        const to = memoryStore()
        const stopping = new AbortController()
        let told = 0
        const onProgress = (): void => {
          told += 1
          if (told > stopAfter) stopping.abort()
        }
        const first = await copyLedger({ ledger, from, to, onProgress, signal: stopping.signal })()
        if (E.isLeft(first)) expect(first.left.code).toBe('copy-cancelled')
        const before = (await all(to)).length
        const size = appends.reduce((sum, count) => sum + count, 0)

        expect(await copyLedger({ ledger, from, to })()).toEqual(
          E.right({ ledger, size, copied: size - before }),
        )
        expect(await all(to)).toEqual(await all(from))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the appends: what was recorded together stands together', async () => {
    const from = await filled([3, 1, 2])
    const appended: Array<number> = []
    const memory = memoryStore()
    const to: EventStore = {
      ...memory,
      append: (name, expected, events) => {
        appended.push(events.length)
        return memory.append(name, expected, events)
      },
    }
    await copyLedger({ ledger, from, to })()

    expect(appended).toEqual([3, 1, 2])
  })

  it('verifies a copy that is whole, and copies nothing', async () => {
    const from = await filled([2, 2])
    const to = memoryStore()
    await copyLedger({ ledger, from, to })()

    expect(await copyLedger({ ledger, from, to })()).toEqual(E.right({ ledger, size: 4, copied: 0 }))
  })

  it('says from which event on a copy is another ledger, and adds nothing to it', async () => {
    const from = await filled([1, 1, 1])
    const to = memoryStore()
    const [first] = await all(from)
    await to.append(ledger, 0, [
      { id: first?.id ?? '', recordedAt: first?.recordedAt ?? '', leaf: first?.leaf ?? '' },
    ])()
    await to.append(ledger, 1, [event(1, '{"append":"another"}')])()

    expect(await copyLedger({ ledger, from, to })()).toMatchObject(
      E.left({ code: 'copy-diverged', path: 'to/1', seq: 1 }),
    )
    expect((await all(to)).length).toBe(2)
  })

  it('says of a copy that only grew that it is the newer one, and of one that is longer and another where that begins', async () => {
    const from = await filled([1, 1])
    const to = memoryStore()
    await copyLedger({ ledger, from, to })()
    await to.append(ledger, 2, [event(7)])()

    expect(await copyLedger({ ledger, from, to })()).toMatchObject(
      E.left({ code: 'copy-longer', path: 'to/2', seq: 2 }),
    )
    expect(await copyLedger({ ledger, from: to, to: from })()).toEqual(
      E.right({ ledger, size: 3, copied: 1 }),
    )
    expect(await copyLedger({ ledger, from: await filled([1]), to })()).toMatchObject(
      E.left({ code: 'copy-diverged', seq: 0 }),
    )
  })

  it('names the event where a copy ends inside an append', async () => {
    const from = await filled([1, 3])
    const to = memoryStore()
    const [first, second] = await all(from)
    for (const [at, one] of [first, second].entries())
      if (one !== undefined)
        await to.append(ledger, at, [{ id: one.id, recordedAt: one.recordedAt, leaf: one.leaf }])()

    expect(await copyLedger({ ledger, from, to })()).toMatchObject(
      E.left({ code: 'append-cut', path: 'to/2', seq: 2 }),
    )
    expect((await all(to)).length).toBe(2)
  })

  it('says so where there is no such ledger', async () => {
    expect(await copyLedger({ ledger, from: memoryStore(), to: memoryStore() })()).toMatchObject(
      E.left({ code: 'copy-ledger-missing' }),
    )
  })

  it('finds what the store of the copy did not keep as it was given', async () => {
    const from = await filled([1, 1])
    const memory = memoryStore()
    const to: EventStore = {
      ...memory,
      append: (name, expected, events) =>
        memory.append(
          name,
          expected,
          expected === 1 ? events.map((one) => ({ ...one, leaf: '{"append":"altered"}' })) : events,
        ),
    }

    expect(await copyLedger({ ledger, from, to })()).toMatchObject(E.left({ code: 'copy-diverged', seq: 1 }))
  })

  it.each(['from', 'to'] as const)('says which store failed, and why (%s)', async (which) => {
    const full = failure('store-full', 'there', 'There is no room left.')
    const unreadable: EventStore['read'] = async function* () {
      yield E.left(full)
    }
    const whole = await filled([1])
    const from: EventStore = which === 'from' ? { ...whole, read: unreadable } : whole
    const memory = memoryStore()
    const to: EventStore = which === 'to' ? { ...memory, append: () => async () => E.left(full) } : memory

    expect(await copyLedger({ ledger, from, to })()).toMatchObject(
      E.left({ code: 'copy-store-failed', path: which, problem: { code: 'store-full' } }),
    )
  })

  it('goes on where whoever is told fails at it', async () => {
    const [from, to] = [await filled([2, 3]), memoryStore()]
    const onProgress = (): void => {
      throw new Error('no terminal')
    }

    expect(await copyLedger({ ledger, from, to, onProgress })()).toMatchObject(E.right({ size: 5 }))
  })

  it('tells how far it is', async () => {
    const [from, to] = [await filled([2, 3]), memoryStore()]
    const told: Array<CopyProgress> = []
    await copyLedger({ ledger, from, to, onProgress: (progress) => told.push(progress) })()

    expect(told).toEqual([
      { phase: 'copying', done: 2, total: 5 },
      { phase: 'copying', done: 5, total: 5 },
    ])
  })
})
