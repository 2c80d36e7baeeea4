import { canonical } from '@minutebook/core'
import { refused } from '../problem/Stop.js'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { membersOf } from './membersOf.js'

/**
 * Stops where an export that was kept is not one of events of one ledger, in their order: what differs then is the
 * evidence, and says nothing of the ledger.
 */
export const refuseDamaged = async (
  kept: string,
  ledger: string,
  chunks: AsyncIterable<ReadonlyArray<StoredLeaf>>,
): Promise<void> => {
  let line = 0
  let last = -1
  for await (const chunk of chunks) {
    for (const { leaf } of chunk) {
      line += 1
      const members = membersOf(leaf)
      const seq = members?.['seq']
      const wrong = wrongWith(leaf, members, ledger, last)
      if (wrong !== null)
        throw refused(
          'evidence-damaged',
          kept,
          `What was kept is damaged, so nothing was compared: line ${line} ${wrong}. Take another copy of it.`,
        )
      last = seq as number
    }
  }
}

const wrongWith = (
  leaf: string,
  members: ReturnType<typeof membersOf>,
  ledger: string,
  last: number,
): string | null => {
  if (members === null) return 'is no event'
  const seq = members['seq']
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return 'gives no number of an event'
  if (seq === last) return `repeats event number ${seq}`
  if (seq < last) return `has event number ${seq}, and the line before it number ${last}`
  if (members['ledger'] !== ledger) return 'is of another ledger'
  const spelled = canonical(members)
  if (spelled._tag === 'Left' || spelled.right !== leaf) return 'is not spelled as it was exported'
  return null
}
