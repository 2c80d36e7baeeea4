import { backOff, failure, gathering, storeClosed, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../connection.js'
import { failureOf, isBusy } from '../driver/failures.js'
import { forLock, turn } from '../driver/waiting.js'

/**
 * Writes what is waiting, many writes to one commit: the disk is asked once for all that came in meanwhile. Each
 * write answers for itself, and is answered only when the commit is on the disk.
 */
export interface Writer {
  /**
   * The work, which writes so many rows, runs inside a transaction. What it throws undoes the transaction, not only its
   * own part. It is told whether nothing else is written in that transaction.
   */
  readonly write: <A>(
    rows: number,
    work: (isAlone: boolean) => E.Either<StoreProblem, A>,
  ) => Promise<E.Either<StoreProblem, A>>
  /** Waits until nothing is waiting any more. */
  readonly drained: () => Promise<void>
}

interface Waiting {
  readonly since: number
  readonly rows: number
  /** Does the work; what it returns is called when that is committed. */
  readonly run: (isAlone: boolean) => () => void
  readonly fail: (problem: StoreProblem) => void
}

/**
 * So many writes, or the first of them that make so many rows, are committed together at most: the event loop stands
 * still meanwhile, and what does not fit into the cache of SQLite is written twice.
 */
const [mostWrites, enoughRows] = [500, 4000]

/** A commit holds up the process: after so many in a row everything else has its turn. */
const mostAlone = 4

/** How many of the writes that are waiting are committed together. */
const groupSize = (queue: ReadonlyArray<Waiting>): number => {
  let size = 0
  for (let rows = 0; size < queue.length && size < mostWrites && rows < enoughRows; size += 1) {
    rows += queue[size]?.rows ?? 0
  }
  return size
}

export const commitGroups = (connection: Connection, onCommit: () => void): Writer => {
  const { database, file, patience } = connection
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const queue: Array<Waiting> = []
  const gathered = gathering(turn, mostAlone)
  let working: Promise<void> | null = null

  /** From BEGIN to COMMIT without an await: nothing else of this process comes in between. */
  const committed = (group: ReadonlyArray<Waiting>): ReadonlyArray<() => void> => {
    begin.run()
    try {
      const answers = group.map(({ run }) => run(group.length === 1))
      commit.run()
      return answers
    } catch (error) {
      undo()
      throw error
    }
  }

  const undo = (): void => {
    try {
      database.exec('ROLLBACK')
    } catch {
      // A full disk, among others, has undone it already: https://sqlite.org/lang_transaction.html
    }
  }

  const giveUpOn = (error: unknown, waiting: (one: Waiting) => boolean): void => {
    const [staying, leaving] = [queue.filter((one) => !waiting(one)), queue.filter(waiting)]
    queue.splice(0, queue.length, ...staying)
    for (const { fail } of leaving) fail(failureOf(file)(error))
  }

  const work = async (): Promise<void> => {
    let alone = 0
    let attempt = 0
    while (queue.length > 0) {
      await gathered(queue)
      const gone = connection.replaced()
      if (gone !== null) {
        for (const { fail } of queue.splice(0)) fail(gone)
        break
      }
      const group = queue.slice(0, alone > 0 ? 1 : groupSize(queue))
      try {
        const answers = committed(group)
        queue.splice(0, group.length)
        onCommit()
        for (const answer of answers) answer()
        alone = Math.max(0, alone - 1)
        attempt = 0
      } catch (error) {
        if (isBusy(error)) {
          giveUpOn(error, ({ since }) => performance.now() - since >= patience)
          await backOff(attempt, forLock)
          attempt += 1
        } else if (group.length > 1) {
          // One by one, so that only the write that is at fault fails. Repeating is safe: a write knows its own.
          alone = group.length
        } else {
          giveUpOn(error, (one) => one === group[0])
          alone = Math.max(0, alone - 1)
        }
      }
    }
    working = null
  }

  return {
    write: (rows, job) =>
      connection.isClosed()
        ? Promise.resolve(E.left(storeClosed(file)))
        : new Promise((resolve) => {
            queue.push({
              since: performance.now(),
              rows,
              run: (isAlone) => {
                const answer = job(isAlone)
                return () => resolve(answer)
              },
              fail: (problem) => resolve(E.left(problem)),
            })
            working ??= work()
          }),
    drained: async () => {
      await working
    },
  }
}

/** A writer of a store that was opened to be read. */
export const noWriter = (file: string): Writer => ({
  write: async () =>
    E.left(failure('store-read-only', file, 'This store was opened to be read, not to be written to.')),
  drained: async () => undefined,
})
