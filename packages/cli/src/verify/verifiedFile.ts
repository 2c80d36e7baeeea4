import { checkedLedgerName } from '@minutebook/eventstore'
import { exitCodes } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger } from '../ledger/existing.js'
import type { Told } from '../problem/Told.js'
import type { Session } from '../Session.js'
import type { Against } from './comparedWith.js'
import { damageIn } from './damage.js'
import type { LedgerNow, Now } from './Now.js'
import type { Verifiable } from './Verifiable.js'
import type { VerifiedFile, VerifiedLedger } from './Verified.js'
import { verifiedLedger } from './verifiedLedger.js'
import { withVerifiable } from './withVerifiable.js'

/** A ledger begins with its first event: a file without any is new, or somebody took out all that was recorded. */
const nothingIn = (file: string): Told => ({
  code: 'ledger-missing',
  path: file,
  sentence:
    'There is no ledger in it: there is nothing to verify. If anything was recorded in it, all of it is gone.',
})

/** Somebody who writes into the file itself can call a ledger what no store lets it be called. */
const impossible = (file: string, ledger: string): Told => ({
  code: 'file-altered',
  path: file,
  sentence: `Events are kept under the name ${JSON.stringify(ledger)}, which no ledger can have: somebody put them there, or altered the name.`,
})

/** The answer, and what it was read from, for whoever wants to compare that. */
interface Read extends Now {
  readonly answer: VerifiedFile
}

/** Reads all that can be read of a file, a store or an export, and verifies it. */
export const verifiedFile = async (session: Session, given: Against): Promise<Read> => {
  const file = shownPlace(given.file)
  const read = new Map<string, LedgerNow>()
  let isComplete = true
  let listed: ReadonlyArray<string> = []
  const ledgers: Array<VerifiedLedger> = []
  const problems: Array<Told> = []
  // A file so damaged that it cannot be opened, or read to its end, is an answer to this question.
  const asFarAsItGoes = async (look: () => Promise<void>): Promise<void> => {
    try {
      await look()
    } catch (thrown) {
      problems.push(...damageIn(thrown))
      isComplete = false
    }
  }
  const readLedgers = async (opened: Verifiable): Promise<void> => {
    listed = await opened.ledgers()
    const all = listed.filter(canBeCalled)
    const misnamed = listed.filter((ledger) => !canBeCalled(ledger))
    problems.push(...misnamed.map((ledger) => impossible(file, ledger)))
    if (listed.length === 0) problems.push(nothingIn(file))
    for (const ledger of all.length === 0 ? [] : wantedOf(all, given)) {
      const { verified, leaves, lacking } = await verifiedLedger(opened, ledger, session.world.clock)
      ledgers.push(verified)
      const { problems: wrong } = verified
      read.set(ledger, { leaves, lacking: opened.texts === null ? null : lacking, problems: wrong })
    }
  }
  await asFarAsItGoes(() =>
    withVerifiable(session, { ...given, toExamine: true }, exitCodes.unsound, async (opened) => {
      await asFarAsItGoes(() => readLedgers(opened))
      await asFarAsItGoes(async () => {
        const found = await opened.integrity()
        problems.push(...found.map((sentence) => ({ code: 'file-altered', path: file, sentence })))
      })
    }),
  )
  const only = listed.length > 0 && given.municipality !== undefined ? { only: given.municipality } : {}
  return { answer: { file, ...only, ledgers, problems }, read, listed, isComplete }
}

/** Of a ledger that is not there, evidence may show that it was kept; without any, its name was mistyped. */
const wantedOf = (all: ReadonlyArray<string>, given: Against): ReadonlyArray<string> => {
  const { municipality, against } = given
  if (municipality === undefined) return all
  return against === undefined || all.includes(municipality) ? [chosenLedger(all, given)] : []
}

const canBeCalled = (ledger: string): boolean => checkedLedgerName(ledger)._tag === 'Right'
