import { isPolicyId } from '../values/SubjectId.js'
import type { Pages } from './Pages.js'

/**
 * The events of a ledger in the order in which they are asked for: those of one policy stand together, however far
 * apart they were recorded, and what only describes stands behind all that bears on force. A question about one policy
 * then looks at one place, and one about all of them goes along from the first to the last.
 */
export const byPolicy = (
  pages: Pick<Pages, 'size' | 'subjects' | 'listing' | 'isOnlyDescribing'>,
): Uint32Array<ArrayBuffer> => {
  const size = pages.size()
  const order = new Uint32Array(size)
  const isTaken = new Uint8Array(size)
  const describing: Array<number> = []
  let next = 0
  const take = (seq: number): void => {
    if (isTaken[seq] === 1) return
    isTaken[seq] = 1
    if (pages.isOnlyDescribing(seq)) describing.push(seq)
    else {
      order[next] = seq
      next += 1
    }
  }
  const subjects = pages.subjects()
  for (const isWanted of [isPolicyId, () => true])
    for (const subject of subjects) if (isWanted(subject)) for (const seq of pages.listing(subject)) take(seq)
  for (let seq = 0; seq < size; seq += 1) take(seq)
  order.set(describing, next)
  return order
}
