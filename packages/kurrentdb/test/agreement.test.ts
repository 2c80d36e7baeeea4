import { beginning, memoryStore, type EventStore, type EventToAppend } from '@minutebook/eventstore'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './answers.js'
import { instant } from './events.js'
import { world } from './world.js'

const { open } = world()

/** Few ids, times and leaves, so that calls get in each other's way; each ledger has ids of its own. */
const anEventOf = (ledger: string): fc.Arbitrary<EventToAppend> =>
  fc.record({
    id: fc
      .nat(7)
      .map((n) => `00000000-0000-7000-8000-${ledger === 'town' ? '1' : '2'}${String(n).padStart(11, '0')}`),
    recordedAt: fc.nat(5).map(instant),
    leaf: fc.oneof(
      { arbitrary: fc.constantFrom('{"n":1}', '{"n":2}'), weight: 20 },
      { arbitrary: fc.constant('no'), weight: 1 },
    ),
  })

type Ask = (store: EventStore) => Promise<unknown>

const aLedger = fc.constantFrom('town', 'village')

const appends = aLedger.chain((ledger) =>
  fc
    .record({
      expected: fc.integer({ min: -1, max: 6 }),
      batch: fc.array(anEventOf(ledger), { maxLength: 3 }),
      at: fc.option(fc.nat(9).map(instant), { freq: 10 }),
    })
    .map(({ expected, batch, at }): readonly [string, Ask] => {
      const events = at === null ? batch : batch.map((event) => ({ ...event, recordedAt: at }))
      return [
        `append ${ledger} ${expected} ${JSON.stringify(events)}`,
        (store) => store.append(ledger, expected, events)(),
      ]
    }),
)

/** An append that most often fits, so that ledgers grow. */
const additions = fc.tuple(aLedger, fc.nat(1000)).map(([ledger, n]): readonly [string, Ask] => [
  `add ${ledger} ${n}`,
  async (store) => {
    const head = await store.head(ledger)()
    const size = head._tag === 'Right' ? head.right.size : 0
    const id = `00000000-0000-7000-8000-${ledger === 'town' ? '3' : '4'}${String(n).padStart(11, '0')}`
    return store.append(ledger, size, [{ id, recordedAt: instant(100 + size), leaf: `{"n":${n}}` }])()
  },
])

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

/** Positions are of one store each. An answer is compared with each in its place among the positions of its store. */
const comparable = async (store: EventStore, answer: unknown): Promise<unknown> => {
  const log = await read(store.readAll(beginning))
  const positions = '_tag' in log ? [] : log.map(({ position }) => String(position))
  return JSON.parse(JSON.stringify(answer), (member, value: unknown) =>
    member === 'position' ? positions.indexOf(String(value)) : value,
  ) as unknown
}

describe('the KurrentDB store and the reference', () => {
  it('give the same answers to whatever they are asked', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ arbitrary: appends, weight: 4 }, { arbitrary: additions, weight: 3 }, reads, others),
          {
            maxLength: 20,
          },
        ),
        async (asks) => {
          const [kurrent, memory] = [(await open()).events, memoryStore()]
          for (const [name, ask] of asks) {
            expect([name, await comparable(kurrent, await ask(kurrent))]).toEqual([
              name,
              await comparable(memory, await ask(memory)),
            ])
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
