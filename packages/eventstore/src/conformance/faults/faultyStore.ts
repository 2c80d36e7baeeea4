import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventChunks, EventStore } from '../../port/EventStore.js'
import { failure, type StoreUnavailable } from '../../problem/Failure.js'
import type { StoreProblem } from '../../problem/StoreProblem.js'
import { seeded } from './seeded.js'

/** How often what goes wrong, each from 0 (never) to 1 (always). The same seed and the same calls fail alike. */
export interface Faults {
  readonly seed: number
  /** A call never reaches the store. */
  readonly unsent?: number
  /** An append is stored, and its answer lost on the way back. */
  readonly unanswered?: number
  /** A reading or subscription breaks off after a chunk. */
  readonly cutOff?: number
}

/**
 * A store between which and its caller the line fails: what goes wrong is `store-unavailable`, and nobody can tell by
 * that whether an append was stored. For tests of programs that have to live with it.
 *
 * @example const line = faultyStore(memoryStore(), { seed: 7, unsent: 0.1, unanswered: 0.1, cutOff: 0.2 })
 */
export const faultyStore = (store: EventStore, faults: Faults): EventStore => {
  const { unsent = 0, unanswered = 0, cutOff = 0 } = faults
  const random = seeded(faults.seed)

  const asked =
    <A>(task: TaskEither<StoreProblem, A>, answerless = 0): TaskEither<StoreProblem, A> =>
    async () => {
      if (random() < unsent) return E.left(lineFailed('The call did not reach the store.'))
      const answer = await task()
      return random() < answerless
        ? E.left(lineFailed('The store did what was asked, and its answer was lost.'))
        : answer
    }

  async function* cut(chunks: EventChunks): EventChunks {
    for await (const chunk of chunks) {
      yield chunk
      if (random() >= cutOff) continue
      yield E.left(lineFailed('The reading broke off.'))
      return
    }
  }

  return {
    append: (ledger, expected, events) => asked(store.append(ledger, expected, events), unanswered),
    read: (ledger, from, options) => cut(store.read(ledger, from, options)),
    readAll: (after) => cut(store.readAll(after)),
    subscribe: (after, signal) => cut(store.subscribe(after, signal)),
    head: (ledger) => asked(store.head(ledger)),
    ledgers: () => asked(store.ledgers()),
    close: store.close,
  }
}

const lineFailed = (sentence: string): StoreUnavailable => failure('store-unavailable', 'the line', sentence)
