import { describe, expect, it } from 'vitest'
import { catchUp, follow } from '../../runner/follow.js'
import { append } from '../appending.js'
import { done, logOf, endOf, refused } from '../answers.js'
import { heard, hearing, kept, toBeHeard } from '../hearing.js'
import type { Subject } from '../Subject.js'
import { quick } from '../waiting.js'

export const failing = ({ open, newFile }: Subject): void => {
  describe('an event that cannot be taken in', () => {
    it('55 is tried again, and what was written before it failed is not there twice', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 10)
      let failures = 0
      const projection = await kept(
        file,
        hearing('heard', {}, ({ seq }) => {
          if (seq !== 6 || failures === 3) return
          failures += 1
          throw new Error('Not now.')
        }),
      )
      await done(catchUp(store, projection, { retries: quick }))

      expect(failures).toBe(3)
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 10]))
    })

    it('55 stops the projection, with everything before the event taken in and nothing after it', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      await append(store, 'town', 10)
      let isBroken = true
      const projection = await kept(
        file,
        hearing('heard', {}, ({ seq }) => {
          if (isBroken && seq === 6) throw new Error('Never.')
        }),
      )
      const stopped = { code: 'handler-failed', ledger: 'town', seq: 6 }

      expect(await refused(catchUp(store, projection, { retries: quick }))).toMatchObject(stopped)
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 6]))
      expect(
        await refused(follow(store, projection, { retries: quick, signal: new AbortController().signal })),
      ).toMatchObject(stopped)
      isBroken = false
      await done(catchUp(store, projection))
      expect(await heard(file, 'heard')).toEqual(toBeHeard(['town', 0, 10]))
    })

    it('55 or puts its ledger aside: the others go on, in order, and later runs remember it', async () => {
      const [{ events: store }, file] = [await open(), await newFile()]
      for (let n = 0; n < 3; n += 1) {
        await append(store, 'town', 2)
        await append(store, 'village', 2)
      }
      const projection = await kept(
        file,
        hearing('heard', {}, ({ ledger, seq }) => {
          if (ledger === 'town' && seq === 3) throw new Error('Never.')
        }),
      )
      const parking = { onFailure: 'park', retries: quick } as const
      expect(await done(catchUp(store, projection, parking))).toBe(endOf(await logOf(store)))
      await append(store, 'town', 1)
      await append(store, 'village', 1)
      await done(catchUp(store, projection, parking))

      const said = await heard(file, 'heard')
      expect(said.filter((one) => one.startsWith('town'))).toEqual(toBeHeard(['town', 0, 3]))
      expect(said.filter((one) => one.startsWith('village'))).toEqual(toBeHeard(['village', 0, 7]))
      expect(await done(projection.start(store).parked())).toEqual(new Set(['town']))
      expect(
        await done(
          file.ask((database) => database.prepare('SELECT ledger, seq, sentence FROM parked').all()),
        ),
      ).toMatchObject([{ ledger: 'town', seq: 3, sentence: expect.stringContaining('Never.') as unknown }])
    })
  })
}
