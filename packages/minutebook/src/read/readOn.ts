import { emptyBook, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, unreadable } from '../problem/problems.js'
import { unlessLost } from '../snapshot/Snapshot.js'
import { leavesInPassing } from './leaves.js'
import { sameEvent, shortened } from './sameHistory.js'

/**
 * Reads what the store holds beyond what was read, and gives the number of events then known. For a job in its turn. The last
 * event that was read is read with it, so that another history is not taken for more of this one. Where the snapshot
 * turns out to be damaged, everything is read from the store.
 */
export const readOn =
  (opened: Opened): TaskEither<LedgerProblem, number> =>
  async () => {
    const { register, snapshot } = opened
    const { book } = register
    if (snapshot.lost() !== null) return readAnew(opened)
    let isCompared = book.size() === 0
    for await (const leaves of leavesInPassing(opened, Math.max(book.size() - 1, 0))) {
      if (E.isLeft(leaves)) return leaves
      const { right } = leaves
      const taken = isCompared
        ? takeUp(opened, right)
        : E.flatMap(() => takeUp(opened, right.slice(1)))(sameEvent(opened, right[0]))
      isCompared = true
      if (E.isRight(taken)) continue
      return snapshot.lost() === null ? taken : readAnew(opened)
    }
    return isCompared ? E.right(book.size()) : shortened(opened)()
  }

/** Reads the whole ledger and goes on with that. */
const readAnew = async (opened: Opened): Promise<E.Either<LedgerProblem, number>> => {
  const { municipality, register, snapshot } = opened
  const book = emptyBook(municipality, register.book.catalogue)
  for await (const leaves of leavesInPassing(opened, 0)) {
    if (E.isLeft(leaves)) return leaves
    const first = book.size()
    const read = book.read(leaves.right)
    if (E.isLeft(read)) return E.left(unreadable(read.left.map(numbered(first))))
  }
  const size = book.size()
  const known = register.book.size()
  if (size < known) return E.left(cutShort(known, size))
  if (known > 0 && book.idAt(known - 1) !== register.book.idAt(known - 1)) return E.left(forked(known - 1))
  register.goOnWith(book.pages())
  snapshot.leave()
  return E.right(size)
}

/** Adds the next leaves to what was read; whatever was worked out for their subjects is worked out anew when asked. */
export const takeUp = (
  { register, snapshot }: Pick<Opened, 'register' | 'snapshot'>,
  leaves: ReadonlyArray<string>,
): E.Either<LedgerProblem, void> => {
  if (leaves.length === 0) return E.right(undefined)
  const first = register.book.size()
  return unlessLost(snapshot, () =>
    E.bimap(
      (problems: ReadonlyArray<Problem>): LedgerProblem => unreadable(problems.map(numbered(first))),
      () => undefined,
    )(register.read(leaves)),
  )
}

/** A place in a chunk of leaves, as a place in the ledger: its first part is the number of the event. */
const numbered =
  (first: number) =>
  (problem: Problem): Problem => ({
    ...problem,
    path: problem.path.replace(/^\/(\d+)/, (_, index: string) => `/${first + Number(index)}`),
  })
