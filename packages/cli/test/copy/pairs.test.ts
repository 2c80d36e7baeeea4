import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { copyLedger, type CopyProgress, type EventStore, type EventToAppend } from '@minutebook/eventstore'
import { describe, expect, test } from 'vitest'
import { hasPostgres } from '../servers.js'
import { folder, minutebook } from '../world.js'
import { newPlace, type Kept, type Kind } from './places.js'

const ledger = 'ocd-division/country:ca/csd:4811049'

/** The appends of a ledger, of one to `most` events each. */
const historyOf = (appends: number, most: number): ReadonlyArray<ReadonlyArray<EventToAppend>> =>
  Array.from({ length: appends }, (_, append) =>
    Array.from({ length: 1 + (append % most) }, (__, at) => ({
      id: randomUUID(),
      recordedAt: `2026-03-07T19:00:00.${String(append).padStart(6, '0')}Z`,
      leaf: `{"data":{"n":${append},"text":"Zoë 😀 ${'ß'.repeat(append % 40)}"},"no":${at},"type":"PolicyEnacted"}`,
    })),
  )

const fill = async (
  store: EventStore,
  history: ReadonlyArray<ReadonlyArray<EventToAppend>>,
): Promise<void> => {
  let size = 0
  for (const append of history) {
    expect(await store.append(ledger, size, append)()).toMatchObject({ _tag: 'Right' })
    size += append.length
  }
}

/** What stands in a store, without the positions: those mean nothing in another. */
const standing = async (store: EventStore): Promise<ReadonlyArray<unknown>> => {
  const found: Array<unknown> = []
  for await (const chunk of store.read(ledger, 0)) {
    if (chunk._tag === 'Left') expect.fail(chunk.left.sentence)
    else for (const { position: _, ...event } of chunk.right) found.push(event)
  }
  return found
}

const sizeOf = async (store: EventStore): Promise<number> => {
  const head = await store.head(ledger)()
  return head._tag === 'Right' ? head.right.size : expect.fail(head.left.sentence)
}

const expected = (history: ReadonlyArray<ReadonlyArray<EventToAppend>>): ReadonlyArray<unknown> =>
  history.flat().map((event, seq) => ({ ...event, ledger, seq }))

const isHere = (...kinds: ReadonlyArray<Kind>): boolean => hasPostgres || !kinds.includes('PostgreSQL')

const pairs = (kinds: ReadonlyArray<Kind>): ReadonlyArray<readonly [from: Kind, to: Kind]> =>
  kinds.flatMap((from) => kinds.map((to) => [from, to] as const)).filter((pair) => isHere(...pair))

describe('a copy', () => {
  const history = historyOf(40, 9)
  const size = history.flat().length

  test.each(pairs(['memory', 'a file', 'PostgreSQL', 'KurrentDB']))(
    'from %s to %s has the same events, goes on where it was stopped, and tells how far it is',
    { timeout: 60_000 },
    async (fromKind, toKind) => {
      const [{ events: from }, { events: to }] = [await newPlace(fromKind), await newPlace(toKind)]
      await fill(from, history)
      const stopping = new AbortController()
      const told: Array<CopyProgress> = []
      const onProgress = (progress: CopyProgress): void => {
        told.push(progress)
        if (told.length === 7) stopping.abort()
      }
      const stopped = await copyLedger({ ledger, from, to, onProgress, signal: stopping.signal })()
      expect(stopped).toMatchObject({ left: { code: 'copy-cancelled', path: 'to/28' } })
      expect(await copyLedger({ ledger, from, to, onProgress })()).toMatchObject({
        right: { size, copied: size - 28 },
      })

      expect(await standing(to)).toEqual(expected(history))
      const ends = history.map((_, at) => history.slice(0, at + 1).flat().length)
      expect(told).toEqual(ends.map((done) => ({ phase: 'copying', done, total: size })))
      expect(await copyLedger({ ledger, from, to })()).toMatchObject({ right: { size, copied: 0 } })
    },
  )
})

const program = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))

const optionsOf = ({ under }: Kept, of: '' | 'to-'): ReadonlyArray<string> =>
  under === null ? [] : [`--${of}${under[0]}`, under[1]]

const wordsOf = (from: Kept, to: Kept): ReadonlyArray<string> => [
  'copy',
  from.address,
  to.address,
  ...optionsOf(from, ''),
  ...optionsOf(to, 'to-'),
]

/** Copies in a process of its own, which is killed once the copy has so many events. */
const killedAfter = async (from: Kept, to: Kept, events: number): Promise<void> => {
  const copying = spawn(
    process.execPath,
    ['--conditions=@minutebook/source', '--import', 'tsx', program, ...wordsOf(from, to)],
    { stdio: 'ignore' },
  )
  const ended = once(copying, 'close')
  while (copying.exitCode === null && (await sizeOf(to.events)) < events) await setTimeout(5)
  copying.kill('SIGKILL')
  await ended
}

describe('an append that another store does not take at once', () => {
  test('is named, and copied where its server is said to take more', async () => {
    const [from, to] = [await newPlace('a file'), await newPlace('KurrentDB')]
    const leaf = `{"text":"${'x'.repeat(60_000)}"}`
    const together = historyOf(1, 1)[0]?.[0]
    const append = Array.from({ length: 20 }, () => ({
      id: randomUUID(),
      recordedAt: together?.recordedAt ?? '',
      leaf,
    }))
    await fill(from.events, [append])

    const refused = await minutebook(folder())(...wordsOf(from, to))
    expect(refused).toMatchObject({ code: 4, out: '' })
    expect(refused.err).toMatch(
      /^copy-store-failed {2}to\/0 {2}Of the ledger of \S+, the events from number 0 to number 19 were appended together and take \d+ bytes, and the other store takes at most 1048576 at once\. Where its server takes more, open it with a higher maxAppendBytes \(--to-append-bytes\)\.\n$/,
    )
    const copied = await minutebook(folder())(...wordsOf(from, to), '--to-append-bytes', '4000000')
    expect(copied).toMatchObject({ code: 0, err: '' })
    expect(await sizeOf(to.events)).toBe(20)
  })
})

describe('a program killed while it copies', () => {
  const history = historyOf(300, 2)
  const size = history.flat().length

  // Each store is the one that is killed at, and the one that is gone on from, once.
  const turns: ReadonlyArray<readonly [from: Kind, to: Kind]> = [
    ['a file', 'PostgreSQL'],
    ['PostgreSQL', 'KurrentDB'],
    ['KurrentDB', 'a file'],
  ]
  test.each(turns.filter((pair) => isHere(...pair)))(
    'from %s to %s leaves a beginning of the ledger, which the next copy finishes',
    { timeout: 120_000 },
    async (fromKind, toKind) => {
      const [from, to] = [await newPlace(fromKind), await newPlace(toKind)]
      await fill(from.events, history)
      await killedAfter(from, to, 10)
      const there = await sizeOf(to.events)
      expect(there).toBeGreaterThanOrEqual(10)
      expect(there).toBeLessThan(size)
      expect(await standing(to.events)).toEqual(expected(history).slice(0, there))

      const finished = await minutebook(folder())(...wordsOf(from, to), '--json')
      expect(finished).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(finished.out)).toMatchObject({ size, added: size - there })
      expect(await standing(to.events)).toEqual(expected(history))
    },
  )
})
