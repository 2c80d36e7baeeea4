import { fromMicroseconds, type Book } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, storeFailed } from '../problem/problems.js'
import { readOn } from './readOn.js'
import { sameHistory } from './sameHistory.js'

/**
 * Reads on where the store holds more than was read: otherwise it costs one question to the store's index. Its answer
 * tells another history of the same length by the moment of its last event, since a clock gives no two appends the
 * same. Where that moment only follows the one before (R5), any history from there has it, and the event itself is
 * asked for.
 */
export const catchUp =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () => {
    const { book } = opened.register
    if (opened.seen.size() < book.size()) return lookedAt(opened)()
    // Taken before asking: a command of this ledger may be recorded while the store answers.
    const read = book.size()
    const head = await opened.events.head(opened.municipality)()
    if (E.isLeft(head)) return E.left(storeFailed(head.left))
    const { size, lastRecordedAt } = head.right
    if (size < read) return E.left(cutShort(read, size))
    if (size <= book.size()) {
      if (size === 0) return E.right(undefined)
      if (lastRecordedAt !== book.recordedAt(size - 1)) return E.left(forked(size - 1))
      return followsClosely(book, size - 1) ? opened.inTurn(sameHistory(opened)) : E.right(undefined)
    }
    return E.map(() => undefined)(await opened.inTurn(readOn(opened)))
  }

/** Reads on where something was appended here and not looked at since, nor what it stands behind. */
export const lookedAt =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () =>
    opened.seen.size() < opened.register.book.size()
      ? E.map(() => undefined)(await opened.inTurn(readOn(opened)))
      : E.right(undefined)

/** Whether the append of an event is dated as soon after the one before it as can be. */
const followsClosely = (book: Book, seq: number): boolean => {
  const justBefore = book.microsecondsAt(seq) - 1
  const before = book.sizeAt(fromMicroseconds(justBefore)) - 1
  return before >= 0 && book.microsecondsAt(before) === justBefore
}
