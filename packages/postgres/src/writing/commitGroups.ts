import {
  appended,
  densePosition,
  failure,
  gathering,
  storeClosed,
  type Appended,
  type AppendRequest,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../connection.js'
import { failureOf, isAboutContents, isTaken } from '../driver/failures.js'
import { persistently, turn } from '../driver/waiting.js'
import type { Queries } from '../reading/queries.js'
import { appendInline, InlineError, type Inline } from './appendInline.js'
import { appendAll, judgedBy, type Place } from './appending.js'

/**
 * Appends what is waiting, many appends to one commit: the disk of the server is asked once for all that came in
 * meanwhile. Each append answers for itself, and is answered only when the commit is on the disk.
 */
export interface Writer {
  readonly append: (request: AppendRequest) => Promise<E.Either<StoreProblem, Appended>>
  /** Waits until nothing is waiting any more. */
  readonly drained: () => Promise<void>
}

interface Waiting {
  readonly request: AppendRequest
  readonly answer: (answer: E.Either<StoreProblem, Appended>) => void
}

/** So many appends, or the first of them that make so many events, are committed together at most. */
const [mostAppends, enoughEvents] = [500, 4000]

/** How many of the appends that are waiting are committed together. */
const groupSize = (queue: ReadonlyArray<Waiting>): number => {
  let size = 0
  for (let events = 0; size < queue.length && size < mostAppends && events < enoughEvents; size += 1) {
    events += queue[size]?.request.events.length ?? 0
  }
  return size
}

export const commitGroups = (
  connection: Connection,
  queries: Queries,
  onCommit: () => void,
  inline?: Inline,
): Writer => {
  const { address, database, isClosed, patience, schema } = connection
  const append = inline === undefined ? appendAll(database, schema) : appendInline(connection, inline)
  const judge = judgedBy(queries)
  const queue: Array<Waiting> = []
  // While the server is at work everything else in this process has its turn anyway.
  const gathered = gathering(turn, Infinity)
  const judging = new Set<Promise<void>>()
  let working: Promise<void> | null = null
  let alone = 0

  /** Repeating is safe: what a lost answer was about is found by its ids. */
  const committed = (group: ReadonlyArray<Waiting>): Promise<ReadonlyArray<Place>> =>
    persistently(patience, () => append(group.map(({ request }) => request)))

  const fail = ({ answer }: Waiting, error: unknown): void =>
    answer(E.left(error instanceof InlineError ? error.problem : failureOf(address)(error)))

  /** Tells an append why it was not taken, or lets it try again where nothing is in its way any more. */
  const look = (waiting: Waiting, otherwise: () => void): void => {
    const looking = (async (): Promise<void> => {
      try {
        const verdict = await persistently(patience, () => judge(waiting.request))
        if (verdict === null) otherwise()
        else waiting.answer(verdict)
      } catch (error) {
        fail(waiting, error)
      }
    })()
    judging.add(looking)
    void looking.then(() => judging.delete(looking))
  }

  const commit = async (group: ReadonlyArray<Waiting>): Promise<void> => {
    try {
      const places = await committed(group)
      onCommit()
      group.forEach((waiting, at) => {
        const place = places[at] ?? null
        if (place === null) look(waiting, () => push(waiting))
        else waiting.answer(E.right(appended(waiting.request, densePosition(place), false)))
      })
    } catch (error) {
      const isInline = error instanceof InlineError
      if (group.length > 1 && (isInline || isAboutContents(error))) {
        // One by one, so that only the append that is at fault fails.
        queue.unshift(...group)
        alone = group.length
        return
      }
      for (const waiting of group) {
        // It may have ended the transaction, and be stored.
        if (isInline || isTaken(error)) look(waiting, () => fail(waiting, error))
        else fail(waiting, error)
      }
    }
  }

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      await gathered(queue)
      const group = queue.splice(0, alone > 0 ? 1 : groupSize(queue))
      alone = Math.max(0, alone - 1)
      await commit(group)
    }
    working = null
  }

  const push = (waiting: Waiting): void => {
    queue.push(waiting)
    working ??= work()
  }

  return {
    append: (request) =>
      isClosed()
        ? Promise.resolve(E.left(storeClosed(address)))
        : new Promise((answer) => {
            push({ request, answer })
          }),
    drained: async () => {
      for (;;) {
        if (working === null && judging.size === 0) return
        await Promise.all([working, ...judging])
      }
    },
  }
}

/** A writer of a store that was opened to be read. */
export const noWriter = (address: string): Writer => ({
  append: async () => E.left(openedToBeRead(address)),
  drained: async () => undefined,
})

export const openedToBeRead = (address: string): StoreProblem =>
  failure('store-read-only', address, 'This store was opened to be read, not to be written to.')
