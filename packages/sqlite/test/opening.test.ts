import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openSqliteStore, type SqliteOptions } from '@minutebook/sqlite'
import type { StoreProblem } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'
import { connect } from '../src/driver/database.js'
import { done, events, folder, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { raw } from './raw.js'
import { opened } from './store.js'

const problemOf = (file: string, options?: SqliteOptions): Promise<StoreProblem> =>
  refused(openSqliteStore(file, options))

/** A store with so many events, closed. */
const storeOf = async (count: number): Promise<string> => {
  const file = folder.file()
  const store = await opened(file)
  await done(store.events.append(town, 0, events(0, count)))
  await done(store.close())
  return file
}

describe('opening a file', () => {
  it('refuses options it does not know, and makes no file', async () => {
    const file = folder.file()
    expect(await problemOf(file, { readonly: true } as object)).toMatchObject({
      _tag: 'StoreProblem',
      code: 'unknown-member',
      path: '/options/readonly',
    })
    expect(existsSync(file)).toBe(false)
  })

  it('makes a store where there is none, and leaves one file when it is closed', async () => {
    const file = await storeOf(3)
    const beside = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)))
    expect(beside).toEqual([basename(file)])
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  it('finds what was stored before', async () => {
    const store = await opened(await storeOf(3))
    expect(await logOf(store.events)).toHaveLength(3)
    expect(await done(store.events.append(town, 3, events(3)))).toMatchObject({ size: 4, created: false })
    await done(store.close())
  })

  it('leaves a database of another program alone', async () => {
    const file = folder.file()
    raw(file, (database) => database.exec('CREATE TABLE bylaws (title TEXT)'))
    const before = readFileSync(file)
    expect(await problemOf(file)).toMatchObject({ _tag: 'StoreProblem', code: 'not-a-store', path: file })
    expect(readFileSync(file)).toEqual(before)
  })

  it('leaves a store of a newer version alone', async () => {
    const file = await storeOf(1)
    raw(file, (database) => database.exec('PRAGMA user_version = 2'))
    expect(await problemOf(file)).toMatchObject({ code: 'store-newer', path: file })
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, 3 * 4096)],
    ['cut off in its first page', (file: string) => truncateSync(file, 1000)],
    ['cut down to nothing', (file: string) => truncateSync(file, 0)],
    ['overwritten at its beginning', (file: string) => writeFileSync(file, 'Bylaw 2026-14 '.repeat(1000))],
  ])('reports a store that was %s', async (_, harm) => {
    const file = await storeOf(400)
    harm(file)
    expect(await problemOf(file)).toMatchObject({ code: 'store-damaged', path: file })
  })

  it('reports a store whose protection was taken away', async () => {
    const file = await storeOf(1)
    raw(file, (database) => database.exec('DROP TRIGGER events_are_never_deleted'))
    expect(await problemOf(file)).toMatchObject({
      code: 'store-damaged',
      sentence: 'This store was altered: events_are_never_deleted is not as it was made.',
    })
  })

  it('opens one without its protection to be examined, and without its tables not even so', async () => {
    const file = await storeOf(2)
    raw(file, (database) => database.exec('DROP TRIGGER events_are_never_deleted; DROP VIEW history'))
    const store = await opened(file, { toExamine: true })
    expect(await logOf(store.events)).toHaveLength(2)
    expect(await done(store.integrity())).toEqual([
      '"events_are_never_deleted" of the schema is gone or was altered.',
      '"history" of the schema is gone or was altered.',
    ])
    expect(await refused(store.texts.put(Uint8Array.of(1)))).toMatchObject({ code: 'store-read-only' })
    await done(store.close())
    raw(file, (database) => database.exec('DROP TABLE texts'))
    expect(await problemOf(file, { toExamine: true })).toMatchObject({
      code: 'store-damaged',
      sentence: 'This store was altered: texts is not as it was made.',
    })
  })

  it('does not mind what somebody added for reports of their own', async () => {
    const file = await storeOf(1)
    raw(file, (database) => database.exec('CREATE VIEW titles AS SELECT leaf FROM events'))
    const store = await opened(file)
    expect(await logOf(store.events)).toHaveLength(1)
    await done(store.close())
  })

  it('cannot use a folder that is not there, nor a folder as a file', async () => {
    const nowhere = join(folder.path(), 'nowhere', 'town.minutebook')
    expect(await problemOf(nowhere)).toMatchObject({ code: 'no-store', path: nowhere })
    expect(await problemOf(folder.path())).toMatchObject({ code: 'store-unavailable', path: folder.path() })
  })

  it.skipIf(process.seteuid === undefined)(
    'can read, and not write, in a folder that may only be read',
    async () => {
      const shelf = join(folder.path(), 'shelf')
      mkdirSync(shelf)
      const [file, fresh] = [join(shelf, 'old.minutebook'), join(shelf, 'new.minutebook')]
      const store = await opened(file)
      await done(store.events.append(town, 0, events(0)))
      await done(store.close())
      chmodSync(folder.path(), 0o755)
      chmodSync(shelf, 0o555)
      chmodSync(file, 0o444)
      const [problems, log] = await asNobody(async () => {
        const reader = await opened(file, { readOnly: true })
        const read = await logOf(reader.events)
        await done(reader.close())
        return [[await problemOf(fresh), await problemOf(file)], read] as const
      })
      expect(problems).toMatchObject([
        { code: 'store-unavailable', path: fresh },
        { code: 'store-read-only', path: file },
      ])
      expect(log).toHaveLength(1)
      expect(readdirSync(shelf)).toEqual(['old.minutebook'])
      chmodSync(shelf, 0o755)
    },
  )

  it('is busy when another program keeps the whole file locked', async () => {
    const file = await storeOf(1)
    const other = connect(file, false)
    other.exec('BEGIN EXCLUSIVE')
    expect(await problemOf(file, { busyTimeoutMs: 50 })).toMatchObject({ code: 'store-busy', path: file })
    other.close()
    await done((await opened(file)).close())
  })

  it('waits for a lock that is let go in time', async () => {
    const file = await storeOf(1)
    const other = connect(file, false)
    other.exec('BEGIN EXCLUSIVE')
    const opening = opened(file)
    await setTimeout(60)
    other.close()
    const store = await opening
    expect(await logOf(store.events)).toHaveLength(1)
    await done(store.close())
  })

  it('to be read gives what is stored and writes nothing', async () => {
    const file = await storeOf(2)
    const store = await opened(file, { readOnly: true })
    expect(await logOf(store.events)).toHaveLength(2)
    const readOnly = {
      code: 'store-read-only',
      path: file,
      sentence: 'This store was opened to be read, not to be written to.',
    }
    expect(await refused(store.events.append(town, 2, events(2)))).toMatchObject(readOnly)
    expect(await refused(store.texts.put(Uint8Array.from([1])))).toMatchObject(readOnly)
    await done(store.close())
  })

  it('to be read makes no store where there is none', async () => {
    const file = folder.file()
    expect(await problemOf(file, { readOnly: true })).toMatchObject({ code: 'no-store', path: file })
    expect(existsSync(file)).toBe(false)
  })

  it('reads what another program appends while it is open to be read', async () => {
    const file = await storeOf(1)
    const [reader, writer] = [await opened(file, { readOnly: true }), await opened(file)]
    await done(writer.events.append(town, 1, events(1, 2)))
    expect(await logOf(reader.events)).toHaveLength(3)
    await done(writer.close())
    await done(reader.close())
  })
})

/** Root may write anywhere, so what may not be written is tried as somebody else. */
const asNobody = async <A>(run: () => Promise<A>): Promise<A> => {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid?.(65_534)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}
