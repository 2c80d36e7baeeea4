import { describe, expect, it } from 'vitest'
import { beginning, positionOf } from '../../port/Position.js'
import { done, eventsIn, logOf, problemIn } from '../answers.js'
import { atOnceForLong } from '../handles.js'
import { asAppended, at, event, events, town, village } from '../fixtures.js'
import { upTo } from '../listening.js'
import type { Subject } from '../Subject.js'

export const theLog = (subject: Subject): void => {
  describe('the log of all ledgers', () => {
    it('44 positions follow the order of commit across ledgers', async () => {
      const store = (await subject.open()).events
      const committed = [
        await done(store.append(town, 0, events(2))),
        await done(store.append(village, 0, events(1))),
        await done(store.append(town, 2, events(2))),
      ]
      const log = await logOf(store)
      expect(log.map(({ ledger, seq }) => [ledger, seq])).toEqual([
        [town, 0],
        [town, 1],
        [village, 0],
        [town, 2],
        [town, 3],
      ])
      expect(new Set(log.map(({ position }) => position)).size).toBe(5)
      expect([1, 2, 4].map((place) => at(log, place).position)).toEqual(
        committed.map(({ position }) => position),
      )
    })

    it('44 an event has one position, however it is read', async () => {
      const store = (await subject.open()).events
      await done(store.append(village, 0, events(2)))
      await done(store.append(town, 0, events(2)))
      const log = await logOf(store)
      expect(await eventsIn(store.read(town, 0))).toEqual(log.slice(2))
      expect(await eventsIn(store.read(town, 1, { direction: 'backward' }))).toEqual(
        log.slice(2).toReversed(),
      )
    })

    it('44 the log is read after any position of it, and only what follows', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(1100)))
      await done(store.append(village, 0, events(1100)))
      const log = await logOf(store)
      expect(log).toHaveLength(2200)
      for (const place of [0, 1, 999, 1000, 1099, 1100, 2198, 2199]) {
        expect(await eventsIn(store.readAll(at(log, place).position))).toEqual(log.slice(place + 1))
      }
    })

    it.each(['', 'nonsense', '-1', '1.5', '1e3', 'NaN'])('44 %j is rejected as a position', async (text) => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(1)))
      const expected = { code: 'bad-range', path: '/after' }
      expect(await problemIn(store.readAll(positionOf(text)))).toMatchObject(expected)
      const { signal } = new AbortController()
      expect(await problemIn(store.subscribe(positionOf(text), signal))).toMatchObject(expected)
    })

    atOnceForLong(
      subject,
      '45 two readers following ten writers see every event exactly once',
      async (one, other) => {
        const [writers, each] = [10, 100]
        const write = async (writer: number): Promise<void> => {
          const store = writer % 2 === 0 ? one : other
          for (let size = 0; size < each; size += 1)
            await done(store.append(`writer:${writer}`, size, events(1)))
        }
        const ending = event()
        const readers = [upTo(ending.id, one, beginning), upTo(ending.id, other, beginning)]
        await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
        await done(one.append('ending', 0, [ending]))
        const log = await logOf(one)
        expect(log).toHaveLength(writers * each + 1)
        for (const heard of readers) expect(await heard).toEqual(log)
        for (let writer = 0; writer < writers; writer += 1) {
          const written = log.filter(({ ledger }) => ledger === `writer:${writer}`)
          expect(written.map(({ seq }) => seq)).toEqual(Array.from({ length: each }, (_, seq) => seq))
        }
        expect(at(log.map(asAppended), -1)).toEqual(ending)
      },
    )
  })
}
