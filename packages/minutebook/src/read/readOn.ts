import type { Problem, Register } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { storeFailed, unreadable } from '../problem/problems.js'

/** Reads what the store holds beyond what was read, and gives the number of events then known. For a job in its turn. */
export const readOn =
  ({ events, municipality, register }: Opened): TaskEither<LedgerProblem, number> =>
  async () => {
    const { book } = register
    for await (const chunk of events.read(municipality, book.size())) {
      if (E.isLeft(chunk)) return E.left(storeFailed(chunk.left))
      const taken = takeUp(
        register,
        chunk.right.map(({ leaf }) => leaf),
      )
      if (E.isLeft(taken)) return taken
    }
    return E.right(book.size())
  }

/** Adds the next leaves to what was read; whatever was worked out for their subjects is worked out anew when asked. */
export const takeUp = (register: Register, leaves: ReadonlyArray<string>): E.Either<LedgerProblem, void> => {
  const first = register.book.size()
  const read = register.read(leaves)
  if (E.isLeft(read)) return E.left(unreadable(read.left.map(numbered(first))))
  return E.right(undefined)
}

/** A place in a chunk of leaves, as a place in the ledger: its first part is the number of the event. */
const numbered =
  (first: number) =>
  (problem: Problem): Problem => ({
    ...problem,
    path: problem.path.replace(/^\/(\d+)/, (_, index: string) => `/${first + Number(index)}`),
  })
