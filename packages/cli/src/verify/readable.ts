import type { EventStore, StoreProblem } from '@minutebook/eventstore'
import { exitCodes } from '../exitCodes.js'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { Stop } from '../problem/Stop.js'
import { told, type Told } from '../problem/Told.js'

/** Something for which not all of a ledger can be read. */
export interface Hindrance {
  /** Its path is the number of the event at which it is. */
  readonly told: Told
  /** How many events are missing there, behind which others were read; 0 where nothing more was read. */
  readonly missing: number
}

export type Readable = AsyncIterable<ReadonlyArray<StoredLeaf> | Hindrance>

/** Behind a longer gap nothing is read: a number nobody gave honestly may be as high as numbers go. */
export const longestGap = 100_000

/**
 * All of a ledger that can be read. A store gives nothing of a chunk in which something is wrong: what stands before the
 * place is then read event by event, and what stands behind events that are missing is read from there on.
 */
export async function* readable({ read }: Pick<EventStore, 'read'>, ledger: string): Readable {
  let next = 0
  for (;;) {
    let problem: StoreProblem | null = null
    for await (const chunk of read(ledger, next)) {
      if (chunk._tag === 'Right') {
        yield chunk.right
        next += chunk.right.length
      } else problem = chunk.left
    }
    if (problem === null) return
    for await (const one of oneByOne(read, ledger, next)) {
      if (one._tag === 'Right') {
        yield one.right
        next += one.right.length
      } else problem = one.left
    }
    if (problem.code !== 'store-damaged') throw new Stop(exitCodes.store, [told(problem)])
    const missing = (problem.goesOnAt ?? next) - next
    const isReadOn = missing > 0 && missing <= longestGap
    yield hindrance(problem, next, isReadOn ? missing : 0)
    if (!isReadOn) return
    next += missing
  }
}

/** The last it gives is a problem, or the end of the ledger. */
async function* oneByOne(
  read: EventStore['read'],
  ledger: string,
  from: number,
): ReturnType<EventStore['read']> {
  for (let next = from; ; next += 1) {
    let isLast = true
    for await (const one of read(ledger, next, { limit: 1 })) {
      isLast = one._tag === 'Left'
      yield one
    }
    if (isLast) return
  }
}

const hindrance = (problem: StoreProblem, at: number, missing: number): Hindrance => ({
  told: { ...told(problem), path: `/${at}`, sentence: `${problem.sentence}${behind(at, missing)}` },
  missing,
})

/** What became of the events behind the first that is missing. */
export const behind = (at: number, missing: number): string => {
  if (missing === 0) return ' Nothing behind it was read.'
  return missing === 1 ? '' : ` So are those after it, up to number ${at + missing - 1}.`
}
