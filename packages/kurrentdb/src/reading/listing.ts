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
 * from then on only what was added to it; all of it again where the server came back with another.
 */
export const listing = (reader: () => NextOfLog): TaskEither<StoreProblem, ReadonlyArray<string>> => {
  let known = nothing(reader)
  const list: ReturnType<typeof listing> = async () => {
    const now = known
    for await (const chunk of readingLog(now.nextOf)(now.read)) {
      if (E.isLeft(chunk)) {
        if (chunk.left.code !== 'bad-range') return chunk
        known = nothing(reader)
        return list()
      }
      for (const { ledger, position } of chunk.right) {
        now.begun.add(ledger)
        now.read = position
      }
    }
    return E.right([...now.begun])
  }
  return list
}

/** What is known of a log nobody has read yet. */
const nothing = (
  reader: () => NextOfLog,
): { readonly nextOf: NextOfLog; readonly begun: Set<string>; read: Position } => ({
  nextOf: reader(),
  begun: new Set(),
  read: beginning,
})
