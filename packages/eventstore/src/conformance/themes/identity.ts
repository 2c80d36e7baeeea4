import { describe, expect, it } from 'vitest'
import type { EventToAppend } from '../../port/StoredEvent.js'
import { done, ledgerOf, logOf, refused } from '../answers.js'
import { asAppended, at, event, events, later, town, village } from '../fixtures.js'
import { twoHandles } from '../handles.js'
import type { Subject } from '../Subject.js'

export const identity = (subject: Subject): void => {
  describe('idempotency and identity', () => {
    it('22 retrying with the same event ids and the same expected size returns the original result and stores nothing', async () => {
      const store = (await subject.open()).events
      const [first, second] = [events(2), events(3)]
      const begun = await done(store.append(town, 0, first))
      const grown = await done(store.append(town, 2, second))
      await done(store.append(town, 5, events(1)))
      const log = await logOf(store)
      expect(await done(store.append(town, 0, first))).toEqual({ ...begun, alreadyStored: true })
      expect(await done(store.append(town, 2, second))).toEqual({ ...grown, alreadyStored: true })
      expect(await logOf(store)).toEqual(log)
    })

    it('22 a retry made while the original is under way stores nothing twice', async () => {
      const store = (await subject.open()).events
      const batch = events(3)
      const [original, retry] = await Promise.all([
        done(store.append(town, 0, batch)),
        done(store.append(town, 0, batch)),
      ])
      expect(retry).toEqual({ ...original, alreadyStored: true })
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual(batch)
    })

    const elsewhere = '22 what another handle has appended is judged as what this one has'
    it.runIf(subject.capabilities.shared)(elsewhere, async () => {
      const [one, other] = await twoHandles(await subject.open())
      await done(one.append(town, 0, events(1)))
      const [batch, early] = [events(2), later()]
      const original = await done(other.append(town, 1, batch))
      await done(other.append(town, 3, events(1)))
      const log = await logOf(other)
      expect(await done(one.append(town, 1, batch))).toEqual({ ...original, alreadyStored: true })
      expect(await refused(one.append(town, 1, events(1)))).toMatchObject({
        code: 'revision-conflict',
        actual: 4,
      })
      const { id } = at(batch, 1)
      expect(await refused(one.append(town, 4, [event({ id })]))).toMatchObject({
        code: 'id-reused',
        id,
        seq: 2,
      })
      expect(await refused(one.append(town, 4, events(1, early)))).toMatchObject({
        code: 'recorded-at-regression',
        last: at(log, -1).recordedAt,
      })
      expect(await logOf(one)).toEqual(log)
    })

    it.each([
      ['the size it has by then', 2],
      ['a size between', 1],
      ['a size it never had', 7],
    ])('23 the same ids at %s are rejected, and it is said where they stand', async (_, expected) => {
      const store = (await subject.open()).events
      const batch = events(2)
      await done(store.append(town, 0, batch))
      const sealedAgain = batch.map((one) => ({ ...one, recordedAt: later() })).slice(0, 1)
      for (const again of [batch, sealedAgain]) {
        const problem = await refused(store.append(town, expected, again))
        const { id } = at(batch, 0)
        expect(problem).toMatchObject({ code: 'id-reused', path: '/events/0/id', id, ledger: town, seq: 0 })
      }
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual(batch)
    })

    it('24 a retry that is a prefix of what was stored succeeds', async () => {
      const store = (await subject.open()).events
      const batch = events(4)
      const { position: _, ...original } = await done(store.append(town, 0, batch))
      const log = await logOf(store)
      expect(await done(store.append(town, 0, batch.slice(0, 3)))).toEqual({
        ...original,
        size: 3,
        position: at(log, 2).position,
        alreadyStored: true,
      })
      expect(await logOf(store)).toEqual(log)
    })

    it('24 a retry that extends past what was stored fails', async () => {
      const store = (await subject.open()).events
      const batch = events(4)
      await done(store.append(town, 0, batch.slice(0, 3)))
      const problem = await refused(store.append(town, 0, batch))
      expect(problem).toMatchObject({ code: 'revision-conflict', expected: 0, actual: 3 })
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual(batch.slice(0, 3))
    })

    it('24 a retry that begins inside what was stored is no conflict either', async () => {
      const store = (await subject.open()).events
      const batch = events(4)
      await done(store.append(town, 0, batch))
      expect(await done(store.append(town, 1, batch.slice(1, 3)))).toMatchObject({
        first: 1,
        size: 3,
        alreadyStored: true,
      })
    })

    it('25 the same id twice inside one batch is rejected', async () => {
      const store = (await subject.open()).events
      const batch = events(3)
      const twice = [at(batch, 0), at(batch, 1), { ...at(batch, 2), id: at(batch, 0).id }]
      const problem = await refused(store.append(town, 0, twice))
      expect(problem).toMatchObject({ code: 'duplicate-id', path: '/events/2/id', id: at(batch, 0).id })
      expect(await logOf(store)).toEqual([])
    })

    it.skipIf(subject.capabilities.idsAcrossLedgers === false)(
      '26 an id already stored in another ledger is rejected',
      async () => {
        const store = (await subject.open()).events
        const taken = event()
        await done(store.append(village, 0, [event({ recordedAt: taken.recordedAt }), taken]))
        const expected = { code: 'id-reused', id: taken.id, ledger: village, seq: 1 }
        expect(await refused(store.append(town, 0, [taken]))).toMatchObject({
          ...expected,
          path: '/events/0/id',
        })
        const batch = events(3)
        const withTaken = batch.with(2, { ...at(batch, 2), id: taken.id })
        expect(await refused(store.append(town, 0, withTaken))).toMatchObject({
          ...expected,
          path: '/events/2/id',
        })
        expect(await ledgerOf(store, town)).toEqual([])
      },
    )

    it.each([
      ['another leaf', (one: EventToAppend) => ({ ...one, leaf: '{"type":"PolicyRescinded"}' })],
      ['another time of recording', (one: EventToAppend) => ({ ...one, recordedAt: later() })],
    ])('22 the same id with %s is refused, even in its own place', async (_, changed) => {
      const store = (await subject.open()).events
      const one = event()
      await done(store.append(town, 0, [one]))
      const problem = await refused(store.append(town, 0, [changed(one)]))
      expect(problem).toMatchObject({ code: 'id-reused', id: one.id, ledger: town, seq: 0 })
      expect((await ledgerOf(store, town)).map(asAppended)).toEqual([one])
    })

    it("27 the store's own members cannot be set by the caller", async () => {
      const store = (await subject.open()).events
      const claimed = { ...event(), ledger: village, seq: 41, position: '99', storedAt: 'never' }
      const { position } = await done(store.append(town, 0, [claimed]))
      const { id, recordedAt, leaf } = claimed
      expect(await ledgerOf(store, town)).toEqual([{ id, recordedAt, leaf, ledger: town, seq: 0, position }])
      expect(await done(store.ledgers())).toEqual([town])
    })
  })
}
