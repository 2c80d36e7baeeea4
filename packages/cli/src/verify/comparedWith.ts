import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { exitCodes } from '../exitCodes.js'
import { isAddress, shownPlace } from '../ledger/address.js'
import { chosenLedger, type Wanted } from '../ledger/existing.js'
import { refuseHalfAddress } from '../ledger/halfAddress.js'
import { isOnePlace } from '../ledger/Place.js'
import { misused, unusable } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import type { ComparedLedger, Comparison } from './Comparison.js'
import { comparedWithEvents, comparedWithHead } from './compared.js'
import { comparedTexts } from './comparedTexts.js'
import { keptHead } from './keptHead.js'
import type { Leaves } from './Leaves.js'
import type { LookedUp } from './lookedUp.js'
import { refuseDamaged } from './soundEvidence.js'
import { withVerifiable } from './withVerifiable.js'

/** A ledger as it is now: its events, and the texts that cannot be had; null where there are none beside it. */
export interface LedgerNow {
  readonly leaves: Leaves
  readonly lacking: LookedUp['lacking'] | null
}

/** What is there now. */
export interface Now {
  readonly read: ReadonlyMap<string, LedgerNow>
  /** Whether all that is there was read: else nobody knows of another ledger that it is gone. */
  readonly isComplete: boolean
}

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
  { read, isComplete }: Now,
): Promise<Comparison> => {
  const head = keptHead(kept)
  if (head !== null) {
    if (read.size === 0) return { kept, ledgers: [] }
    const ledger = chosenLedger([...read.keys()], given)
    const { leaves } = read.get(ledger) ?? gone
    return { kept, ledgers: [{ ...comparedWithHead({ ledger, leaves }, head), texts: null }] }
  }
  refuseMissing(session.world.cwd, kept)
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
    // Only an export has no texts; a store checks the order of its events itself.
    if (opened.texts === null)
      for (const ledger of all) await refuseDamaged(shownPlace(kept), ledger, opened.stored(ledger))
    const { municipality } = given
    const isAll = municipality === undefined && all.length > 0
    const wanted = isAll ? all : [chosenLedger(all, { file: kept, municipality })]
    const ledgers: Array<ComparedLedger> = []
    for (const ledger of isComplete ? wanted : wanted.filter((one) => read.has(one))) {
      const { leaves, lacking } = read.get(ledger) ?? gone
      const events = await comparedWithEvents({ ledger, leaves }, opened.stored(ledger))
      const texts = await comparedTexts(lacking, opened.texts)
      const areLeftOut = opened.texts !== null && texts === null && read.has(ledger)
      ledgers.push({ ...events, texts, sentence: `${events.sentence}${areLeftOut ? withoutTexts : ''}` })
    }
    return { kept: shownPlace(kept), ledgers }
  })
}

const withoutTexts = ' The texts beside what was kept were not compared: an export has none.'

/** A ledger of which nothing is there. */
const gone: LedgerNow = { leaves: [], lacking: null }

/** A digest that was mistyped looks like the name of a file. */
const refuseMissing = (cwd: string, kept: string): void => {
  if (isAddress(kept) || existsSync(resolve(cwd, kept))) return
  refuseHalfAddress(kept)
  throw unusable(
    'evidence-missing',
    shownPlace(kept),
    'There is no such file. What was kept is an export, a store, or a number of events with the whole digest of their export or the id of the last: 15:219c… as `verify` prints it, with 64 digits after the colon.',
  )
}
