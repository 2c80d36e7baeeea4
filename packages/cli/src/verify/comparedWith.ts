import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { exitCodes } from '../exitCodes.js'
import { isAddress, shownPlace } from '../ledger/address.js'
import { chosenLedger, type Wanted } from '../ledger/existing.js'
import { refuseHalfAddress } from '../ledger/halfAddress.js'
import { isOnePlace } from '../ledger/Place.js'
import { misused, refused, unusable } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import type { ComparedLedger, Comparison } from './Comparison.js'
import { comparedHead } from './comparedHead.js'
import { comparedWithEvents } from './compared.js'
import { comparedTexts } from './comparedTexts.js'
import { keptHead } from './keptHead.js'
import { gone, type Now } from './Now.js'
import { refuseDamaged, refuseUnsound } from './soundEvidence.js'
import { withVerifiable } from './withVerifiable.js'

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
  now: Now,
): Promise<Comparison> => {
  const head = keptHead(kept)
  if (head !== null) return comparedHead(kept, head, given.municipality, now)
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
  const { read, listed, isComplete } = now
  return withVerifiable(session, there, exitCodes.refused, async (opened) => {
    const all = await opened.ledgers()
    const wanted = wantedOf(all, kept, given, listed)
    // Only an export has no texts; a store checks the order of its events itself.
    if (opened.texts === null)
      for (const ledger of all) await refuseDamaged(shownPlace(kept), ledger, opened.stored(ledger))
    const ledgers: Array<ComparedLedger> = []
    for (const ledger of isComplete ? wanted : wanted.filter((one) => read.has(one))) {
      const { leaves, lacking, problems } = read.get(ledger) ?? gone
      const events = await comparedWithEvents({ ledger, leaves }, opened.stored(ledger))
      if (events.result === 'differs' && leaves.length > 0)
        await refuseUnsound(session, shownPlace(kept), opened, ledger, problems)
      const texts = await comparedTexts(lacking, opened.texts)
      const areLeftOut = opened.texts !== null && texts === null && read.has(ledger)
      ledgers.push({ ...events, texts, sentence: `${events.sentence}${areLeftOut ? withoutTexts : ''}` })
    }
    const notCompared = isComplete ? all.filter((ledger) => !wanted.includes(ledger)) : []
    return {
      kept: shownPlace(kept),
      ledgers,
      notCompared: notCompared.map((ledger) => ({ ledger, isThere: listed.includes(ledger) })),
      problems: [],
    }
  })
}

/** Which of the ledgers that were kept are meant. */
const wantedOf = (
  all: ReadonlyArray<string>,
  kept: string,
  { file, municipality }: Against,
  listed: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  if (all.length === 0) throw unusable('ledger-missing', shownPlace(kept), 'There is no ledger in it yet.')
  if (municipality === undefined) return all
  if (all.includes(municipality)) return [municipality]
  // Where neither has it, it is its name that is wrong.
  if (!listed.includes(municipality)) chosenLedger([...new Set([...listed, ...all])], { file, municipality })
  throw refused(
    'municipality-unknown',
    shownPlace(kept),
    `What was kept is of the ledgers of: ${all.join(', ')}; there is none of ${municipality}.`,
  )
}

const withoutTexts = ' The texts beside what was kept were not compared: an export has none.'

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
