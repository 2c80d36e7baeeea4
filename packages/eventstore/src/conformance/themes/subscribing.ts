import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginning, positionOf } from '../../port/Position.js'
import type { StoredEvent } from '../../port/StoredEvent.js'
import { done, logOf, refused } from '../answers.js'
import { atOnce, atOnceForLong } from '../handles.js'
import { at, event, events, town, village } from '../fixtures.js'
import { upTo } from '../listening.js'
import type { Subject } from '../Subject.js'

export const subscribing = (subject: Subject): void => {
  describe('subscribing', () => {
    const handover = '49 catching up hands over to live with no gap and no duplicate'
    atOnceForLong(subject, handover, async (one, other) => {
      await done(one.append(town, 0, events(2100)))
      const ending = event()
      const heard = upTo(ending.id, one, beginning)
      for (let size = 2100; size < 2130; size += 1)
        await done((size % 2 === 0 ? one : other).append(town, size, events(1)))
      await done(other.append(village, 0, [ending]))
      expect(await heard).toEqual(await logOf(one))
    })

    it('50 an event appended between the last chunk of catching up and the wait is delivered', async () => {
      const store = (await subject.open()).events
      const listening = new AbortController()
      await done(store.append(town, 0, events(3)))
      const chunks = store.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
      const heard: Array<StoredEvent> = []
      for (let size = 3; size < 13; size += 1) {
        const next = await chunks.next()
        if (next.done !== true && E.isRight(next.value)) heard.push(...next.value.right)
        await done(store.append(town, size, events(1)))
      }
      const last = await chunks.next()
      if (last.done !== true && E.isRight(last.value)) heard.push(...last.value.right)
      listening.abort()
      expect(await chunks.next()).toEqual({ done: true, value: undefined })
      expect(heard).toEqual(await logOf(store))
    })

    const waited = '50 an event appended while the subscription waits is delivered, whoever appended it'
    atOnce(subject, waited, async (one, other) => {
      const listening = new AbortController()
      const chunks = one.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
      for (const [size, store] of [one, other, one, other].entries()) {
        const waiting = chunks.next()
        const appended = event()
        await done(store.append(town, size, [appended]))
        const heard = await waiting
        expect(heard.value).toMatchObject({ right: [{ id: appended.id, ledger: town, seq: size }] })
      }
      listening.abort()
      expect(await chunks.next()).toEqual({ done: true, value: undefined })
    })

    const resumed = '51 resuming delivers nothing from before the position and everything after it'
    atOnceForLong(subject, resumed, async (store, other) => {
      await done(store.append(town, 0, events(1200)))
      const ending = event()
      await done(store.append(village, 0, [ending]))
      const log = await logOf(store)
      for (const [index, place] of [0, 1, 998, 999, 1000, 1198, 1199].entries()) {
        const kept = positionOf(String(at(log, place).position))
        expect(await upTo(ending.id, index % 2 === 0 ? store : other, kept)).toEqual(log.slice(place + 1))
      }
    })

    it('51 resuming at the end delivers only what comes later', async () => {
      const store = (await subject.open()).events
      const { position } = await done(store.append(town, 0, events(2)))
      const later = event()
      const heard = upTo(later.id, store, position)
      await done(store.append(town, 2, [later]))
      expect((await heard).map(({ id }) => id)).toEqual([later.id])
    })

    it('47 a refused append does not wake, stall or skip a subscription', async () => {
      const store = (await subject.open()).events
      const ending = event()
      const heard = upTo(ending.id, store, beginning)
      await done(store.append(town, 0, events(1)))
      await refused(store.append(town, 0, events(5)))
      await done(store.append(village, 0, [ending]))
      expect(await heard).toEqual(await logOf(store))
    })

    it('57 aborting ends a subscription that waits, and one that was never read', async () => {
      const store = (await subject.open()).events
      const listening = new AbortController()
      const waiting = store.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
      const next = waiting.next()
      listening.abort()
      expect(await next).toEqual({ done: true, value: undefined })
      const late = store.subscribe(beginning, listening.signal)[Symbol.asyncIterator]()
      expect(await late.next()).toEqual({ done: true, value: undefined })
    })

    it('53 subscriptions are independent of each other', async () => {
      const store = (await subject.open()).events
      const [first, second] = [event(), event()]
      const both = Promise.all([upTo(second.id, store, beginning), upTo(first.id, store, beginning)])
      await done(store.append(town, 0, [first]))
      await done(store.append(town, 1, [second]))
      const [long, short] = await both
      expect(long.map(({ id }) => id)).toEqual([first.id, second.id])
      expect(short.map(({ id }) => id)).toContain(first.id)
    })
  })
}
