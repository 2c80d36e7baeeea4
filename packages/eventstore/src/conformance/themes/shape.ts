import { describe, expect, it } from 'vitest'
import { ledgerOf, refused } from '../answers.js'
import { events, town } from '../fixtures.js'
import type { Subject } from '../Subject.js'

export const shape = (subject: Subject): void => {
  describe('what it cannot be asked', () => {
    it('7, 8, 13, 19 and 30 to 32 the port has no way to ask for any-revision or multi-stream appends', async () => {
      const store = (await subject.open()).events
      const asked = Object.keys(store).toSorted()
      expect(asked).toEqual(['append', 'close', 'head', 'ledgers', 'read', 'readAll', 'subscribe'])
      expect(store.append).toHaveLength(3)
    })

    it.each([-1, -2, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
      '13 %d is no size a ledger could be expected to have',
      async (expected) => {
        const store = (await subject.open()).events
        const problem = await refused(store.append(town, expected, events(1)))
        expect(problem).toMatchObject({ _tag: 'StoreProblem', code: 'bad-range', path: '/expected' })
        expect(await ledgerOf(store, town)).toEqual([])
      },
    )
  })
}
