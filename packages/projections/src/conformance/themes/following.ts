import { setTimeout } from 'node:timers/promises'
import { beginning } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'
import { catchUp, follow, type Applied } from '../../runner/follow.js'
import { append } from '../appending.js'
import { done, logOf, endOf } from '../answers.js'
import { heard, hearing, kept, toBeHeard } from '../hearing.js'
import type { Subject } from '../Subject.js'
import { twoHandles, until } from '../waiting.js'

export const following = ({ open, newFile }: Subject): void => {
  describe('following', () => {
    it('49 catches up and goes on with what is appended, with no gap and no duplicate', async () => {
      const [store, other] = await twoHandles(await open())
      const file = await newFile()
      await append(store, 'town', 200)
      const stopping = new AbortController()
      const running = follow(store, await kept(file, hearing('heard')), { signal: stopping.signal })()
      for (let n = 0; n < 12; n += 1)
        await append(n % 3 === 0 ? store : other, n % 2 === 0 ? 'village' : 'town', 3)
      await until(async () => (await heard(file, 'heard')).length === 236)
      await append(other, 'city')
      await until(async () => (await heard(file, 'heard')).length === 237)
      stopping.abort()
      const position = await done(() => running)

      const log = await logOf(store)
      expect(await heard(file, 'heard')).toEqual(log.map(({ ledger, seq }) => `${ledger} ${seq}`))
      expect(position).toBe(endOf(log))
    })

    it('50 takes in what is appended while the last chunk of catching up is, and while it waits', async () => {
      const [store, other] = await twoHandles(await open())
      const file = await newFile()
      await append(store, 'town', 3)
      const stopping = new AbortController()
      let appended = Promise.resolve()
      const running = follow(store, await kept(file, hearing('heard')), {
        signal: stopping.signal,
        onApplied: () => {
          appended = appended.then(async () => {
            if ((await done(other.head('village'))).size < 3) await append(other, 'village')
          })
        },
      })()
      await until(async () => (await heard(file, 'heard')).length === 6)
      await setTimeout(10)
      await append(other, 'town')
      await until(async () => (await heard(file, 'heard')).length === 7)
      stopping.abort()
      await done(() => running)

      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 3], ['village', 0, 3], ['town', 3, 1]))
    })

    it('51 resumes from its checkpoint, and takes in everything after it and nothing from before', async () => {
      const [store, other] = await twoHandles(await open())
      const file = await newFile()
      await append(store, 'town', 130)
      await done(catchUp(store, await kept(file, hearing('heard'))))
      await append(store, 'village', 3)
      await append(store, 'town', 2)
      await done(catchUp(other, await kept(file, hearing('heard'))))

      expect(await heard(file, 'heard')).toEqual(
        toBeHeard(['town', 0, 130], ['village', 0, 3], ['town', 130, 2]),
      )
    })

    it('54 passes over what is not wanted without losing the checkpoint, be it a whole chunk', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      const wanting = hearing('heard', { wants: ({ leaf }) => leaf.includes('"Wanted"') })
      const projection = await kept(file, wanting)
      const hasReachedTheEnd = async (): Promise<void> => {
        const position = await done(catchUp(store, projection))
        expect(position).toBe(endOf(await logOf(store)))
        expect(await done(projection.start(store).checkpoint())).toMatchObject({ position })
      }
      await append(store, 'town', 150, 'Unwanted')
      await hasReachedTheEnd()
      await append(store, 'town', 1, 'Wanted')
      await append(store, 'village', 5, 'Unwanted')
      await hasReachedTheEnd()

      expect(await heard(file, 'heard')).toEqual(['town 150'])
    })

    it('57 stopping finishes what is being taken in, and the checkpoint stands behind it', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 300)
      const projection = await kept(file, hearing('heard'))
      const stopping = new AbortController()
      const applied: Array<Applied> = []
      const position = await done(
        follow(store, projection, {
          signal: stopping.signal,
          onApplied: (one) => {
            applied.push(one)
            stopping.abort()
          },
        }),
      )

      // How much is taken in at a time is up to the store.
      const events = applied[0]?.events ?? 0
      const last = (await logOf(store))[events - 1]
      expect(applied).toEqual([{ events, position: last?.position, recordedAt: last?.recordedAt }])
      expect(position).toBe(last?.position)
      expect(await done(projection.start(store).checkpoint())).toMatchObject({ position })
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, events]))
    })

    it('57 stopping ends one that waits for events, and one that waits to try again', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      const idle = new AbortController()
      const waiting = follow(store, await kept(file, hearing('idle')), { signal: idle.signal })()
      await setTimeout(20)
      idle.abort()
      expect(await done(() => waiting)).toBe(beginning)

      await append(store, 'town', 1)
      const stopping = new AbortController()
      let tries = 0
      const failing = await kept(
        file,
        hearing('failing', {}, () => {
          tries += 1
          throw new Error('Never.')
        }),
      )
      const retries = { times: 5, firstMs: 60_000, mostMs: 60_000 }
      const running = follow(store, failing, { signal: stopping.signal, retries, onFailure: 'park' })()
      await until(() => tries > 1)
      stopping.abort()
      expect(await done(() => running)).toBe(beginning)
      expect(await done(failing.start(store).parked())).toEqual(new Set())
    })
  })
}
