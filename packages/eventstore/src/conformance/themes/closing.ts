import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginning } from '../../port/Position.js'
import { done, leavesOfEvents, ledgerOf, problemIn, refused } from '../answers.js'
import { event, events, town } from '../fixtures.js'
import { twoHandles } from '../handles.js'
import { upTo } from '../listening.js'
import type { Subject } from '../Subject.js'

export const closing = (subject: Subject): void => {
  describe('closing', () => {
    it('57 whatever is asked of a closed store is refused', async () => {
      const store = (await subject.open()).events
      await done(store.append(town, 0, events(1)))
      await done(store.close())
      const closed = { _tag: 'StoreProblem', code: 'store-closed' }
      expect(await refused(store.append(town, 1, events(1)))).toMatchObject(closed)
      expect(await refused(store.head(town))).toMatchObject(closed)
      expect(await refused(store.ledgers())).toMatchObject(closed)
      const { leaves = leavesOfEvents(store) } = store.read
      expect(await problemIn(store.read(town, 0))).toMatchObject(closed)
      expect(await problemIn(leaves(town, 0))).toMatchObject(closed)
      expect(await problemIn(store.readAll(beginning))).toMatchObject(closed)
      expect(await problemIn(store.subscribe(beginning, new AbortController().signal))).toMatchObject(closed)
    })

    it('57 closing twice does nothing', async () => {
      const store = (await subject.open()).events
      await done(store.close())
      await done(store.close())
      expect(await refused(store.head(town))).toMatchObject({ code: 'store-closed' })
    })

    it('57 closing waits for the appends under way', async () => {
      const store = (await subject.open()).events
      const underWay = Array.from({ length: 20 }, (_, index) =>
        store.append(`ledger:${index}`, 0, events(1))(),
      )
      await done(store.close())
      expect((await Promise.all(underWay)).filter(E.isLeft)).toEqual([])
    })

    it.runIf(subject.capabilities.shared)(
      '57 closing leaves those alone who have it open besides',
      async () => {
        const [one, other] = await twoHandles(await subject.open())
        await done(one.append(town, 0, events(1)))
        const ending = event()
        const heard = upTo(ending.id, other, beginning)
        await done(one.close())
        await done(other.append(town, 1, [ending]))
        expect(await heard).toEqual(await ledgerOf(other, town))
      },
    )

    it('57 closing ends a subscription that waits', async () => {
      const store = (await subject.open()).events
      const ended = problemIn(store.subscribe(beginning, new AbortController().signal))
      await done(store.close())
      expect(await ended).toMatchObject({ code: 'store-closed' })
    })
  })
}
