import {
  beginning,
  readingLog,
  type NextOfLog,
  type Position,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/**
 * The ledgers in the order in which they began: those of the events numbered 0, in the log. The log is read once, and
 * from then on only what was added to it.
 */
export const listing = (nextOf: NextOfLog): TaskEither<StoreProblem, ReadonlyArray<string>> => {
  const begun = new Set<string>()
  let read: Position = beginning
  return async () => {
    for await (const chunk of readingLog(nextOf)(read)) {
      if (E.isLeft(chunk)) return chunk
      for (const { ledger, position } of chunk.right) {
        begun.add(ledger)
        read = position
      }
    }
    return E.right([...begun])
  }
}
