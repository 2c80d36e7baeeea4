import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, storeFailed } from '../problem/problems.js'
import { readOn } from './readOn.js'

/** Reads on where the store holds more than was read: otherwise it costs one question to the store's index. */
export const catchUp =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () => {
    const { book } = opened.register
    // Taken before asking: a command of this ledger may be recorded while the store answers.
    const read = book.size()
    const head = await opened.events.head(opened.municipality)()
    if (E.isLeft(head)) return E.left(storeFailed(head.left))
    const { size } = head.right
    if (size < read) return E.left(cutShort(read, size))
    if (size <= book.size()) return E.right(undefined)
    return E.map(() => undefined)(await opened.inTurn(readOn(opened)))
  }
