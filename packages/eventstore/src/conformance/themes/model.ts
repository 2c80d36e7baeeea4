import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../memory/memoryStore.js'
import type { EventChunks, EventStore } from '../../port/EventStore.js'
import { beginning } from '../../port/Position.js'
import type { EventToAppend, StoredEvent } from '../../port/StoredEvent.js'
import { logOf } from '../answers.js'
import { instant } from '../fixtures.js'
import type { Subject } from '../Subject.js'

/** Few names, ids, times and leaves, so that calls get in each other's way. Ids are never those of another run. */
const anEvent = (run: string): fc.Arbitrary<EventToAppend> =>
  fc.record({
    id: fc.oneof(
      { arbitrary: fc.nat(11).map((n) => `${run}${String(n).padStart(12, '0')}`), weight: 20 },
      { arbitrary: fc.constant('no id'), weight: 1 },
    ),
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

/** A call, in words, and how it is made. */
type Ask = readonly [words: string, of: (store: EventStore) => Promise<unknown>]

/** The same events with ids that no event of another ledger has. */
const ofLedger = (ledger: string, events: ReadonlyArray<EventToAppend>): ReadonlyArray<EventToAppend> =>
  events.map((event) => ({ ...event, id: event.id.replace(/^(.{8})-0000/, `$1-${codes[ledger] ?? '0000'}`) }))

const codes: Readonly<Record<string, string>> = { town: '0001', village: '0002' }

const appends = (run: string, idsAcrossLedgers: boolean): fc.Arbitrary<Ask> =>
  fc
    .record({
      ledger: aLedger,
      expected: fc.integer({ min: -1, max: 6 }),
      batch: fc.array(anEvent(run), { maxLength: 3 }),
      at: fc.option(fc.nat(9).map(instant)),
    })
    .map(({ ledger, expected, batch, at }) => {
      const alike = at === null ? batch : batch.map((event) => ({ ...event, recordedAt: at }))
      const events = idsAcrossLedgers ? alike : ofLedger(ledger, alike)
      return [
        `append ${ledger} ${expected} ${JSON.stringify(events)}`,
        (store) => store.append(ledger, expected, events)(),
      ]
    })

const reads: fc.Arbitrary<Ask> = fc
  .record({
    ledger: aLedger,
    from: fc.integer({ min: -1, max: 6 }),
    limit: fc.integer({ min: -1, max: 4 }),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
  })
  .map(({ ledger, from, limit, direction }) => [
    `read ${ledger} ${from} ${limit} ${direction}`,
    (store) => found(store.read(ledger, from, { limit, direction })),
  ])

const others = fc.constantFrom<Ask>(
  ['log', (store) => found(store.readAll(beginning))],
  ['ledgers', (store) => store.ledgers()()],
  ['head', (store) => store.head('town')()],
)

const found = async (chunks: EventChunks): Promise<unknown> => {
  const events: Array<StoredEvent> = []
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) return chunk
    events.push(...chunk.right)
  }
  return events
}

/** Answers with each position as its place in the log: positions of two stores cannot be compared. */
const placed = async (store: EventStore, answers: ReadonlyArray<unknown>): Promise<unknown> => {
  const places = new Map<unknown, number>([[beginning, 0]])
  for (const [at, { position }] of (await logOf(store)).entries()) places.set(position, at + 1)
  return JSON.parse(
    JSON.stringify(answers, (name, value: unknown) =>
      name === 'position' ? (places.get(value) ?? value) : value,
    ),
  )
}

export const model = (subject: Subject): void => {
  describe('random calls', () => {
    it('get the answers that the reference gives', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(runOfCalls(subject.capabilities.idsAcrossLedgers !== false), async (asks) => {
          const [store, reference] = [(await subject.open()).events, memoryStore()]
          const [answers, expected]: [Array<unknown>, Array<unknown>] = [[], []]
          for (const [words, of] of asks) {
            answers.push([words, await of(store)])
            expected.push([words, await of(reference)])
          }
          answers.push(await found(store.readAll(beginning)))
          expected.push(await found(reference.readAll(beginning)))
          expect(await placed(store, answers)).toEqual(await placed(reference, expected))
        }),
        { numRuns: 60 },
      )
    })
  })
}

const runOfCalls = (idsAcrossLedgers: boolean): fc.Arbitrary<ReadonlyArray<Ask>> =>
  fc
    .nat(0xff_ff_ff)
    .map((run) => `${run.toString(16).padStart(8, '0')}-0000-7000-8000-`)
    .chain((run) =>
      fc.array(fc.oneof({ arbitrary: appends(run, idsAcrossLedgers), weight: 5 }, reads, others), {
        maxLength: 25,
      }),
    )
