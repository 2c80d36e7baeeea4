import * as E from 'fp-ts/lib/Either.js'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../src/driver/database.js'
import { sqliteStore, type SqliteStore } from '../src/SqliteStore.js'
import {
  done,
  events,
  folder,
  instant,
  logOf,
  refused,
  smallDisk,
  town,
} from '@minutebook/eventstore/test-support'
import { opened } from './store.js'

/** A store on a disk that has room for so many more pages. */
const cramped = async (pages: number): Promise<SqliteStore> => {
  const file = folder.file()
  await done((await opened(file)).close())
  const database = connect(file, false)
  const { page_count: used } = database.prepare('PRAGMA page_count').get() as { readonly page_count: number }
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA max_page_count = ${used + pages}`,
  )
  return sqliteStore(file, database, { patience: 1000, readOnly: false })
}

const disk = smallDisk(256, folder.path())

afterAll(() => disk?.remove())

const heavy = (seq: number, count: number) =>
  events(seq, count).map((event) => ({ ...event, leaf: `{"text":"${'x'.repeat(3000)}"}` }))

describe('a full disk', () => {
  it('leaves nothing half-written, and what was stored can be read', async () => {
    const store = await cramped(20)
    await done(store.events.append(town, 0, events(0, 3)))
    const before = await logOf(store.events)
    expect(await refused(store.events.append(town, 3, heavy(3, 100)))).toMatchObject({
      code: 'store-full',
      sentence: 'There is no room left for this file; nothing was stored. Make room and try again.',
      cause: { errcode: 13 },
    })
    expect(await logOf(store.events)).toEqual(before)
    expect(await done(store.events.head(town))).toEqual({ ledger: town, size: 3, lastRecordedAt: instant(0) })
    expect(await done(store.integrity())).toEqual([])
    expect(await done(store.events.append(town, 3, events(3)))).toMatchObject({ size: 4 })
    await done(store.close())
  })

  it('fails only the append that does not fit, not those made together with it', async () => {
    const store = await cramped(20)
    const [first, large, last] = await Promise.all([
      store.events.append('first', 0, events(0, 2))(),
      store.events.append('large', 0, heavy(0, 100))(),
      store.events.append('last', 0, events(0, 2))(),
    ])
    expect(first).toMatchObject({ right: { size: 2, alreadyStored: false } })
    expect(large).toMatchObject({ left: { code: 'store-full' } })
    expect(last).toMatchObject({ right: { size: 2, alreadyStored: false } })
    expect(await done(store.events.ledgers())).toEqual(['first', 'last'])
    await done(store.close())
  })

  it('fails a text that does not fit', async () => {
    const store = await cramped(5)
    expect(await refused(store.texts.put(new Uint8Array(100_000)))).toMatchObject({ code: 'store-full' })
    expect(E.isRight(await store.texts.put(new Uint8Array(10))())).toBe(true)
    await done(store.close())
  })
})

describe.runIf(disk !== null)('a disk that is full in earnest', () => {
  it('takes no append, text or backup by half, keeps what was stored, and goes on when there is room', async () => {
    const file = join(disk?.folder ?? '', 'town.minutebook')
    const store = await opened(file)
    let size = 0
    for (;;) {
      const answer = await store.events.append(town, size, heavy(size, 4))()
      if (E.isLeft(answer)) {
        expect(answer.left).toMatchObject({ code: 'store-full', path: file })
        break
      }
      size = answer.right.size
    }
    expect(size).toBeGreaterThan(0)
    const before = await logOf(store.events)
    expect(before).toHaveLength(size)
    expect(await refused(store.texts.put(new Uint8Array(200_000)))).toMatchObject({ code: 'store-full' })
    expect(await refused(store.backup(join(disk?.folder ?? '', 'copy.minutebook')))).toMatchObject({
      code: 'store-full',
    })
    expect(await done(store.integrity())).toEqual([])
    await done(store.close())
    // What it had no room to put into the file itself stays in the log beside it.
    const left = readdirSync(disk?.folder ?? '').filter((name) => !name.endsWith('-shm'))
    expect(left).toEqual(['town.minutebook', 'town.minutebook-wal'])

    const roomy = folder.file()
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${roomy}${part}`)
    const again = await opened(roomy)
    expect(await logOf(again.events)).toEqual(before)
    expect(await done(again.events.append(town, size, heavy(size, 100)))).toMatchObject({ size: size + 100 })
    expect(await done(again.integrity())).toEqual([])
    await done(again.close())
  })
})
