import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPostgresSchema, openPostgresStore, type PostgresStore } from '@minutebook/postgres'
import type { EventToAppend } from '@minutebook/eventstore'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  done,
  events,
  failedIn,
  failingDisk,
  failingWhile,
  logOf,
  problemOf,
  refused,
  town,
} from '@minutebook/eventstore/test-support'
import { hasServer } from './cluster.js'
import { postgresServer, type PostgresServer } from './server.js'

// The server runs as another user, who has to come at all of it.
const shelf = mkdtempSync(join(tmpdir(), 'minutebook-failing-'))
chmodSync(shelf, 0o777)
const [turned, notes] = [join(shelf, 'turned-on'), join(shelf, 'notes')]
const library = hasServer ? failingDisk(join(shelf, 'failing.so')) : null

const diskError = 'The disk of the server did not do what was asked of it.'

/** Leaves that cannot be compressed away. */
const heavy = (seq: number, count: number): ReadonlyArray<EventToAppend> =>
  events(seq, count).map((event) => ({
    ...event,
    leaf: JSON.stringify({ text: Array.from({ length: 80 }, () => crypto.randomUUID()).join('') }),
  }))

describe.runIf(library !== null)('a disk of the server that fails', () => {
  let server: PostgresServer
  const stores: Array<PostgresStore> = []
  const opened = async (busyTimeoutMs = 5000): Promise<PostgresStore> => {
    const connection = { host: server.socketFolder, user: server.user, database: 'postgres' }
    await done(installPostgresSchema({ connection }))
    const store = await done(openPostgresStore({ connection, busyTimeoutMs }))
    stores.push(store)
    return store
  }
  const failing = async <A>(of: 'all' | 'reads', folder: string, meanwhile: () => Promise<A>): Promise<A> => {
    writeFileSync(turned, `${of} ${join(server.data, folder)}`)
    try {
      return await meanwhile()
    } finally {
      rmSync(turned)
    }
  }

  beforeAll(() => {
    const answer = postgresServer({ shared_buffers: '16MB' }, failingWhile(library ?? '', notes, turned))
    server = typeof answer === 'string' ? expect.fail(answer) : answer
  }, 60_000)
  beforeEach(() => rmSync(notes, { force: true }))
  afterAll(async () => {
    for (const store of stores) await store.close()()
    server.stop()
    rmSync(shelf, { recursive: true, force: true })
  })

  it('at its log, keeps what was acknowledged and takes the append in doubt whole or not at all', async () => {
    let stored = await logOf((await opened()).events)
    for (let round = 0; round < 3; round += 1) {
      const store = await opened(300)
      const size = stored.length
      await done(store.events.append(town, size, heavy(size, 3)))
      const doubtful = heavy(size + 3, 4)
      await failing('all', 'pg_wal', async () => {
        expect(await refused(store.events.append(town, size + 3, doubtful))).toMatchObject({
          code: 'store-unavailable',
        })
      })
      expect(failedIn(notes).map(({ file }) => file.includes('/pg_wal/'))).toContain(true)
      await server.restart()

      const again = await opened()
      expect([size + 3, size + 7]).toContain((await logOf(again.events)).length)
      expect(await done(again.events.append(town, size + 3, doubtful))).toMatchObject({ size: size + 7 })
      const log = await logOf(again.events)
      expect(log.slice(0, size)).toEqual(stored)
      expect(log.slice(size + 3).map(({ id }) => id)).toEqual(doubtful.map(({ id }) => id))
      expect(await done(again.integrity())).toEqual([])
      stored = log
    }
  }, 120_000)

  it('at the files of its tables, refuses an append that needs room there, and loses none that did not', async () => {
    const store = await opened()
    const size = (await logOf(store.events)).length
    let reached = size
    await failing('all', 'base', async () => {
      for (;;) {
        const answer = await store.events.append(town, reached, heavy(reached, 20))()
        if (answer._tag === 'Left') {
          expect(answer.left).toMatchObject({
            code: 'store-unavailable',
            sentence: diskError,
            cause: { code: '58030' },
          })
          return
        }
        reached = answer.right.size
        expect(reached).toBeLessThan(size + 2000)
      }
    })
    expect(await done(store.events.head(town))).toMatchObject({ size: reached })
    await done(store.events.append(town, reached, heavy(reached, 20)))
    await server.restart()
    const again = await opened()
    expect(await logOf(again.events)).toHaveLength(reached + 20)
    expect(await done(again.integrity())).toEqual([])
  }, 120_000)

  it('at a reading, is told, and not read as a shorter history', async () => {
    const before = await opened()
    const size = (await logOf(before.events)).length
    await done(before.events.append(town, size, heavy(size, 500)))
    await server.restart()
    const store = await opened()
    await failing('reads', 'base', async () => {
      expect(await problemOf(store.events.read(town, 0))).toEqual(['store-unavailable', diskError])
    })
    expect(await logOf(store.events)).toHaveLength(size + 500)
  }, 120_000)
})
