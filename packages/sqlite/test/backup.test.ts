import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beginning } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { done, events, folder, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { run } from './programs/run.js'
import { opened } from './store.js'

describe('a backup', () => {
  it('is a complete store, as it was at that moment', async () => {
    const [store, to] = [await opened(folder.file()), folder.file()]
    await done(store.events.append(town, 0, events(0, 1500)))
    const digest = await done(store.texts.put(Uint8Array.from([1, 2, 3])))
    const before = await logOf(store.events)
    await done(store.backup(to))
    await done(store.events.append(town, 1500, events(1500)))

    const copy = await opened(to)
    expect(await logOf(copy.events)).toEqual(before)
    expect(await done(copy.texts.get(digest))).toEqual(O.some(Uint8Array.from([1, 2, 3])))
    expect(await done(copy.integrity())).toEqual([])
    expect(await done(copy.events.append(town, 1500, events(1500)))).toMatchObject({ size: 1501 })
    await done(copy.close())
    await done(store.close())
  })

  it('made while another program records holds the log up to some append of it', async () => {
    const file = folder.file()
    const store = await opened(file)
    await done(store.events.append('archive', 0, events(0, 1000)))
    const { ended } = await run('rival', folder.file(), file, town, '150')
    const isOver = async (): Promise<boolean> => Promise.race([ended.then(() => true), setTimeout(20, false)])
    const copies: Array<string> = []
    while (!(await isOver())) {
      const to = folder.file()
      await done(store.backup(to))
      copies.push(to)
    }
    expect((await ended).lines).toHaveLength(150)
    const log = await logOf(store.events)
    expect(log).toHaveLength(1150)
    const sizes: Array<number> = []
    for (const to of copies) {
      const copy = await opened(to)
      const copied = await logOf(copy.events)
      expect(copied).toEqual(log.slice(0, copied.length))
      expect(await done(copy.integrity())).toEqual([])
      sizes.push(copied.length)
      await done(copy.close())
    }
    expect(sizes.filter((size) => size > 1000 && size < 1150)).not.toEqual([])
    await done(store.close())
  })

  it('never overwrites a file', async () => {
    const [store, to] = [await opened(folder.file()), folder.file()]
    writeFileSync(to, 'the minutes')
    expect(await refused(store.backup(to))).toMatchObject({
      code: 'store-unavailable',
      path: to,
      sentence: 'There is a file of that name already, and it is never overwritten.',
    })
    expect(readdirSync(folder.path()).filter((name) => name.includes('unfinished'))).toEqual([])
    await done(store.close())
  })

  it('needs a folder that is there', async () => {
    const [store, to] = [await opened(folder.file()), join(folder.path(), 'nowhere', 'copy.minutebook')]
    expect(await refused(store.backup(to))).toMatchObject({ code: 'store-unavailable', path: to })
    expect(existsSync(to)).toBe(false)
    await done(store.close())
  })

  it('can be made of a store that is open to be read, and is refused by one that is closed', async () => {
    const file = folder.file()
    await done((await opened(file)).close())
    const store = await opened(file, { readOnly: true })
    await done(store.backup(folder.file()))
    await done(store.close())
    expect(await refused(store.backup(folder.file()))).toMatchObject({ code: 'store-closed' })
    expect(await refused(store.integrity())).toMatchObject({ code: 'store-closed' })
  })

  it('is told of by whoever has the file open it is put in the place of, and takes nothing from them', async () => {
    const [file, to] = [folder.file(), folder.file()]
    const [store, reader] = [await opened(file), await opened(file, { readOnly: true })]
    await done(store.events.append(town, 0, events(0)))
    await done(store.backup(to))
    await done(store.events.append(town, 1, events(1)))
    const waiting = (async () => {
      const heard: Array<unknown> = []
      for await (const chunk of reader.events.subscribe(beginning, new AbortController().signal))
        heard.push(chunk._tag === 'Left' ? chunk.left : chunk.right.length)
      return heard
    })()
    await setTimeout(50)
    renameSync(to, file)

    const gone = {
      code: 'store-unavailable',
      path: file,
      sentence:
        'The file of this store was moved, deleted or replaced while it was open. Nothing more is read or stored; close it, and open what is there now.',
    }
    expect(await refused(store.events.append(town, 2, events(2)))).toMatchObject(gone)
    expect(await refused(store.texts.put(Uint8Array.from([1])))).toMatchObject(gone)
    expect(await refused(store.events.head(town))).toMatchObject(gone)
    expect(await waiting).toEqual([2, expect.objectContaining(gone)])
    for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`)
    const restored = await opened(file)
    await done(restored.events.append(town, 1, events(1)))
    await done(reader.close())
    await done(store.close())
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(await logOf(restored.events)).toHaveLength(2)
    await done(restored.close())
  })
})

describe('a store whose file cannot be looked for', () => {
  it('says so of each call, and goes on when it can be', async () => {
    const [place, away] = [join(folder.path(), 'town-hall'), join(folder.path(), 'away')]
    mkdirSync(place)
    const file = join(place, 'town.minutebook')
    const store = await opened(file)
    await done(store.events.append(town, 0, events(0)))
    // A link to itself: the system gives up on the name, which is not to say that there is none.
    renameSync(place, away)
    symlinkSync(place, place)

    const unknown = {
      code: 'store-unavailable',
      path: file,
      sentence: expect.stringContaining('ELOOP') as string,
    }
    const together = [1, 1].map((size) => refused(store.events.append(town, size, events(size))))
    for (const told of await Promise.all(together)) expect(told).toMatchObject(unknown)
    expect(await refused(store.events.append(town, 1, events(1)))).toMatchObject(unknown)
    expect(await refused(store.events.head(town))).toMatchObject(unknown)

    unlinkSync(place)
    renameSync(away, place)
    expect(await done(store.events.append(town, 1, events(1)))).toMatchObject({ size: 2 })
    await done(store.close())
  })
})
