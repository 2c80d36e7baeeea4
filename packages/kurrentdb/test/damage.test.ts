import { beginning, newest, type EventStore } from '@minutebook/eventstore'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../src/stream/entries.js'
import { done, events, firstOf, instant, problemOf, read } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

/** One ledger of five events in a server to which something is done behind the back of the store. */
describe('a stream that is not as it was left', () => {
  let stream: string
  let store: EventStore
  /** Another handle, which knows nothing of what was there before. */
  let fresh: EventStore

  beforeEach(async () => {
    const prefix = freshPrefix()
    stream = `${prefix}-town`
    store = (await open({ prefix })).events
    await done(store.append('town', 0, events(0, 2)))
    await done(store.append('town', 2, events(2, 3)))
    fresh = (await open({ prefix })).events
  })

  const damage = (sentence: string): readonly [string, string] => ['store-damaged', sentence]

  it('is reported by the head, a reading and an append when its beginning was cut off', async () => {
    server().log.setMetadata(stream, '{"$tb":3}')
    const gone = damage(
      'The beginning of the ledger "town" is gone: it now begins with event 3. Its stream was cut short, or deleted and begun again.',
    )
    expect(await problemOf(fresh.head('town'))).toEqual(gone)
    expect(await problemOf(fresh.read('town', 0))).toEqual(gone)
    expect(await problemOf(fresh.read('town', newest, { direction: 'backward' }))).toEqual(gone)
    expect(await problemOf(fresh.append('town', 5, events(5)))).toEqual(gone)
  })

  it('is reported in the log, too, when the server has tidied up', async () => {
    server().log.setMetadata(stream, '{"$tb":3}')
    expect(await read(fresh.readAll(beginning))).toHaveLength(5)
    server().log.scavenge()
    const gone = damage(
      'The beginning of the ledger "town" is gone: it now begins with event 3. Its stream was cut short, or deleted and begun again.',
    )
    expect(await problemOf(fresh.readAll(beginning))).toEqual(gone)
    expect(await firstOf(fresh)).toEqual(gone)
  })

  it('gives what is left of it when that is all that was asked for', async () => {
    server().log.setMetadata(stream, '{"$tb":3}')
    expect(await read(fresh.read('town', newest, { direction: 'backward', limit: 2 }))).toMatchObject([
      { seq: 4 },
      { seq: 3 },
    ])
  })

  it.each([
    ['$maxCount', 1000],
    ['$maxAge', 86_400],
    ['$tb', 1],
  ])('is reported by the head when %s may take its events away', async (limit, value) => {
    server().log.setMetadata(stream, JSON.stringify({ [limit]: value }))
    const [code, sentence] = await problemOf(fresh.head('town'))
    expect(code).toBe('store-damaged')
    expect(sentence).toContain(
      limit === '$tb' ? 'begins with event 1' : `The stream of the ledger "town" has a limit (${limit})`,
    )
  })

  it('is reported when it was deleted', async () => {
    server().log.delete(stream)
    const gone = damage('The stream of the ledger "town" was deleted: its events are hidden or gone.')
    for (const events of [store, fresh]) {
      expect(await problemOf(events.head('town'))).toEqual(gone)
      expect(await problemOf(events.read('town', 0))).toEqual(gone)
      expect(await problemOf(events.read('town', newest, { direction: 'backward' }))).toEqual(gone)
    }
    expect(await problemOf(fresh.append('town', 0, events(0)))).toEqual(gone)
    expect(await problemOf(fresh.append('town', 5, events(5)))).toEqual(gone)
  })

  it('is reported when it was deleted and begun again', async () => {
    server().log.delete(stream)
    server().log.append(stream, 'any', [
      {
        id: crypto.randomUUID(),
        type: 'Event',
        contentType: 'application/json',
        data: new TextEncoder().encode('{}'),
        metadata: new Uint8Array(),
      },
    ])
    const [code, sentence] = await problemOf(fresh.head('town'))
    expect(code).toBe('store-damaged')
    expect(sentence).toContain('it now begins with event 5')
  })

  it('is reported when it was deleted for good', async () => {
    server().log.tombstone(stream)
    const gone = damage('The stream of the ledger "town" was deleted for good (a tombstone).')
    expect(await problemOf(fresh.head('town'))).toEqual(gone)
    expect(await problemOf(fresh.read('town', 0))).toEqual(gone)
    expect(await problemOf(store.append('town', 5, events(5)))).toEqual(gone)
  })

  it('is reported when an event was redacted', async () => {
    server().log.redact(stream, 2)
    const gone = damage('Event 2 of the ledger "town" was redacted: what it said is overwritten.')
    expect(await problemOf(fresh.read('town', 0))).toEqual(gone)
    expect(await problemOf(fresh.readAll(beginning))).toEqual(gone)
    expect(await firstOf(fresh)).toEqual(gone)
    expect(await problemOf(fresh.append('town', 5, events(5)))).toEqual(gone)
  })

  it.each([
    ['{"data":{"n":9},"type":"PolicyEnacted"}', 'it no longer has the bytes that were recorded.'],
    ['{"data":{"n":2},', 'it is no longer JSON.'],
    ['[]', 'it is no longer JSON.'],
    [`{"n":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'it no longer has the bytes that were recorded.'],
  ])('is reported when an event was changed to %s', async (text, sentence) => {
    server().log.change(stream, 2, () => new TextEncoder().encode(text))
    const gone = damage(`Event 2 of the ledger "town" was changed: ${sentence}`)
    expect(await problemOf(fresh.read('town', 0))).toEqual(gone)
    expect(await problemOf(fresh.readAll(beginning))).toEqual(gone)
  })

  it('is reported when an event was recorded before the one it follows', async () => {
    const leaf = '{"data":{"n":5},"type":"PolicyEnacted"}'
    const recordedAt = '2026-03-06T23:00:00.000000Z'
    const beside = { append: crypto.randomUUID(), recordedAt, sha256: sha256Of(leaf) }
    server().log.append(stream, 'any', [
      {
        id: crypto.randomUUID(),
        type: 'PolicyEnacted',
        contentType: 'application/json',
        data: new TextEncoder().encode(leaf),
        metadata: new TextEncoder().encode(JSON.stringify(beside)),
      },
    ])
    const earlier = damage('Event 5 of the ledger "town" was recorded before the one it follows.')
    expect(await problemOf(fresh.read('town', 0))).toEqual(earlier)
    expect(await problemOf(fresh.read('town', newest, { direction: 'backward' }))).toEqual(earlier)
    expect(await problemOf(fresh.readAll(beginning))).toEqual(earlier)
    expect(await firstOf(fresh)).toEqual(earlier)
    expect(await problemOf(fresh.append('town', 6, events(6)))).toEqual(earlier)
  })

  it('is no damage where a newer version wrote to it, which is said', async () => {
    const leaf = '{"data":{"n":5},"type":"PolicyEnacted"}'
    const beside = { v: '2', append: crypto.randomUUID(), recordedAt: instant(5), digest: sha256Of(leaf) }
    server().log.append(stream, 'any', [
      {
        id: crypto.randomUUID(),
        type: 'PolicyEnacted',
        contentType: 'application/json',
        data: new TextEncoder().encode(leaf),
        metadata: new TextEncoder().encode(JSON.stringify(beside)),
      },
    ])
    const newer = [
      'store-newer',
      'Event 5 of the ledger "town" was written by a newer version of Minutebook. Use the newer version.',
    ]
    expect(await problemOf(fresh.head('town'))).toEqual(newer)
    expect(await problemOf(fresh.read('town', 0))).toEqual(newer)
    expect(await problemOf(fresh.readAll(beginning))).toEqual(newer)
    expect(await problemOf(fresh.append('town', 6, events(6)))).toEqual(newer)
  })

  it('is reported when somebody else wrote to it', async () => {
    server().log.append(stream, 'any', [
      {
        id: crypto.randomUUID(),
        type: 'Note',
        contentType: 'application/json',
        data: new TextEncoder().encode('{"note":1}'),
        metadata: new TextEncoder().encode('{}'),
      },
    ])
    const strange = damage('Event 5 of the ledger "town" was not written by Minutebook.')
    expect(await problemOf(fresh.head('town'))).toEqual(strange)
    expect(await problemOf(fresh.read('town', 0))).toEqual(strange)
    expect(await problemOf(store.append('town', 5, events(5)))).toEqual(strange)
  })

  it('is reported when the server was set back to an older copy of itself', async () => {
    server().log.lose(stream, 3)
    const less = damage('The stream of the ledger "town" has 3 events and had 5 before.')
    expect(await problemOf(store.head('town'))).toEqual(less)
    expect(await problemOf(store.append('town', 5, events(5)))).toEqual(less)
  })

  it('is reported when another stream of its kind is no ledger', async () => {
    server().log.append(`${stream}~zz`, 'any', [
      {
        id: crypto.randomUUID(),
        type: 'Note',
        contentType: 'application/json',
        data: new TextEncoder().encode('{}'),
        metadata: new Uint8Array(),
      },
    ])
    expect(await problemOf(fresh.readAll(beginning))).toEqual(damage('This stream is none of a ledger.'))
  })

  it('leaves no position that another log could be read from', async () => {
    const { position } = await done(store.append('town', 5, events(5)))
    server().log.lose(stream, 5)
    expect(await problemOf(fresh.readAll(position))).toEqual([
      'bad-range',
      `No event of this store stands at position ${position}: it is of another store, or its event is gone.`,
    ])
  })
})
