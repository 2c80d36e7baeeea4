import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { EventChunks } from '../../port/EventStore.js'
import { beginning } from '../../port/Position.js'
import { done, leavesOfEvents, problemIn, refused } from '../answers.js'
import { events, town, village } from '../fixtures.js'
import { given } from '../given.js'
import type { OpenedStore, Subject } from '../Subject.js'

/** The code of the problem a reading ends with; null where it ends with none. */
const endOf = async (chunks: EventChunks): Promise<string | null> => {
  for await (const chunk of chunks) if (E.isLeft(chunk)) return chunk.left.code
  return null
}

/** What is done behind the back of a store is told by it, as far as it can tell. */
export const damage = ({ open, capabilities }: Subject): void => {
  const filled = async () => {
    const opened = await open()
    const store = opened.events
    await done(store.append(town, 0, events(2)))
    await done(store.append(village, 0, events(1)))
    await done(store.append(town, 2, events(2)))
    return opened
  }

  const harmed = async (which: 'remove' | 'redact', seq: number) => {
    const opened = await filled()
    await given(opened, which)(town, seq)
    return opened.events
  }

  describe.skipIf(!capabilities.removal)('events that were taken out', () => {
    it.each([
      ['the first', 0],
      ['one in the middle', 1],
    ])('71 are missed, and not read as a shorter history: %s', async (_, seq) => {
      const store = await harmed('remove', seq)
      expect(await problemIn(store.read(town, 0))).toMatchObject({ code: 'store-damaged' })
      const { leaves = leavesOfEvents(store) } = store.read
      expect(await problemIn(leaves(town, 0))).toMatchObject({ code: 'store-damaged' })
      expect(await problemIn(store.read(town, 3, { direction: 'backward' }))).toMatchObject({
        code: 'store-damaged',
      })
      expect(await problemIn(store.readAll(beginning))).toMatchObject({ code: 'store-damaged' })
    })

    it('71 are missed in the log where the end of a ledger was cut off', async () => {
      const opened = await filled()
      await given(opened, 'remove')(village, 0)
      expect(await problemIn(opened.events.readAll(beginning))).toMatchObject({ code: 'store-damaged' })
    })

    it('71 leave their ledger on the list, or the list is refused', async () => {
      const store = await harmed('remove', 0)
      const listed = await store.ledgers()()
      if (E.isLeft(listed)) expect(listed.left).toMatchObject({ code: 'store-damaged' })
      else expect(listed.right.toSorted()).toEqual([town, village].toSorted())
    })

    it('71 of one ledger leave the others as they are', async () => {
      const store = await harmed('remove', 1)
      expect(await done(store.head(village))).toMatchObject({ size: 1 })
    })
  })

  describe.skipIf(!capabilities.truncation)('a ledger that was made shorter', () => {
    it('71 is reported, and not read as a shorter history', async () => {
      const ways = Object.keys(given(await open(), 'truncate'))
      expect(ways).not.toEqual([])
      for (const way of ways) {
        const opened = await filled()
        await done(opened.events.append(town, 4, events(1)))
        const store = capabilities.shared ? await given(opened, 'another')() : opened.events
        await given(opened, 'truncate')[way]?.(town)
        const damaged = { code: 'store-damaged' }
        expect(await refused(store.head(town)), way).toMatchObject(damaged)
        expect(await problemIn(store.read(town, 0)), way).toMatchObject(damaged)
        expect(await refused(store.append(town, 5, events(1))), way).toMatchObject(damaged)
        expect(await done(store.head(village)), way).toMatchObject({ size: 1 })
      }
    })
  })

  describe.skipIf(!capabilities.recreation)('a ledger that was deleted and begun again', () => {
    it('71 is reported in the ledger or in the log', async () => {
      const opened = await filled()
      await given(opened, 'recreate')(town)
      const ends = [await endOf(opened.events.read(town, 0)), await endOf(opened.events.readAll(beginning))]
      expect(ends).toContain('store-damaged')
    })
  })

  describe.skipIf(!capabilities.redaction)('an event whose bytes were overwritten', () => {
    it('71 is reported, and not read as another event', async () => {
      const store = await harmed('redact', 1)
      expect(await problemIn(store.read(town, 0))).toMatchObject({ code: 'store-damaged' })
      expect(await problemIn(store.readAll(beginning))).toMatchObject({ code: 'store-damaged' })
    })
  })

  describe.skipIf(!capabilities.integrity)('a store that is gone through as a whole', () => {
    it('71 tells of nothing where all is as it was left', async () => {
      const opened = await filled()
      expect(await done(given(opened, 'integrity')())).toEqual([])
    })

    const { removal, redaction, recreation } = capabilities
    const harms = [
      removal && ((opened: OpenedStore) => given(opened, 'remove')(town, 1)),
      redaction && ((opened: OpenedStore) => given(opened, 'redact')(town, 1)),
      recreation && ((opened: OpenedStore) => given(opened, 'recreate')(town)),
    ].filter((harm) => harm !== false)
    it.skipIf(harms.length === 0)('71 tells of what was done', async () => {
      for (const harm of harms) {
        const opened = await filled()
        await harm(opened)
        expect(await done(given(opened, 'integrity')())).not.toEqual([])
      }
    })
  })
}
