import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, storeFailed } from '../problem/problems.js'
import { readOn } from './readOn.js'

/**
 * Reads on where the store holds more than was read: otherwise it costs one question to the store's index. Its answer tells
 * another history of the same length by the moment of its last event, since no two appends share one.
 */
export const catchUp =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () => {
    const { book } = opened.register
    // Taken before asking: a command of this ledger may be recorded while the store answers.
    const read = book.size()
    const head = await opened.events.head(opened.municipality)()
    if (E.isLeft(head)) return E.left(storeFailed(head.left))
    const { size, lastRecordedAt } = head.right
    if (size < read) return E.left(cutShort(read, size))
    if (size <= book.size()) {
      const isKnown = size === 0 || lastRecordedAt === book.recordedAt(size - 1)
      return isKnown ? E.right(undefined) : E.left(forked(size - 1))
    }
    return E.map(() => undefined)(await opened.inTurn(readOn(opened)))
  }
