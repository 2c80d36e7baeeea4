import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { newest, type EventChunks, type EventStore } from '../../port/EventStore.js'
import { beginning } from '../../port/Position.js'
import type { StoredEvent } from '../../port/StoredEvent.js'
import { logOf } from '../answers.js'
import { aLedger, mostly } from './appends.js'
import type { Call } from './Call.js'

/** What a reading gives: all its events, or the problem it ends with. */
export const found = async (chunks: EventChunks): Promise<unknown> => {
  const events: Array<StoredEvent> = []
  for await (const chunk of chunks) {
    if (E.isLeft(chunk)) return chunk
    events.push(...chunk.right)
  }
  return events
}

const ofLedgers: fc.Arbitrary<Call> = fc
  .record({
    ledger: aLedger,
    from: mostly(fc.nat(6), fc.constant(newest), fc.constant(-1)),
    limit: mostly(fc.nat(4), fc.constant(-1)),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
  })
  .map(({ ledger, from, limit, direction }) => () => ({
    words: `read ${ledger} ${from} ${limit} ${direction}`,
    of: (store) => found(store.read(ledger, from, { limit, direction })),
  }))

/** Positions of two stores cannot be compared, so that the log is read after so many events. */
const afterSoMany = async (store: EventStore, count: number): Promise<unknown> => {
  const position = count === 0 ? beginning : (await logOf(store)).at(count - 1)?.position
  return found(store.readAll(position ?? beginning))
}

const ofTheLog: fc.Arbitrary<Call> = fc.nat(12).map((count) => ({ log }) => {
  const there = log.length === 0 ? 0 : count % (log.length + 1)
  return { words: `log after ${there}`, of: (store) => afterSoMany(store, there) }
})

const heads: fc.Arbitrary<Call> = aLedger.map((ledger) => () => ({
  words: `head ${ledger}`,
  of: (store) => store.head(ledger)(),
}))

const lists: fc.Arbitrary<Call> = fc.constant(() => ({ words: 'ledgers', of: (store) => store.ledgers()() }))

export const readings: fc.Arbitrary<Call> = fc.oneof(
  { arbitrary: ofLedgers, weight: 3 },
  { arbitrary: ofTheLog, weight: 2 },
  heads,
  lists,
)
