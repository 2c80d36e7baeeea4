import { resolve } from 'node:path'
import {
  pagesOf,
  type Catalogue,
  type HeldRoll,
  type MunicipalityId,
  type Pages,
  type Problem,
  type Profiles,
} from '@minutebook/core'
import type { EventStore, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { fingerprint, isLowByteFirst } from './fingerprint.js'
import { pagedLeaves, type PagedLeaves } from './pagedLeaves.js'
import { isByOwnRules } from './ownRules.js'
import { reading } from './reading.js'
import { noSnapshot, snapshotOf, type Snapshot } from './Snapshot.js'
import { beyondLedger, damaged, ofAnotherHistory, outdated } from './unused.js'

/** Whose ledger it is, and what it is read by. */
interface Rules {
  readonly ledger: MunicipalityId
  readonly catalogue: Catalogue
  readonly profiles: Profiles
}

/** What to go on from: the pages of a snapshot, or none. */
export interface Restored {
  readonly pages?: Pages
  /** How every policy stood by these pages; null where that is to be worked out. */
  readonly roll: HeldRoll | null
  readonly snapshot: Snapshot
}

/**
 * 1. Read the index of the snapshot, if it was written by this version for this ledger and these kinds of event.
 * 2. Its last event must be the one the store has at that place, byte for byte.
 * 3. Anything else, and the ledger itself is read.
 */
export const restoring = async (
  path: string | undefined,
  { ledger, catalogue, profiles }: Rules,
  events: EventStore,
): Promise<E.Either<StoreProblem, Restored>> => {
  if (path === undefined) return E.right(without(null))
  const file = resolve(path)
  if (!isLowByteFirst) return E.right(without(outdated(file)))
  const read = reading(file, { ledger, ...fingerprint(catalogue) })
  if (E.isLeft(read)) return E.right(without(read.left))
  const leaves = pagedLeaves(file, read.right)
  const judged = await judge(file, ledger, leaves, events)
  if (E.isLeft(judged) || judged.right !== null) {
    leaves.close()
    return E.map(without)(judged)
  }
  const { columns, roll } = read.right
  return E.right({
    roll: roll.states.length > 0 && isByOwnRules(profiles, columns.types) ? roll : null,
    pages: pagesOf(ledger, catalogue, columns, leaves),
    snapshot: snapshotOf(file, leaves),
  })
}

const without = (why: Problem | null): Restored => ({ roll: null, snapshot: noSnapshot(why) })

/** What is wrong with a snapshot in view of the store; null where nothing is. */
const judge = async (
  path: string,
  ledger: MunicipalityId,
  leaves: PagedLeaves,
  events: EventStore,
): Promise<E.Either<StoreProblem, Problem | null>> => {
  const { size } = leaves
  if (size === 0) return E.right(null)
  for await (const chunk of events.read(ledger, size - 1, { limit: 1 })) {
    if (E.isLeft(chunk)) return chunk
    const [stored] = chunk.right
    const last = lastOf(leaves)
    if (last === null) return E.right(damaged(path))
    if (stored !== undefined) return E.right(stored.leaf === last ? null : ofAnotherHistory(path, size - 1))
  }
  return E.map(({ size: stored }: { readonly size: number }) => beyondLedger(path, size, stored))(
    await events.head(ledger)(),
  )
}

/** The last leaf of a snapshot; null where it is not as it was written. */
const lastOf = ({ size, bytesAt }: PagedLeaves): string | null => {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesAt(size - 1))
  } catch {
    return null
  }
}
