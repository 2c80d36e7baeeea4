import { setTimeout } from 'node:timers/promises'
import { beginning, type EventStore, type Position } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { openLedger } from 'minutebook'
import { fixedClock, fixedIds } from 'minutebook/testing'
import { describe, expect, it, vi } from 'vitest'
import { done, events, instant, logOf, refused } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

/** A ledger of five events, and how its server comes back without the last one and with others in its place. */
const town = async () => {
  const prefix = freshPrefix()
  const { events: store } = await open({ prefix })
  await done(store.append('town', 0, events(0, 4)))
  const { log } = server()
  const kept = log.all.length
  const [lost] = events(4)
  if (lost === undefined) throw new RangeError('There is no event.')
  const { position } = await done(store.append('town', 4, [lost]))
  const goBack = (ledger = 'town', count = 1): void => {
    const last = log.all.at(-1)
    if (last === undefined) throw new RangeError('There is no event.')
    const metadata = Buffer.from(Buffer.from(last.metadata).toString().replace(instant(4), instant(9)))
    log.setBack(kept)
    // As many bytes as the one that is gone.
    const others = Array.from({ length: count }, () => ({ ...last, id: crypto.randomUUID(), metadata }))
    log.append(`${prefix}-${ledger}`, 'any', others)
  }
  return { prefix, store, position, lost, goBack }
}

/** What comes of a subscription, until it ends. */
const heardBy = (store: EventStore, after: Position) => {
  const heard: Array<unknown> = []
  const ended = (async () => {
    for await (const chunk of store.subscribe(after, new AbortController().signal))
      heard.push(E.isLeft(chunk) ? chunk.left : chunk.right.length)
  })()
  return { heard, ended }
}

describe('a server that comes back with another history of the same length', () => {
  it.each([
    ['that has heard of all of it', 'beginning', 1],
    ['that has heard of nothing yet', 'end', 1],
    ['that has more to hear of', 'beginning', 4],
  ] as const)('is not waited for by a subscriber %s', async (_, from, count) => {
    const { store, position, goBack } = await town()
    const { heard, ended } = heardBy(store, from === 'end' ? position : beginning)
    // It has looked, has asked to be woken, and has looked once more.
    const looks = server().readings() + 3
    await vi.waitUntil(() => server().readings() >= looks || heard.length > 0)
    goBack('town', count)
    await ended
    expect(heard).toEqual([
      ...(from === 'end' ? [] : [5]),
      expect.objectContaining({
        code: 'bad-range',
        sentence: `Before position ${position} this store has another event than it had: it was put back to an older state and written to since.`,
      }),
    ])
  })

  it('is not read on from where a reading had come to', async () => {
    const prefix = freshPrefix()
    const [{ events: store }, { events: other }] = [await open({ prefix }), await open({ prefix })]
    await done(store.append('town', 0, events(0, 124)))
    const kept = server().log.all.length
    await done(store.append('town', 124, events(124, 2)))
    const chunks = store.readAll(beginning)[Symbol.asyncIterator]()
    expect((await chunks.next()).value).toMatchObject({ right: { length: 125 } })
    server().log.setBack(kept)
    await done(other.append('town', 124, events(124, 2)))
    const sentence: unknown = expect.stringContaining('another event than it had')
    expect((await chunks.next()).value).toMatchObject({
      left: { code: 'bad-range', path: '/after', sentence },
    })
  })

  it('lists the ledgers it has now', async () => {
    const { store, goBack } = await town()
    expect(await done(store.ledgers())).toEqual(['town'])
    goBack('city')
    expect(await done(store.ledgers())).toEqual(['town', 'city'])
    server().log.setBack(server().log.all.length - 5)
    expect(await done(store.ledgers())).toEqual([])
  })

  it('judges an append by what it has now, and not by what this program has seen', async () => {
    const { prefix, store, lost, goBack } = await town()
    goBack()
    // What it has seen just now it takes for granted.
    await setTimeout(260)
    const { events: other } = await open({ prefix })
    const now = await logOf(other)
    expect(await refused(store.append('town', 5, events(5)))).toMatchObject({
      code: 'recorded-at-regression',
      last: instant(9),
    })
    const taken = { ...lost, id: now[4]?.id ?? '', recordedAt: instant(10) }
    expect(await refused(store.append('town', 5, [taken]))).toMatchObject({ code: 'id-reused', seq: 4 })
    expect(await refused(store.append('town', 4, [lost]))).toMatchObject({ code: 'revision-conflict' })
    expect(await logOf(other)).toEqual(now)
    expect(await done(store.append('town', 5, [{ ...lost, recordedAt: instant(10) }]))).toMatchObject({
      size: 6,
      alreadyStored: false,
    })
  })

  it('is told to who has a ledger open in it, and nothing more is recorded', async () => {
    const prefix = freshPrefix()
    const ledgerOf = async (seed: number) =>
      openLedger({
        municipality: 'town',
        store: await open({ prefix }),
        clock: fixedClock('2026-01-05T19:00:00.000000Z'),
        ids: fixedIds(seed),
      })
    const created = (name: string) => ({
      type: 'MunicipalityCreated' as const,
      data: { name, zone: 'America/Edmonton' },
    })
    const kept = server().log.all.length
    const ledger = await ledgerOf(1)
    await ledger.record(created('Town of A'))
    server().log.setBack(kept)
    const other = await ledgerOf(2)
    await other.record(created('Town of B'))
    const forked = { problems: [{ code: 'ledger-forked', path: '/0' }] }
    await expect(ledger.refresh()).rejects.toMatchObject(forked)
    await expect(
      ledger.record({
        type: 'RegisterCoverageDeclared',
        data: { from: null, to: null, completeness: 'complete' },
      }),
    ).rejects.toMatchObject(forked)
    expect(await other.head()).toMatchObject({ size: 1 })
  })
})
