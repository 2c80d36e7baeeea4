import * as O from 'fp-ts/lib/Option.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { KurrentDbStore } from '@minutebook/kurrentdb'
import { done, events, refused } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

/** Two ledgers and a text, in a server to which something is done behind the back of the store. */
describe('going through all of a store', () => {
  let prefix: string
  let store: KurrentDbStore
  let digest: string

  beforeEach(async () => {
    prefix = freshPrefix()
    const writer = await open({ prefix })
    await done(writer.events.append('town', 0, events(0, 5)))
    await done(writer.events.append('village', 0, events(5, 2)))
    digest = await done(writer.texts.put(new TextEncoder().encode('A by-law.')))
    store = await open({ prefix })
  })

  const findings = () => done(store.integrity())

  it('finds nothing where all is as it was left, over more events than one page holds', async () => {
    for (let n = 0; n < 3; n += 1)
      await done(store.events.append('lake', n * 500, events(100 + n * 500, 500)))
    expect(await findings()).toEqual([])
  })

  it('tells of every ledger what is wrong with it first', async () => {
    server().log.setMetadata(`${prefix}-town`, '{"$tb":3}')
    server().log.redact(`${prefix}-village`, 1)
    expect(await findings()).toEqual([
      'The beginning of the ledger "town" is gone: it now begins with event 3. Its stream was cut short, or deleted and begun again.',
      'Event 1 of the ledger "village" was redacted: what it said is overwritten.',
    ])
  })

  it('tells of a limit that may take events away', async () => {
    server().log.setMetadata(`${prefix}-town`, '{"$maxAge":86400}')
    expect(await findings()).toEqual([
      'The stream of the ledger "town" has a limit ($maxAge), so that the server forgets its events.',
    ])
  })

  it('tells of a ledger that was deleted, also when the server has tidied up', async () => {
    server().log.delete(`${prefix}-town`)
    server().log.scavenge()
    expect(await findings()).toEqual([
      'The stream of the ledger "town" was deleted: its events are hidden or gone.',
    ])
  })

  it('tells of a text that was changed, and of a stream that is none of a ledger', async () => {
    server().log.redact(`${prefix}text-${digest}`, 0)
    const note = { id: crypto.randomUUID(), type: 'Note', contentType: 'application/json' }
    server().log.append(`${prefix}-Town`, 'any', [
      { ...note, data: new TextEncoder().encode('{}'), metadata: new Uint8Array() },
    ])
    expect(await findings()).toEqual([
      'This text no longer has the bytes of its digest.',
      `The stream "${prefix}-Town" is none of a ledger.`,
    ])
  })

  it('tells of a text that was deleted, also when the server has tidied up', async () => {
    server().log.delete(`${prefix}text-${digest}`)
    const gone = `The text ${digest} was deleted: its bytes are hidden or gone.`
    expect(await findings()).toEqual([gone])
    server().log.scavenge()
    expect(await findings()).toEqual([gone])
    expect(await done(store.texts.get(digest))).toEqual(O.none)
  })

  it('says nothing of a text whose putting was cut off between two parts: it was never put', async () => {
    const long = new Uint8Array(1200 * 1024).fill(65)
    const unfinished = await done(store.texts.put(long))
    server().log.lose(`${prefix}text-${unfinished}`, 2)
    expect(await findings()).toEqual([])
    expect(await done(store.texts.get(unfinished))).toEqual(O.none)
    expect(await done(store.texts.put(long))).toBe(unfinished)
    const back = await done(store.texts.get(unfinished))
    expect(O.isSome(back) && Buffer.from(long).equals(back.value)).toBe(true)
  })

  it('refuses to say that a text is put which was deleted, though the server takes it for stored', async () => {
    server().log.delete(`${prefix}text-${digest}`)
    expect(await refused(store.texts.put(new TextEncoder().encode('A by-law.')))).toMatchObject({
      code: 'store-damaged',
      sentence: 'This text was put, and is not there: its stream was deleted.',
    })
  })

  it('finishes a text that was begun again after its stream was deleted, however many parts it has', async () => {
    const long = new Uint8Array(9 * 512 * 1024).map((_, at) => at % 251)
    const text = await done(store.texts.put(long))
    const stream = `${prefix}text-${text}`
    server().log.delete(stream)
    server().log.append(stream, 'none', [
      {
        id: crypto.randomUUID(),
        type: 'TextPart',
        contentType: 'application/octet-stream',
        data: long.subarray(0, 512 * 1024),
        metadata: new TextEncoder().encode('{"part":0,"parts":9}'),
      },
    ])
    expect(await findings()).toEqual([`The text ${text} was deleted: its bytes are hidden or gone.`])
    expect(await done(store.texts.get(text))).toEqual(O.none)

    expect(await done(store.texts.put(long))).toBe(text)
    const back = await done(store.texts.get(text))
    expect(O.isSome(back) && Buffer.from(long).equals(back.value)).toBe(true)
    expect(await findings()).toEqual([])
  })

  it('puts nothing behind a part that was deleted', async () => {
    const long = new Uint8Array(1200 * 1024).fill(65)
    const stream = `${prefix}text-${await done(store.texts.put(long))}`
    server().log.lose(stream, 1)
    server().log.delete(stream)
    expect(await refused(store.texts.put(long))).toMatchObject({
      code: 'store-damaged',
      sentence: 'This text was put, and is not there: its stream was deleted.',
    })
    expect(server().log.read(stream, 'start', 10, false)).toBe('no stream')
  })

  it('tells of a long text of which the server forgot the beginning', async () => {
    const stored = await done(store.texts.put(new Uint8Array(1200 * 1024).fill(65)))
    server().log.setMetadata(`${prefix}text-${stored}`, '{"$maxCount":2}')
    expect(await findings()).toEqual(['This text no longer has the bytes of its digest.'])
  })

  it('is a problem where this user may not read all, and where the store was closed', async () => {
    server().faults.denied = ['$all']
    expect(await refused(store.integrity())).toMatchObject({ code: 'store-forbidden' })
    server().faults.denied = []
    await done(store.close())
    expect(await refused(store.integrity())).toMatchObject({ code: 'store-closed' })
  })
})
