import { exitCodes } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger, type Wanted } from '../ledger/existing.js'
import { isOnePlace } from '../ledger/Place.js'
import { misused } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import type { ComparedLedger, Comparison } from './Comparison.js'
import { comparedWithEvents, comparedWithHead } from './compared.js'
import { keptHead } from './keptHead.js'
import { withVerifiable } from './withVerifiable.js'

/** The events of each ledger as they are now. */
export type Leaves = ReadonlyMap<string, ReadonlyArray<string>>

/** Where ledgers are, and what was kept of them. */
export interface Against extends Wanted {
  readonly against: string | undefined
  readonly againstSchema: string | undefined
  readonly againstPrefix: string | undefined
}

/**
 * Compares what was read with what somebody kept: of each ledger that was kept, whether it is still there as it was.
 * Nothing is written anywhere.
 */
export const comparedWith = async (
  session: Session,
  kept: string,
  given: Against,
  leaves: Leaves,
): Promise<Comparison> => {
  const head = keptHead(kept)
  if (head !== null) {
    if (leaves.size === 0) return { kept, ledgers: [] }
    const ledger = chosenLedger([...leaves.keys()], given)
    return { kept, ledgers: [comparedWithHead({ ledger, leaves: leaves.get(ledger) ?? [] }, head)] }
  }
  const there = {
    file: kept,
    schema: given.againstSchema,
    prefix: given.againstPrefix,
    optionsOf: 'against-' as const,
  }
  if (isOnePlace(session.world.cwd, given, there))
    throw misused(
      'compared-with-itself',
      shownPlace(kept),
      'Both name the same ledger; give a copy or an export of it.',
    )
  return withVerifiable(session, there, exitCodes.refused, async (opened) => {
    const all = await opened.ledgers()
    const { municipality } = given
    const isAll = municipality === undefined && all.length > 0
    const wanted = isAll ? all : [chosenLedger(all, { file: kept, municipality })]
    const ledgers: Array<ComparedLedger> = []
    for (const ledger of wanted) {
      const now = { ledger, leaves: leaves.get(ledger) ?? [] }
      ledgers.push(await comparedWithEvents(now, opened.stored(ledger)))
    }
    return { kept: shownPlace(kept), ledgers }
  })
}
