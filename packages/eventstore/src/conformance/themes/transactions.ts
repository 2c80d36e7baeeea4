import { describe, expect, it } from 'vitest'
import { beginning } from '../../port/Position.js'
import { done, logOf } from '../answers.js'
import { at, event, events, town, village } from '../fixtures.js'
import { given } from '../given.js'
import { twoHandles } from '../handles.js'
import { upTo } from '../listening.js'
import type { Subject } from '../Subject.js'

/** What the transactions of other programs do to those who read and append. */
export const transactions = ({ open, capabilities }: Subject): void => {
  /** A store with one event, and what a subscription to it gives up to the event that ends it. */
  const followed = async () => {
    const opened = await open()
    const [reader, writer] = capabilities.shared
      ? await twoHandles(opened)
      : ([opened.events, opened.events] as const)
    await done(writer.append(town, 0, events(1)))
    const ending = event()
    return { opened, reader, writer, ending, heard: upTo(ending.id, reader, beginning) }
  }

  describe.runIf(capabilities.late)('an append that is not committed yet', () => {
    it.each([
      ['46 is not skipped when it is committed late', 'commit', ['late']],
      ['47 does not stall or skip readers when it is rolled back', 'rollBack', []],
    ] as const)('%s', async (_, end, stored) => {
      const { opened, reader, writer, ending, heard } = await followed()
      const transaction = await given(opened, 'late')('late', event())
      const meanwhile = writer.append(town, 1, events(1))()
      const seen = await logOf(reader)
      expect(seen.map(({ ledger }) => ledger)).not.toContain('late')
      await transaction[end]()
      expect(await meanwhile).toMatchObject({ right: { first: 1, size: 2 } })
      await done(writer.append(village, 0, [ending]))
      const log = await logOf(reader)
      expect(log.slice(0, seen.length)).toEqual(seen)
      expect(await heard).toEqual(log)
      expect(log.map(({ ledger }) => ledger).toSorted()).toEqual([...stored, town, town, village].toSorted())
      expect(await done(reader.ledgers())).toHaveLength(2 + stored.length)
    })
  })

  describe.runIf(capabilities.bystander)('a transaction of others that is left open', () => {
    it('48 does not stall readers, and how far one is behind is seen by its position', async () => {
      const { opened, reader, writer, ending, heard } = await followed()
      const idle = await given(opened, 'bystander')()
      for (let size = 1; size < 10; size += 1) await done(writer.append(town, size, events(1)))
      const newest = await done(writer.append(village, 0, [ending]))
      const got = await heard
      expect(got).toHaveLength(11)
      expect(at(got, -1).position).toBe(newest.position)
      expect(await logOf(reader)).toEqual(got)
      await idle.rollBack()
    })
  })
}
