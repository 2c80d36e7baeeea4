import { beginning, type StoredEvent } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'
import { catchUp, follow } from '../../runner/follow.js'
import { reachedBy } from '../../runner/Projection.js'
import { append } from '../appending.js'
import { done, logOf, refused } from '../answers.js'
import { heard, hearing, kept, toBeHeard } from '../hearing.js'
import type { Subject } from '../Subject.js'
import { twoHandles, until } from '../waiting.js'

export const checkpoints = ({ open, newFile }: Subject): void => {
  describe('checkpoints', () => {
    it('52 a stale owner cannot move the checkpoint back, and writes nothing', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 5)
      const projection = await kept(file, hearing('heard'))
      const [one, other] = [projection.start(store), projection.start(store)]
      const events = await logOf(store)
      const [first, , third, , last] = events as [
        StoredEvent,
        StoredEvent,
        StoredEvent,
        StoredEvent,
        StoredEvent,
      ]
      const from = await done(one.checkpoint())
      const moved = await done(other.apply(events, from, reachedBy(last)))

      expect(await refused(one.apply([first], from, reachedBy(first)))).toMatchObject({
        code: 'checkpoint-moved',
        expected: beginning,
        actual: last.position,
      })
      // Nor from a place it once had, which is right by name and old by number.
      expect(
        await refused(one.apply([third], { ...from, position: last.position }, reachedBy(third))),
      ).toMatchObject({ code: 'checkpoint-moved' })
      expect(await done(one.checkpoint())).toEqual(moved)
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 5]))
    })

    it('52 two that run at once take each event in once, whoever is faster', async () => {
      const [store, other] = await twoHandles(await open())
      const file = await newFile()
      await append(store, 'town', 300)
      const projection = await kept(file, hearing('heard'))
      const stopping = new AbortController()
      const running = [store, other].map((one) => follow(one, projection, { signal: stopping.signal })())
      for (let n = 0; n < 10; n += 1) await append(other, 'village', 2)
      await until(async () => (await heard(file, 'heard')).length >= 320)
      stopping.abort()
      for (const one of running) await done(() => one)

      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 300], ['village', 0, 20]))
    })

    it('53 independent projections keep independent checkpoints, in one file or in two', async () => {
      const [{ events: store }, file, elsewhere] = [await open(), await newFile(), await newFile()]
      await append(store, 'town', 2)
      await done(catchUp(store, await kept(file, hearing('first'))))
      await append(store, 'town', 1)
      await done(catchUp(store, await kept(file, hearing('second'))))
      await done(catchUp(store, await kept(elsewhere, hearing('first'))))

      expect(await heard(file, 'first')).toEqual(toBeHeard(['town', 0, 2]))
      expect(await heard(file, 'second')).toEqual(toBeHeard(['town', 0, 3]))
      expect(await heard(elsewhere, 'first')).toEqual(toBeHeard(['town', 0, 3]))
    })
  })
}
