import { describe, expect, it } from 'vitest'
import { done, ledgerOf, logOf, refused } from '../answers.js'
import { asAppended, event, events, instant, later, town, village } from '../fixtures.js'
import type { Subject } from '../Subject.js'

export const commits = (subject: Subject): void => {
  describe('commits and their time', () => {
    it('33 events of one commit stand together in the log and carry one time of recording', async () => {
      const store = (await subject.open()).events
      const batches = Array.from({ length: 12 }, (_, index) => ({
        ledger: `municipality:${index}`,
        batch: events(5),
      }))
      await Promise.all(batches.map(({ ledger, batch }) => done(store.append(ledger, 0, batch))))
      const log = await logOf(store)
      for (let from = 0; from < log.length; from += 5) {
        const commit = log.slice(from, from + 5)
        expect(new Set(commit.map(({ ledger }) => ledger)).size).toBe(1)
        expect(new Set(commit.map(({ recordedAt }) => recordedAt)).size).toBe(1)
        expect(commit.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
      }
    })

    it('33 two times of recording in one append are refused', async () => {
      const store = (await subject.open()).events
      const [first, second] = [event(), event()]
      const problem = await refused(store.append(town, 0, [first, second]))
      expect(problem).toMatchObject({
        code: 'recorded-at-regression',
        path: '/events/1/recordedAt',
        recordedAt: second.recordedAt,
        last: first.recordedAt,
      })
      expect(await logOf(store)).toEqual([])
    })

    it.each([
      ['before', '2025-12-31T23:59:59.999999Z'],
      ['an hour before', instant(86_399_000_000 - 3_600_000_000)],
      ['a microsecond before', instant(86_399_000_000 - 1)],
      ['the same as', instant(86_399_000_000)],
    ])('64 a time of recording %s the last one is refused', async (_, recordedAt) => {
      const store = (await subject.open()).events
      const last = instant(86_399_000_000)
      const first = event({ recordedAt: last })
      await done(store.append(town, 0, [first]))
      const problem = await refused(store.append(town, 1, [event({ recordedAt })]))
      expect(problem).toMatchObject({
        code: 'recorded-at-regression',
        path: '/events/0/recordedAt',
        recordedAt,
        last,
      })
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual([first])
    })

    it('64 the clock of one ledger does not bind another', async () => {
      const store = (await subject.open()).events
      const early = later()
      await done(store.append(town, 0, events(1)))
      await done(store.append(village, 0, events(1, early)))
      expect(await done(store.head(village))).toMatchObject({ size: 1, lastRecordedAt: early })
    })

    it('64 the head gives the last time of recording', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(2)))
      const last = later()
      await done(store.append(town, 2, events(2, last)))
      expect(await done(store.head(town))).toEqual({ ledger: town, size: 4, lastRecordedAt: last })
    })
  })
}
