import { beginning, memoryStore, type EventToAppend, type StoredEvent } from '@minutebook/eventstore'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'

/** Appends that all fit: so many events at a time, to this ledger or that. */
const history = fc.array(
  fc.record({ ledger: fc.constantFrom('town', 'village'), count: fc.integer({ min: 1, max: 4 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)

const eventsOf = (occasion: number, count: number): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-7000-8000-${String(occasion * 10 + index).padStart(12, '0')}`,
    recordedAt: `2026-01-01T00:00:00.${String(occasion).padStart(6, '0')}Z`,
    leaf: `{"n":${index}}`,
  }))

describe('an append that is repeated', () => {
  it('is told what the original was told, whatever was appended since', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (occasions) => {
        const store = memoryStore()
        const sizes = new Map<string, number>()
        const appends = occasions.map(({ ledger, count }, occasion) => {
          const expected = sizes.get(ledger) ?? 0
          sizes.set(ledger, expected + count)
          return store.append(ledger, expected, eventsOf(occasion, count))
        })
        const originals = []
        for (const append of appends) originals.push(await append())
        const retries = []
        for (const append of appends) retries.push(await append())
        expect(retries).toEqual(originals.map(E.map((original) => ({ ...original, alreadyStored: true }))))

        const log: Array<StoredEvent> = []
        for await (const chunk of store.readAll(beginning)) if (E.isRight(chunk)) log.push(...chunk.right)
        expect(log.map(({ id }) => id)).toEqual(
          occasions.flatMap(({ count }, occasion) => eventsOf(occasion, count).map(({ id }) => id)),
        )
      }),
    )
  })
})
