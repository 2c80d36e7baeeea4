import { checkedLedgerName } from '@minutebook/eventstore'
import { exitCodes, type ExitCode } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, valued } from '../line/Line.js'
import { onLine } from '../line/onLine.js'
import { whose } from '../line/options.js'
import { anyText } from '../line/readers.js'
import type { Session } from '../Session.js'
import { stopped } from '../problem/stopped.js'
import type { Told } from '../problem/Told.js'
import { verification } from '../show/verification.js'
import { comparedWith, type Against } from '../verify/comparedWith.js'
import type { LedgerNow, Now } from '../verify/Now.js'
import type { Comparison } from '../verify/Comparison.js'
import { damageIn } from '../verify/damage.js'
import { isSound, type VerifiedFile, type VerifiedLedger } from '../verify/Verified.js'
import { verifiedLedger } from '../verify/verifiedLedger.js'
import { withVerifiable } from '../verify/withVerifiable.js'

export const verify: CliCommand = command({
  name: 'verify',
  summary: 'read everything again and check that it is as it was recorded, and as it was kept',
  more: `It checks the store and every event in it: its spelling, its place, its time, its id, and that no subject's history
has a gap. It names what is missing and verifies the rest. Exit code 1 where anything is wrong, or no event is there. What looks
odd and may be innocent (a day after its recording, an id of another time, a citation nothing calls for) is shown as a warning.
What no store shows by itself: that its end was cut off, that a whole ledger was taken out, or that something was altered so that
all of it still fits. Keep the number of events and the digest as it prints them (N:DIGEST), or an export, or a store, with which
the texts are compared too: with --against they tell whether all of it is there as it was, and what was only added since is no
difference. An id in place of the digest tells no more than that this event stands there.`,
  arguments: {
    file: argument('the file of the ledger, the address of its store, or an export', anyText),
  },
  options: {
    ...whose,
    against: valued(
      '--against <kept>',
      'what was kept of it: an export, a store, or N:DIGEST or N:ID of its first N events',
      anyText,
    ),
    againstSchema: valued('--against-schema <name>', 'the schema of what was kept, in PostgreSQL', anyText),
    againstPrefix: valued(
      '--against-prefix <name>',
      'what the streams of what was kept begin with, in KurrentDB',
      anyText,
    ),
  },
  examples: [
    'minutebook verify spruce-grove.minutebook',
    'minutebook verify spruce-grove.minutebook --against spruce-grove.jsonl',
  ],
  run: async (given, session) => {
    const { answer: found, ...now } = await verifiedFile(session, given)
    const { against, exit = exitCodes.done } =
      given.against === undefined ? {} : await comparison(session, given.against, given, now)
    const answer = against === undefined ? found : { ...found, against }
    return {
      answer,
      shown: (paper) => verification(answer, paper),
      exit: isSound(answer) ? exit : exitCodes.unsound,
      problems: against?.problems ?? [],
    }
  },
})

/** Evidence that cannot be used says nothing of the ledger, and takes nothing back of what was found wrong with it. */
const comparison = async (
  session: Session,
  kept: string,
  given: Against,
  now: Now,
): Promise<{ readonly against: Comparison; readonly exit?: ExitCode }> => {
  try {
    return { against: await comparedWith(session, kept, given, now) }
  } catch (thrown) {
    const { exit, problems } = stopped(thrown)
    if (exit === exitCodes.fault) throw thrown
    const onThisLine = problems.map((one) => ({ ...one, path: onLine(verify, one.path) }))
    return { against: { kept: shownPlace(kept), ledgers: [], notCompared: [], problems: onThisLine }, exit }
  }
}

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

const verifiedFile = async (session: Session, given: Against): Promise<Read> => {
  const file = shownPlace(given.file)
  const read = new Map<string, LedgerNow>()
  let isComplete = true
  let listed: ReadonlyArray<string> = []
  const ledgers: Array<VerifiedLedger> = []
  const problems: Array<Told> = []
  try {
    await withVerifiable(session, { ...given, toExamine: true }, exitCodes.unsound, async (opened) => {
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
      const found = await opened.integrity()
      problems.push(...found.map((sentence) => ({ code: 'file-altered', path: file, sentence })))
    })
  } catch (thrown) {
    // A file so damaged that it cannot be opened, or read to its end, is an answer to this question.
    problems.push(...damageIn(thrown))
    isComplete = false
  }
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
