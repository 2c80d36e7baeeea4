import { canonical, readEvent, standardCatalogue } from '@minutebook/core'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { refused, type Stop } from '../problem/Stop.js'
import type { Told } from '../problem/Told.js'
import type { Session } from '../Session.js'
import { membersOf } from './membersOf.js'
import type { Verifiable } from './Verifiable.js'
import { verifiedLedger } from './verifiedLedger.js'

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
      if (wrong !== null) throw damaged(kept, `line ${line} ${wrong}.`)
      last = seq as number
    }
  }
}

/**
 * Stops where a ledger that was kept, and differs from the one that is there, is not sound itself: nobody is accused by
 * it. What is wrong with both is no reason.
 */
export const refuseUnsound = async (
  { world }: Session,
  kept: string,
  opened: Verifiable,
  ledger: string,
  problemsNow: ReadonlyArray<Told>,
): Promise<void> => {
  const { verified, leaves } = await verifiedLedger(opened, ledger, world.clock)
  // An export of some events counts nothing.
  if (opened.texts === null && leaves.includes(null)) return
  const known = new Set(problemsNow.map(({ code, path }) => `${code} ${path}`))
  const own = verified.problems.find(({ code, path }) => !known.has(`${code} ${path}`))
  if (own === undefined) return
  const [, seq] = /^\/(\d+)/.exec(own.path) ?? []
  throw damaged(kept, `${seq === undefined ? '' : `event number ${seq}: `}${own.sentence}`)
}

const damaged = (kept: string, what: string): Stop =>
  refused(
    'evidence-damaged',
    kept,
    `What was kept is damaged, so nothing was compared: ${what} Take another copy of it.`,
  )

const read = readEvent(standardCatalogue)

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
  if (read(leaf)._tag === 'Left') return 'is no event'
  const spelled = canonical(members)
  if (spelled._tag === 'Left' || spelled.right !== leaf) return 'is not spelled as it was exported'
  return null
}
