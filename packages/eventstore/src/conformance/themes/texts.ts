import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import type { TextStore } from '../../port/TextStore.js'
import { done, logOf } from '../answers.js'
import type { Subject } from '../Subject.js'

const bylaw = new TextEncoder().encode('abc')

/** FIPS 180-4, the first example of its SHA-256. */
const itsDigest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

export const texts = (subject: Subject): void => {
  const open = async (): Promise<TextStore> => {
    const { texts: store } = await subject.open()
    return store ?? expect.fail('A store that declares texts must give them.')
  }

  describe.runIf(subject.capabilities.texts)('texts', () => {
    it('texts are kept under the SHA-256 of their bytes', async () => {
      const store = await open()
      expect(await done(store.put(bylaw))).toBe(itsDigest)
      expect(await done(store.get(itsDigest))).toEqual(O.some(bylaw))
    })

    it('texts that were put twice are kept once', async () => {
      const store = await open()
      expect(await Promise.all([done(store.put(bylaw)), done(store.put(bylaw))])).toEqual([
        itsDigest,
        itsDigest,
      ])
      expect(await done(store.put(bylaw))).toBe(itsDigest)
      expect(await done(store.get(itsDigest))).toEqual(O.some(bylaw))
    })

    it.each([
      ['empty', new Uint8Array()],
      ['no UTF-8', Uint8Array.from([0, 255, 254, 0, 195])],
      ['a megabyte', new Uint8Array(1_048_576).fill(7)],
    ])('texts that are %s come back with equal bytes', async (_, bytes) => {
      const store = await open()
      const got = await done(store.get(await done(store.put(bytes))))
      const same = O.isSome(got) && got.value.every((byte, index) => byte === bytes[index])
      expect(O.isSome(got) ? got.value.length : 'none').toBe(bytes.length)
      expect(same).toBe(true)
    })

    it.each([itsDigest, itsDigest.toUpperCase(), 'abc', ''])(
      'texts that are not there are none: %j',
      async (sha256) => {
        const store = await open()
        await done(store.put(Uint8Array.from([1])))
        expect(await done(store.get(sha256))).toEqual(O.none)
      },
    )

    it('texts do not alias: changing what was put or got changes nothing', async () => {
      const store = await open()
      const mine = Uint8Array.from(bylaw)
      const putting = done(store.put(mine))
      mine.fill(0)
      await putting
      const got = await done(store.get(itsDigest))
      if (O.isSome(got)) got.value.fill(0)
      expect(await done(store.get(itsDigest))).toEqual(O.some(bylaw))
    })

    it('texts are no events', async () => {
      const store = await subject.open()
      if (store.texts !== undefined) await done(store.texts.put(bylaw))
      expect(await logOf(store.events)).toEqual([])
    })
  })
}
