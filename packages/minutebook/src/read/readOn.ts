import { emptyBook, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, unreadable } from '../problem/problems.js'
import { unlessLost } from '../snapshot/Snapshot.js'
import { leavesInPassing } from './leaves.js'
import { sameEvents, shortened } from './sameHistory.js'

/**
 * Reads what the store holds beyond what was read, and gives the number of events then known. For a job in its turn.
 * The last event that was seen there is read with it, and what was appended here since, so that another history is not
 * taken for more of this one. Where the snapshot turns out to be damaged, everything is read from the store.
 */
export const readOn =
  (opened: Opened): TaskEither<LedgerProblem, number> =>
  async () => {
    const { register, seen, snapshot } = opened
    const { book } = register
    if (snapshot.lost() !== null) return readAnew(opened)
    let next = Math.max(seen.size() - 1, 0)
    for await (const leaves of leavesInPassing(opened, next)) {
      if (E.isLeft(leaves)) return leaves
      const { right } = leaves
      const known = Math.max(book.size() - next, 0)
      const taken =
        known === 0
          ? takeUp(opened, right)
          : E.flatMap(() => takeUp(opened, right.slice(known)))(
              sameEvents(opened, next, right.slice(0, known)),
            )
      next += right.length
      if (E.isLeft(taken)) return snapshot.lost() === null ? taken : readAnew(opened)
      seen.upTo(next)
    }
    return next < book.size() ? shortened(opened)() : E.right(next)
  }

/** Reads the whole ledger and goes on with that. */
const readAnew = async (opened: Opened): Promise<E.Either<LedgerProblem, number>> => {
  const { municipality, register, seen, snapshot } = opened
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
  for (const last of [seen.size() - 1, known - 1])
    if (last >= 0 && book.idAt(last) !== register.book.idAt(last)) return E.left(forked(last))
  register.goOnWith(book.pages())
  seen.upTo(size)
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
