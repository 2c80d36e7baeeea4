import { beginning, memoryStore, type EventStore, type EventToAppend } from '@minutebook/eventstore'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, it, expect } from 'vitest'
import { anyStore } from './anyStore.js'
import { read } from './answers.js'
import { instant } from './events.js'

/** Few names, ids, times and leaves, so that calls get in each other's way. */
const anId = fc.nat(11).map((n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const anEvent: fc.Arbitrary<EventToAppend> = fc.record({
  id: fc.oneof({ arbitrary: anId, weight: 20 }, { arbitrary: fc.constant('no id'), weight: 1 }),
  recordedAt: fc.nat(5).map(instant),
  leaf: fc.oneof(
    { arbitrary: fc.constantFrom('{"n":1}', '{"n":2}'), weight: 20 },
    { arbitrary: fc.constant('no'), weight: 1 },
  ),
})
const aLedger = fc.oneof(
  { arbitrary: fc.constantFrom('town', 'village'), weight: 20 },
  { arbitrary: fc.constant('no name'), weight: 1 },
)

type Ask = (store: EventStore) => Promise<unknown>

const appends = fc
  .record({
    ledger: aLedger,
    expected: fc.integer({ min: -1, max: 6 }),
    batch: fc.array(anEvent, { maxLength: 3 }),
    at: fc.option(fc.nat(9).map(instant)),
  })
  .map(({ ledger, expected, batch, at }): readonly [string, Ask] => {
    const events = at === null ? batch : batch.map((event) => ({ ...event, recordedAt: at }))
    return [
      `append ${ledger} ${expected} ${JSON.stringify(events)}`,
      (store) => store.append(ledger, expected, events)(),
    ]
  })

const reads = fc
  .record({
    ledger: aLedger,
    from: fc.integer({ min: -1, max: 6 }),
    limit: fc.integer({ min: -1, max: 4 }),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
  })
  .map(({ ledger, from, limit, direction }): readonly [string, Ask] => [
    `read ${ledger} ${from} ${limit} ${direction}`,
    (store) => read(store.read(ledger, from, { limit, direction })),
  ])

const others = fc.constantFrom<readonly [string, Ask]>(
  ['log', (store) => read(store.readAll(beginning))],
  ['ledgers', (store) => store.ledgers()()],
  ['head', (store) => store.head('town')()],
)

describe('the PostgreSQL store and the reference', () => {
  it('give the same answers to whatever they are asked', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ arbitrary: appends, weight: 5 }, reads, others), { maxLength: 25 }),
        async (asks) => {
          const store = await anyStore()
          const [postgres, memory] = [store.events, memoryStore()]
          try {
            for (const [name, ask] of asks)
              expect([name, await ask(postgres)]).toEqual([name, await ask(memory)])
            expect(await read(postgres.readAll(beginning))).toEqual(await read(memory.readAll(beginning)))
            expect(await store.integrity()()).toEqual(E.right([]))
          } finally {
            await store.close()()
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
