import { leavesOfJsonl } from '@minutebook/interchange'
import type { ExitCode } from '../exitCodes.js'
import type { StoredLeaf } from '../ledger/OpenedStore.js'
import { Stop } from '../problem/Stop.js'
import { membersOf } from './membersOf.js'
import { numbering } from './numbering.js'
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
  const lines = leaves.map(asStored)
  return {
    ledgers: async () => [ledger],
    async *stored() {
      yield lines
    },
    async *readable() {
      yield* numbering(lines)
    },
    integrity: async () => [],
    texts: null,
  }
}

/** What stands beside an event in a store is here what the event says, if it does. */
const asStored = (leaf: string): StoredLeaf => ({ ...membersOf(leaf), leaf }) as StoredLeaf
