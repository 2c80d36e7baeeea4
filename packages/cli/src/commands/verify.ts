import { exitCodes, type ExitCode } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, valued } from '../line/Line.js'
import { onLine } from '../line/onLine.js'
import { whose } from '../line/options.js'
import { anyText } from '../line/readers.js'
import type { Session } from '../Session.js'
import { stopped } from '../problem/stopped.js'
import { verification } from '../show/verification.js'
import { comparedWith, type Against } from '../verify/comparedWith.js'
import type { Now } from '../verify/Now.js'
import type { Comparison } from '../verify/Comparison.js'
import { isSound } from '../verify/Verified.js'
import { verifiedFile } from '../verify/verifiedFile.js'

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
