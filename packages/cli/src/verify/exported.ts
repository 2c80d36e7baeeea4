import { leavesOfJsonl } from '@minutebook/interchange'
import type { ExitCode } from '../exitCodes.js'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { Stop } from '../problem/Stop.js'
import { membersOf } from './membersOf.js'
import type { Verifiable } from './Verifiable.js'

/** An export, to be read as a store is: it has no columns beside its events, nor texts. */
export const exported = (file: string, bytes: Uint8Array, exitOfBroken: ExitCode): Verifiable => {
  const read = leavesOfJsonl(bytes)
  if (read._tag === 'Left')
    throw new Stop(
      exitOfBroken,
      read.left.map(({ code, sentence }) => ({ code, path: file, sentence })),
    )
  const { ledger, leaves } = read.right
  const stored = async function* () {
    yield leaves.map(asStored)
  }
  return {
    ledgers: async () => [ledger],
    stored,
    readable: stored,
    integrity: async () => [],
    texts: null,
  }
}

/** What stands beside an event in a store says here what the event says. */
const asStored = (leaf: string, at: number): StoredLeaf => ({
  seq: at,
  id: '',
  recordedAt: '',
  ...membersOf(leaf),
  leaf,
})
