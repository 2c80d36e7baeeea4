import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../port/EventStore.js'
import { beginning, type Position } from '../port/Position.js'
import type { Appended, Head } from '../port/results.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import { inlineFailed, storeClosed } from '../problem/Failure.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import { arrivals } from '../reading/arrivals.js'
import { chunkSize, readingLedger, readingLog } from '../reading/chunks.js'
import { following } from '../reading/following.js'
import type { Range } from '../reading/range.js'
import { checkedAppend, type AppendRequest } from '../rules/appending.js'
import { asStored } from '../rules/asStored.js'
import { countBefore, densePosition } from '../rules/densePosition.js'
import { inOneGo } from '../rules/inOneGo.js'
import { appended, judged, unchanged } from '../rules/judging.js'
import { checkedLedgerName } from '../rules/ledgerName.js'

type Answer<A> = E.Either<StoreProblem, A>

export interface MemoryOptions {
  /**
   * Called with the events of each append that stores something, right before they are there. What it throws refuses that
   * append, and nothing of it is stored (`inline-failed`).
   */
  readonly inline?: (events: ReadonlyArray<StoredEvent>) => void
}

/**
 * The reference: what a store does, without anything that makes it fast, durable or shared. It lives as long as
 * the process and is meant for tests, and as the model that other stores are compared with.
 *
 * @example
 * const store = memoryStore()
 * await store.append('spruce-grove', 0, events)()
 */
export const memoryStore = ({ inline }: MemoryOptions = {}): EventStore => {
  const log: Array<StoredEvent> = []
  const ledgers = new Map<string, Array<StoredEvent>>()
  const byId = new Map<string, StoredEvent>()
  const stored = arrivals()
  let isClosed = false

  const unlessClosed =
    <A>(answer: () => Answer<A>) =>
    async (): Promise<Answer<A>> =>
      isClosed ? E.left(storeClosed('memory')) : answer()

  const eventsOf = (ledger: string): ReadonlyArray<StoredEvent> => ledgers.get(ledger) ?? []

  const headOf = (ledger: string): Head => {
    const events = eventsOf(ledger)
    return { ledger, size: events.length, lastRecordedAt: events.at(-1)?.recordedAt ?? null }
  }

  const written = (request: AppendRequest, events: ReadonlyArray<StoredEvent>): Answer<void> => {
    const before = log.length
    try {
      inOneGo(() => inline?.([...events]))
      if (log.length !== before) throw new Error('it appended events itself.')
      return E.right(undefined)
    } catch (error) {
      return E.left(inlineFailed('memory', request.ledger, request.expected, error))
    }
  }

  // Nothing is awaited between looking and adding, so no other append comes in between.
  const add = (request: AppendRequest): Answer<Appended> => {
    const { ledger, events } = request
    const head = headOf(ledger)
    if (events.length === 0) return E.right(unchanged(head, eventsOf(ledger).at(-1)?.position ?? beginning))
    const verdict = judged(request, head, (id) => byId.get(id) ?? null)
    if (verdict !== null) return verdict
    const adding = asStored(request, log.length)
    const inlined = written(request, adding)
    if (E.isLeft(inlined)) return inlined
    const added = ledgers.get(ledger) ?? []
    ledgers.set(ledger, added)
    for (const event of adding) {
      log.push(event)
      added.push(event)
      byId.set(event.id, event)
    }
    stored.announce()
    return E.right(appended(request, densePosition(log.length), false))
  }

  const firstOf = ({ ledger, from, limit, direction }: Range): Answer<ReadonlyArray<StoredEvent>> => {
    const events = eventsOf(ledger)
    return E.right(
      direction === 'forward'
        ? events.slice(from, from + limit)
        : events
            .slice(0, from + 1)
            .slice(-limit)
            .toReversed(),
    )
  }

  const nextOf = (after: Position): Answer<ReadonlyArray<StoredEvent>> =>
    E.map((count: number) => log.slice(count, count + chunkSize))(countBefore(after, log.length))

  return {
    append: (ledger, expected, events) =>
      unlessClosed(() => E.flatMap(add)(checkedAppend(ledger, expected, events))),
    read: readingLedger((range) => unlessClosed(() => firstOf(range))),
    readAll: readingLog((after) => unlessClosed(() => nextOf(after))),
    subscribe: following((after) => unlessClosed(() => nextOf(after)), stored),
    head: (ledger) => unlessClosed(() => E.map(headOf)(checkedLedgerName(ledger))),
    ledgers: () => unlessClosed(() => E.right([...ledgers.keys()])),
    close: () => async () => {
      isClosed = true
      stored.announce()
      return E.right(undefined)
    },
  }
}
