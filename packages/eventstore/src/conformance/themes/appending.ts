import { describe, expect, it } from 'vitest'
import { beginning } from '../../port/Position.js'
import { done, ledgerOf, logOf, refused } from '../answers.js'
import { asAppended, at, event, events, town, village } from '../fixtures.js'
import type { Subject } from '../Subject.js'

export const appending = (subject: Subject): void => {
  describe('appending', () => {
    it('1 an empty store reads as empty and stands at the beginning', async () => {
      const store = (await subject.open()).events
      expect(await logOf(store)).toEqual([])
      expect(await done(store.ledgers())).toEqual([])
      expect(await done(store.head(town))).toEqual({ ledger: town, size: 0, lastRecordedAt: null })
      expect((await done(store.append(town, 0, []))).position).toBe(beginning)
    })

    it('2 appends one event to a new ledger and reads it back unchanged', async () => {
      const store = (await subject.open()).events
      const one = event()
      const { position } = await done(store.append(town, 0, [one]))
      expect(await ledgerOf(store, town)).toEqual([{ ...one, ledger: town, seq: 0, position }])
      expect(await logOf(store)).toEqual([{ ...one, ledger: town, seq: 0, position }])
    })

    it('5 the size of a ledger that is yet to begin succeeds where there is none, whatever else there is', async () => {
      const store = (await subject.open()).events
      await done(store.append(village, 0, events(2)))
      const begun = await done(store.append(town, 0, events(1)))
      expect(begun).toMatchObject({ ledger: town, first: 0, size: 1, created: true, alreadyStored: false })
    })

    it('3 appends several events in one call, in order, with consecutive numbers', async () => {
      const store = (await subject.open()).events
      const several = events(5)
      await done(store.append(town, 0, several))
      const stored = await ledgerOf(store, town)
      expect(stored.map(asAppended)).toEqual(several)
      expect(stored.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
    })

    it('4 appends on separate occasions keep order', async () => {
      const store = (await subject.open()).events
      const occasions = [events(2), events(1), events(3)]
      for (const [index, expected] of [0, 2, 3].entries())
        await done(store.append(town, expected, at(occasions, index)))
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual(occasions.flat())
    })

    it('9 an exact size succeeds when it matches', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(3)))
      expect(await done(store.append(town, 3, events(1)))).toMatchObject({ first: 3, size: 4 })
    })

    it.each([
      ['10 an exact size fails when stale', 2],
      ['6 the size of a ledger that is yet to begin fails once it has begun', 0],
      ['11 an exact size fails when ahead of the ledger', 4],
    ])('%s, reporting the actual size', async (_, expected) => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(3)))
      const problem = await refused(store.append(town, expected, events(1)))
      expect(problem).toMatchObject({ code: 'revision-conflict', path: '/expected', expected, actual: 3 })
      expect((await done(store.head(town))).size).toBe(3)
    })

    it('12 an exact size above 0 fails where there is no such ledger', async () => {
      const store = (await subject.open()).events
      const problem = await refused(store.append(town, 1, events(1)))
      expect(problem).toMatchObject({ code: 'revision-conflict', expected: 1, actual: 0 })
    })

    it('14 a failed append writes nothing: no event, no ledger, no position visible', async () => {
      const store = (await subject.open()).events
      await done(store.append(village, 0, events(1)))
      await refused(store.append(town, 1, events(3)))
      expect(await ledgerOf(store, town)).toEqual([])
      expect(await logOf(store)).toHaveLength(1)
      expect(await done(store.ledgers())).toEqual([village])
      expect((await done(store.head(town))).size).toBe(0)
    })

    it('15 a batch that fails on its last event writes none of it', async () => {
      const store = (await subject.open()).events
      const taken = event()
      await done(store.append(town, 0, [taken]))
      const batch = events(4)
      const last = { ...at(batch, 3), id: taken.id }
      expect(await refused(store.append(town, 1, [...batch.slice(0, 3), last]))).toMatchObject({
        code: 'id-reused',
        path: '/events/3/id',
        ledger: town,
        seq: 0,
      })
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual([taken])
      expect(await done(store.append(town, 1, batch))).toMatchObject({ size: 5, alreadyStored: false })
    })

    it.skipIf(subject.capabilities.idsAcrossLedgers === false)(
      '15 a batch that fails on its last event begins no ledger',
      async () => {
        const store = (await subject.open()).events
        const taken = event()
        await done(store.append(village, 0, [taken]))
        const batch = events(4)
        const last = { ...at(batch, 3), id: taken.id }
        expect(await refused(store.append(town, 0, [...batch.slice(0, 3), last]))).toMatchObject({
          code: 'id-reused',
          path: '/events/3/id',
        })
        expect(await ledgerOf(store, town)).toEqual([])
        expect(await done(store.ledgers())).toEqual([village])
        expect(await done(store.append(town, 0, batch))).toMatchObject({ size: 4, alreadyStored: false })
      },
    )

    it('16 appending no events is a no-op that reports the unchanged size, whatever was expected', async () => {
      const store = (await subject.open()).events
      const before = await done(store.append(town, 0, events(2)))
      for (const expected of [2, 0, 7]) {
        expect(await done(store.append(town, expected, []))).toEqual({
          ledger: town,
          first: 2,
          size: 2,
          position: before.position,
          created: false,
          alreadyStored: false,
        })
      }
      expect(await done(store.append(village, 0, []))).toMatchObject({ first: 0, size: 0, created: false })
      expect(await done(store.ledgers())).toEqual([town])
    })

    it('17 the result gives size, first number and last position, and says truthfully whether the ledger is new', async () => {
      const store = (await subject.open()).events
      const first = await done(store.append(town, 0, events(2)))
      const second = await done(store.append(town, 2, events(3)))
      const log = await logOf(store)
      const common = { ledger: town, alreadyStored: false }
      expect(first).toEqual({ ...common, first: 0, size: 2, position: at(log, 1).position, created: true })
      expect(second).toEqual({ ...common, first: 2, size: 5, position: at(log, 4).position, created: false })
    })

    it('21 a conflict carries the expected size, the actual size and the ledger', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(2)))
      const problem = await refused(store.append(town, 1, events(1)))
      expect(problem).toMatchObject({
        _tag: 'StoreProblem',
        code: 'revision-conflict',
        path: '/expected',
        ledger: town,
        expected: 1,
        actual: 2,
      })
      expect(problem.sentence).toMatch(/\.$/)
    })
  })
}
