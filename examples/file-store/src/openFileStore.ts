import { open, type FileHandle } from 'node:fs/promises'
import {
  appended,
  arrivals,
  beginning,
  checkedAppend,
  checkedLedgerName,
  chunkSize,
  countBefore,
  failure,
  following,
  judged,
  once,
  readingLedger,
  readingLog,
  storeClosed,
  unchanged,
  type Appended,
  type AppendRequest,
  type EventStore,
  type NextOfLog,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { holding, type Held } from './Held.js'
import { lineOf, readLines } from './lines.js'

/**
 * Opens a store in a file of lines, one for each append. It is for one program at a time, and holds in memory what the
 * file holds.
 *
 * @example const store = await openFileStore('ledgers.jsonl')()
 */
export const openFileStore =
  (file: string): TaskEither<StoreProblem, EventStore> =>
  async () => {
    try {
      const handle = await open(file, 'a+')
      const held = holding()
      const { appends, filled } = readLines(await handle.readFile())
      for (const request of appends) held.add(request)
      await handle.truncate(filled)
      return E.right(fileStore(file, handle, held))
    } catch (thrown) {
      return E.left(unavailable(file, thrown))
    }
  }

const unavailable = (file: string, thrown: unknown): StoreProblem =>
  failure('store-unavailable', file, 'The file cannot be read or written.', thrown)

const fileStore = (file: string, handle: FileHandle, held: Held): EventStore => {
  const stored = arrivals()
  let isClosed = false
  // Appends are judged and written one after another: each in view of all before it.
  let under: Promise<unknown> = Promise.resolve()

  const unlessClosed =
    <A>(answer: () => E.Either<StoreProblem, A> | Promise<E.Either<StoreProblem, A>>) =>
    async (): Promise<E.Either<StoreProblem, A>> =>
      isClosed ? E.left(storeClosed(file)) : answer()

  const write = async (request: AppendRequest): Promise<E.Either<StoreProblem, Appended>> => {
    const { ledger, events } = request
    const head = held.head(ledger)
    const last = held.ledgers.get(ledger)?.at(-1)?.position ?? beginning
    if (events.length === 0) return E.right(unchanged(head, last))
    const verdict = judged(request, head, held.find)
    if (verdict !== null) return verdict
    try {
      await handle.appendFile(lineOf(request))
      await handle.datasync()
    } catch (thrown) {
      // Whether the line is in the file nobody knows: nothing more is written over it, and opening again tells.
      isClosed = true
      stored.announce()
      return E.left(unavailable(file, thrown))
    }
    held.add(request)
    stored.announce()
    return E.right(appended(request, held.log.at(-1)?.position ?? beginning, false))
  }

  const nextOf: NextOfLog = (after) =>
    unlessClosed(() =>
      E.map((count: number) => held.log.slice(count, count + chunkSize))(countBefore(after, held.log.length)),
    )

  return {
    append: (ledger, expected, events) =>
      unlessClosed(async () => {
        const request = checkedAppend(ledger, expected, events)
        if (E.isLeft(request)) return request
        const written = under.then(() => write(request.right))
        under = written
        return written
      }),
    read: readingLedger(({ ledger, from, limit, direction }) =>
      unlessClosed(() => {
        const events = held.ledgers.get(ledger) ?? []
        const backward = events.slice(Math.max(0, from + 1 - limit), from + 1).toReversed()
        const newestFirst = from < events.length ? backward : events.slice(-limit).toReversed()
        return E.right(direction === 'forward' ? events.slice(from, from + limit) : newestFirst)
      }),
    ),
    readAll: readingLog(nextOf),
    subscribe: following(nextOf, stored),
    head: (ledger) => unlessClosed(() => E.map(held.head)(checkedLedgerName(ledger))),
    ledgers: () => unlessClosed(() => E.right([...held.ledgers.keys()])),
    close: once(async () => {
      isClosed = true
      await under
      stored.announce()
      try {
        await handle.close()
        return E.right(undefined)
      } catch (thrown) {
        return E.left(unavailable(file, thrown))
      }
    }),
  }
}
