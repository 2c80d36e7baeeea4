import { setTimeout } from 'node:timers/promises'
import { beginning, newest } from '@minutebook/eventstore'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, events, instant, read, refused, town } from '@minutebook/eventstore/test-support'
import { hasServer, installed, opened } from './cluster.js'
import { tampered } from './tampered.js'
import type { PostgresStore } from '@minutebook/postgres'

describe.runIf(hasServer)('a store from which events were taken', () => {
  let store: PostgresStore

  beforeAll(async () => {
    const schema = await installed()
    store = await opened(schema)
    await done(store.events.append(town, 0, events(0, 3)))
    await done(store.events.append(town, 3, events(3, 3)))
    await tampered(schema, 'DELETE FROM events WHERE seq = 2')
    return async () => store.close()()
  }, 60_000)

  const missing = {
    code: 'store-damaged',
    sentence: `This store is damaged: event number 2 of the ledger "${town}" is missing.`,
  }

  it('is not read as a shorter history, from wherever it is read', async () => {
    expect(await read(store.events.readAll(beginning))).toMatchObject({
      code: 'store-damaged',
      sentence: 'This store is damaged: the event at position 3 is missing.',
    })
    expect(await read(store.events.read(town, 0))).toMatchObject(missing)
    expect(await read(store.events.read(town, 2))).toMatchObject(missing)
    expect(await read(store.events.read(town, newest, { direction: 'backward' }))).toMatchObject(missing)
    expect(await read(store.events.read(town, 2, { direction: 'backward' }))).toMatchObject(missing)
    expect(await read(store.events.read(town, 3))).toHaveLength(3)
    expect(await read(store.events.read(town, 1, { direction: 'backward' }))).toHaveLength(2)
  })

  it('is not read backward as one that begins later', async () => {
    const schema = await installed()
    const cut = await opened(schema)
    await done(cut.events.append(town, 0, events(0, 3)))
    await tampered(schema, 'DELETE FROM events WHERE seq = 0')
    expect(await read(cut.events.read(town, newest, { direction: 'backward' }))).toMatchObject({
      code: 'store-damaged',
      sentence: `This store is damaged: event number 0 of the ledger "${town}" is missing.`,
    })
    expect(await read(cut.events.read(town, newest, { direction: 'backward', limit: 2 }))).toHaveLength(2)
    await done(cut.close())
  })

  it('says where', async () => {
    expect(await done(store.integrity())).toEqual([
      'Between the positions 2 and 4 events are missing.',
      `Ledger "${town}": events between the numbers 1 and 3 are missing.`,
    ])
  })
})

describe.runIf(hasServer)('a store that was written over', () => {
  it('says which times, places and texts are not as they were left', async () => {
    const schema = await installed()
    const store = await opened(schema)
    await done(store.events.append(town, 0, events(0)))
    await done(store.events.append(town, 1, events(1)))
    await done(store.events.append(town, 2, events(2)))
    const digest = await done(store.texts.put(Uint8Array.from([1, 2, 3])))
    await tampered(
      schema,
      `UPDATE events SET recorded_at = '${instant(0)}' WHERE seq = 2;
       UPDATE events SET recorded_at = '${instant(5)}' WHERE seq = 1;
       UPDATE events SET position = 4 WHERE seq = 0; UPDATE events SET position = 1 WHERE seq = 1;
       UPDATE events SET position = 2 WHERE seq = 0;
       ALTER TABLE texts DROP CONSTRAINT digest_of_bytes;
       UPDATE texts SET bytes = '\\x00'`,
    )
    expect(await refused(store.texts.get(digest))).toMatchObject({
      code: 'store-damaged',
      sentence: `This store is damaged: the text ${digest} no longer has these bytes.`,
    })
    expect(await done(store.integrity())).toEqual([
      'The constraint digest_of_bytes of the schema is gone or was altered.',
      `Ledger "${town}": event number 1 stands before the one it follows.`,
      `Ledger "${town}": event number 2 was recorded before the one it follows.`,
      `The text ${digest} no longer has the bytes of that digest.`,
    ])
    await done(store.close())
  })

  it('is not waited for by a subscriber where it comes back with another history of the same length', async () => {
    const schema = await installed()
    const store = await opened(schema, { pollIntervalMs: 20 })
    await done(store.events.append(town, 0, events(0, 3)))
    const heard: Array<unknown> = []
    const listening = (async () => {
      for await (const chunk of store.events.subscribe(beginning, new AbortController().signal))
        heard.push(chunk._tag === 'Left' ? chunk.left.code : chunk.right.length)
    })()
    await setTimeout(100)
    await tampered(schema, 'UPDATE events SET id = gen_random_uuid() WHERE position = 3')
    await listening
    expect(heard).toEqual([3, 'bad-range'])
    await done(store.close())
  })
})
