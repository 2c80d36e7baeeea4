import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { commitsIn, type Commit } from './commits.js'
import { compared } from './compared.js'
import type { CopyOptions } from './CopyOptions.js'
import { telling } from '../rules/telling.js'
import {
  copyCancelled,
  copyAppendCut,
  copyLedgerMissing,
  copyLonger,
  copyStoreFailed,
  copyTooLarge,
  type CopyProblem,
} from './CopyProblem.js'

/** A copy that is whole: both stores have the same `size` events, `copied` of them new in the copy. */
export interface Copied {
  readonly ledger: string
  readonly size: number
  readonly copied: number
}

/** So many events are copied, then read back and compared with what was sent. */
const checkedAtOnce = 1000

/**
 * Copies a ledger from one store to another, event for event: the same ids, numbers, times of recording and bytes, in
 * the same appends. What the copy has already is compared first, and copying goes on after it: so a copy that was
 * broken off is finished by copying again, and one that was finished is verified. What is copied is read back and
 * compared before it counts as done.
 *
 * Events recorded in the original while it is copied are copied too, up to those there when the end is reached. Nobody
 * else should write to the copy meanwhile: it would then be a ledger of its own, which is `copy-diverged`.
 *
 * @example
 * await copyLedger({ ledger: 'ocd-division/country:ca/csd:4811049', from: sqlite.events, to: postgres.events })()
 */
export const copyLedger =
  (options: CopyOptions): TaskEither<CopyProblem, Copied> =>
  async () => {
    const { ledger, from, to, signal } = options
    const tell = telling(options.onProgress)
    const original = await from.head(ledger)()
    if (E.isLeft(original)) return E.left(copyStoreFailed('from')(original.left))
    const copy = await to.head(ledger)()
    if (E.isLeft(copy)) return E.left(copyStoreFailed('to')(copy.left))
    const before = copy.right.size
    if (original.right.size === 0) return E.left(copyLedgerMissing(ledger))
    const same = await compared(options, 0, Math.min(before, original.right.size))
    if (E.isLeft(same)) return same
    if (before > original.right.size) return E.left(copyLonger(ledger, original.right.size, before))
    let size = before
    let checked = before
    const check = async (): Promise<E.Either<CopyProblem, void>> => {
      const read = await compared(options, checked, size)
      checked = size
      return read
    }
    // With the last event that is there, so that it is seen whether its append goes on.
    for await (const commit of commitsIn(from.read(ledger, Math.max(before - 1, 0)))) {
      if (E.isLeft(commit)) return E.left(copyStoreFailed('from')(commit.left))
      if ((commit.right[0]?.seq ?? before) < before) {
        if (commit.right.length > 1) return E.left(copyAppendCut(ledger, before))
        continue
      }
      if (signal?.aborted === true) return E.left(copyCancelled(ledger, size))
      const added = await to.append(ledger, size, commit.right.map(asAppended))()
      if (E.isLeft(added)) {
        const { left } = added
        const last = size + commit.right.length - 1
        return E.left(
          left.code === 'append-too-large'
            ? copyTooLarge(ledger, size, last, left)
            : copyStoreFailed('to')(left),
        )
      }
      size = added.right.size
      tell({ phase: 'copying', done: size, total: Math.max(size, original.right.size) })
      if (size - checked < checkedAtOnce) continue
      const read = await check()
      if (E.isLeft(read)) return read
    }
    const read = await check()
    return E.isLeft(read) ? read : E.right({ ledger, size, copied: size - before })
  }

const asAppended = ({
  id,
  recordedAt,
  leaf,
}: Commit[number]): Pick<Commit[number], 'id' | 'recordedAt' | 'leaf'> => ({
  id,
  recordedAt,
  leaf,
})
