import type { Catalogue } from '../catalogue/Catalogue.js'
import { problem, under, type Problem } from '../problem/Problem.js'
import type { MunicipalityId } from '../values/MunicipalityId.js'
import { decidedAhead } from './decidedAhead.js'
import { examining } from './examining.js'
import { readSoFar } from './readSoFar.js'
import { growingSettled } from './settled.js'

/** What a verification found. */
export interface Verification {
  readonly events: number
  /** Paths begin with the index of the leaf. */
  readonly problems: ReadonlyArray<Problem>
  /** What an auditor should look at and what may all the same be as it was recorded; paths alike. */
  readonly warnings: ReadonlyArray<Problem>
  /** Events kept and not understood: their bytes are checked, their meaning is not. */
  readonly notUnderstood: number
  /** Which they are: the indices of their leaves. */
  readonly notUnderstoodAt: ReadonlyArray<number>
}

/**
 * Reads a whole ledger again and checks what needs no trust in whoever wrote it: each leaf is the one canonical
 * spelling of its envelope, belongs to this ledger, stands at its `seq`, was not recorded before the one ahead of it,
 * shares `recordedAt` exactly with its own append, has an id of its own, counts its subjects without a gap, and lists
 * and cites what its act touches. It never stops at the first problem. What looks odd and can be innocent is a warning.
 *
 * What it cannot show without signed checkpoints: that the end was not cut off, or the whole rewritten.
 */
export const verify = (
  ledger: MunicipalityId,
  catalogue: Catalogue,
  leaves: Iterable<string>,
): Verification => {
  const record = readSoFar()
  const settled = growingSettled(catalogue, record)
  const examine = examining(ledger, catalogue, record, settled)
  const problems: Array<Problem> = []
  const warnings: Array<Problem> = []
  const ahead = decidedAhead(record, settled)
  const notUnderstoodAt: Array<number> = []
  let events = 0
  for (const leaf of leaves) {
    const examined = examine(leaf)
    const inEvent = under(`/${events}`)
    if (examined.isNotUnderstood) notUnderstoodAt.push(events)
    if (examined.problems.length > 0) problems.push(...examined.problems.map(inEvent))
    if (examined.warnings.length > 0) warnings.push(...examined.warnings.map(inEvent))
    if (examined.read !== null) ahead.take(examined.read)
    events += 1
  }
  if (events === 0) problems.push(nothing)
  return {
    events,
    problems,
    warnings: [...warnings, ...ahead.warnings()],
    notUnderstood: notUnderstoodAt.length,
    notUnderstoodAt,
  }
}

/** A ledger begins with its first event. */
const nothing = problem(
  'ledger-empty',
  '',
  'There is no event in this ledger: there is nothing to verify. If anything was recorded, all of it is gone.',
)
