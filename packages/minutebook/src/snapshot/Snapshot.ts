import * as E from 'fp-ts/lib/Either.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import type { PagedLeaves } from './pagedLeaves.js'
import type { SnapshotUse } from './SnapshotUse.js'
import { damaged } from './unused.js'

/** The snapshot of an open ledger, as long as it has one. */
export interface Snapshot {
  readonly use: () => SnapshotUse
  /** Whether what is answered rests on it. */
  readonly isReliedOn: () => boolean
  /** Why what is asked now cannot be answered from it; null where it can be, or nothing rests on it. */
  readonly lost: () => LedgerProblem | null
  /** From now on nothing rests on it. */
  readonly leave: () => void
  /** Lets go of its file: what was not read of it by then is not to be had. */
  readonly close: () => void
}

export const noSnapshot = (unused: SnapshotUse['unused']): Snapshot => ({
  use: () => ({ events: 0, unused }),
  isReliedOn: () => false,
  lost: () => null,
  leave: nothing,
  close: nothing,
})

const nothing = (): void => undefined

export const snapshotOf = (path: string, leaves: PagedLeaves): Snapshot => {
  let isLeft = false
  return {
    use: () =>
      isLeft || leaves.lost() !== null
        ? { events: 0, unused: damaged(path) }
        : { events: leaves.size, unused: null },
    isReliedOn: () => !isLeft,
    lost: () => (isLeft ? null : leaves.lost()),
    leave: () => {
      isLeft = true
      leaves.close()
    },
    close: leaves.close,
  }
}

/** What was worked out, unless a leaf it needed was lost on the way. */
export const unlessLost = <A>(
  { lost }: Pick<Snapshot, 'lost'>,
  work: () => E.Either<LedgerProblem, A>,
): E.Either<LedgerProblem, A> => {
  const before = lost()
  if (before !== null) return E.left(before)
  try {
    const answer = work()
    // What is thrown for want of a leaf may have been caught as the failure of somebody's kind of event.
    const after = lost()
    return after === null ? answer : E.left(after)
  } catch (thrown) {
    const after = lost()
    if (after === null) throw thrown
    return E.left(after)
  }
}
