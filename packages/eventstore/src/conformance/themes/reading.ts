import { beforeEach, describe, expect, it } from 'vitest'
import { newest, type EventStore } from '../../port/EventStore.js'
import type { EventToAppend } from '../../port/StoredEvent.js'
import { done, eventsIn, leavesOfEvents, ledgerOf, logOf, problemIn } from '../answers.js'
import { asAppended, at, event, events, town, village } from '../fixtures.js'
import type { Subject } from '../Subject.js'

export const reading = (subject: Subject): void => {
  describe('reading', () => {
    let store: EventStore
    let appended: ReadonlyArray<EventToAppend>

    /** More than fit two chunks, among events of another ledger. */
    const size = 2500

    beforeEach(async () => {
      store = (await subject.open()).events
      appended = events(size)
      await done(store.append(village, 0, events(3)))
      await done(store.append(town, 0, appended))
      await done(store.append(village, 3, events(3)))
    })

    const numbers = async (from: number, options: Parameters<EventStore['read']>[2]) =>
      (await eventsIn(store.read(town, from, options))).map(({ seq }) => seq)

    it('34 reads forward from a number, that one included', async () => {
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual(appended)
      expect(await numbers(2497, {})).toEqual([2497, 2498, 2499])
      expect(await numbers(2499, { direction: 'forward' })).toEqual([2499])
    })

    it.each([0, 1, 125, 1375, 2499, size, newest])(
      '34 gives the leaves alone from %d on as those of the events, where a store has them so',
      async (from) => {
        const { leaves = leavesOfEvents(store) } = store.read
        expect(await eventsIn(leaves(town, from))).toEqual(appended.slice(from).map(({ leaf }) => leaf))
        expect(await eventsIn(leaves('nowhere', from))).toEqual([])
      },
    )

    it('35 reads backward from a number, that one included', async () => {
      expect(await numbers(2, { direction: 'backward' })).toEqual([2, 1, 0])
      expect(await numbers(0, { direction: 'backward' })).toEqual([0])
      const all = await eventsIn(store.read(town, newest, { direction: 'backward' }))
      expect(all.map(asAppended)).toEqual(appended.toReversed())
    })

    it('35 backward with a limit returns the newest n', async () => {
      expect(await numbers(newest, { direction: 'backward', limit: 3 })).toEqual([2499, 2498, 2497])
      expect(await numbers(size, { direction: 'backward', limit: 1 })).toEqual([2499])
    })

    it.each([1, 2, 999, 1000, 1001, 2000, 2499, 2500])(
      '36 a limit of %d returns exactly so many',
      async (limit) => {
        expect(await numbers(0, { limit })).toEqual(Array.from({ length: limit }, (_, seq) => seq))
        expect(await numbers(newest, { limit, direction: 'backward' })).toEqual(
          Array.from({ length: limit }, (_, index) => size - 1 - index),
        )
      },
    )

    it('36 a limit of 0 returns nothing', async () => {
      expect(await numbers(0, { limit: 0 })).toEqual([])
    })

    it('36 a chunk holds between 1 and 1000 events', async () => {
      const sizes: Array<number> = []
      for await (const chunk of store.read(town, 0))
        sizes.push(chunk._tag === 'Right' ? chunk.right.length : -1)
      for await (const chunk of store.readAll(at(await logOf(store), 2).position)) {
        sizes.push(chunk._tag === 'Right' ? chunk.right.length : -1)
      }
      expect(sizes.filter((each) => each < 1 || each > 1000)).toEqual([])
    })

    it('37 a range past the end is empty, and a missing ledger is distinguishable from it', async () => {
      expect(await numbers(size, {})).toEqual([])
      expect(await numbers(newest, {})).toEqual([])
      expect(await eventsIn(store.read('nowhere', 0))).toEqual([])
      expect(await eventsIn(store.read('nowhere', newest, { direction: 'backward' }))).toEqual([])
      expect((await done(store.head(town))).size).toBe(size)
      expect((await done(store.head('nowhere'))).size).toBe(0)
    })

    it.each([-1, 0.5, Number.NaN, Number.NEGATIVE_INFINITY])(
      '38 %d is rejected as a bound',
      async (bound) => {
        const { leaves = leavesOfEvents(store) } = store.read
        expect(await problemIn(store.read(town, bound))).toMatchObject({ code: 'bad-range', path: '/from' })
        expect(await problemIn(leaves(town, bound))).toMatchObject({ code: 'bad-range', path: '/from' })
        expect(await problemIn(store.read(town, 0, { limit: bound }))).toMatchObject({
          code: 'bad-range',
          path: '/options/limit',
        })
      },
    )

    it('39 a limited read leaves the full size to be seen', async () => {
      expect(await numbers(0, { limit: 1 })).toEqual([0])
      expect(await done(store.head(town))).toMatchObject({ size })
    })

    it('40 reads do not alias: changing what was read changes nothing', async () => {
      const read = await eventsIn(store.read(town, 0, { limit: 2 }))
      const first = at(read, 0)
      expect(Reflect.set(first, 'leaf', '{"forged":true}')).toBe(false)
      expect(Reflect.deleteProperty(first, 'id')).toBe(false)
      Reflect.set(read, 0, at(read, 1))
      expect(await eventsIn(store.read(town, 0, { limit: 1 }))).toEqual([first])
      expect(at(await logOf(store), 3)).toEqual(first)
    })

    it('40 appends do not alias: changing what is being appended changes nothing', async () => {
      const mine = { ...event() }
      const { id, recordedAt, leaf } = mine
      const batch = [mine]
      const appending = done(store.append('mine', 0, batch))
      mine.leaf = '{"forged":true}'
      batch.push(event())
      await appending
      expect((await ledgerOf(store, 'mine')).map(asAppended)).toEqual([{ id, recordedAt, leaf }])
    })
  })
}
