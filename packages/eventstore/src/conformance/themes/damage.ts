import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginning } from '../../port/Position.js'
import { done, leavesOfEvents, problemIn } from '../answers.js'
import { events, town, village } from '../fixtures.js'
import type { OpenedStore, Subject } from '../Subject.js'

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

  const given = <Name extends 'remove' | 'redact' | 'integrity'>(
    opened: OpenedStore,
    which: Name,
  ): NonNullable<OpenedStore[Name]> =>
    opened[which] ?? expect.fail(`The store declares a capability and gives no "${which}".`)

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

    const harms = (['remove', 'redact'] as const).filter((which) =>
      which === 'remove' ? capabilities.removal : capabilities.redaction,
    )
    it.skipIf(harms.length === 0)('71 tells of what was done to an event', async () => {
      for (const which of harms) {
        const opened = await filled()
        await given(opened, which)(town, 1)
        expect(await done(given(opened, 'integrity')())).not.toEqual([])
      }
    })
  })
}
