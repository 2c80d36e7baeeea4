import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { done, ledgerOf, logOf } from '../answers.js'
import { asAppended, at, events, later, town } from '../fixtures.js'
import { atOnce } from '../handles.js'
import type { Subject } from '../Subject.js'

export const concurrency = (subject: Subject): void => {
  describe('concurrency', () => {
    const rivalry = '18 two writers at one expected size: exactly one wins, the loser gets a typed conflict'
    atOnce(subject, rivalry, async (one, other) => {
      for (let size = 0; size < 20; size += 1) {
        const recordedAt = later()
        const rivals = [events(1, recordedAt), events(1, recordedAt)]
        const outcomes = await Promise.all([
          one.append(town, size, at(rivals, 0))(),
          other.append(town, size, at(rivals, 1))(),
        ])
        const winner = outcomes.findIndex(E.isRight)
        const loser = at(outcomes, 1 - winner)
        expect(outcomes.filter(E.isRight)).toHaveLength(1)
        expect(loser).toMatchObject({ left: { code: 'revision-conflict', expected: size, actual: size + 1 } })
        expect((await ledgerOf(other, town)).slice(size).map(asAppended)).toEqual(at(rivals, winner))
      }
    })

    atOnce(subject, '20 concurrent appends to different ledgers never conflict', async (one, other) => {
      const names = Array.from({ length: 40 }, (_, index) => `municipality:${index}`)
      const outcomes = await Promise.all(
        names.map((name, index) => (index % 2 === 0 ? one : other).append(name, 0, events(2))()),
      )
      expect(outcomes.filter(E.isLeft)).toEqual([])
      expect((await done(one.ledgers())).toSorted()).toEqual(names.toSorted())
      expect(await logOf(one)).toHaveLength(80)
    })

    it('20 one append in conflict does not fail those made together with it', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(1)))
      const [before, conflicting, after] = await Promise.all([
        store.append('before', 0, events(2))(),
        store.append(town, 0, events(2))(),
        store.append('after', 0, events(2))(),
      ])
      expect(before).toMatchObject({ right: { size: 2 } })
      expect(conflicting).toMatchObject({ left: { code: 'revision-conflict', actual: 1 } })
      expect(after).toMatchObject({ right: { size: 2 } })
    })
  })
}
