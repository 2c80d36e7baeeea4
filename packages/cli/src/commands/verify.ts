import { exitCodes } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger, withStore, type Wanted } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { ledgerFile, whose } from '../line/options.js'
import type { Session } from '../Session.js'
import type { Told } from '../problem/Told.js'
import { verification } from '../show/verification.js'
import { damageIn } from '../verify/damage.js'
import { isSound, type VerifiedFile, type VerifiedLedger } from '../verify/Verified.js'
import { verifiedLedger } from '../verify/verifiedLedger.js'

export const verify: CliCommand = command({
  name: 'verify',
  summary: 'read everything again and check that it is as it was recorded',
  more: `It checks the store and every event in it: its spelling, its place, its time, its id, and that no subject's history
has a gap. Exit code 1 where anything is wrong, or no event is there. What looks odd and may be innocent (a day after its
recording, an id of another time, a citation nothing calls for) is shown as a warning. What no store shows by itself: that its
end was cut off, that a whole ledger was taken out, or that something
was altered so that all of it still fits. Keep the digest it prints, or a copy: later it tells.`,
  arguments: { file: ledgerFile },
  options: { ...whose },
  examples: ['minutebook verify spruce-grove.minutebook'],
  run: async (given, session) => {
    const answer = await verifiedFile(session, given)
    return {
      answer,
      shown: (paper) => verification(answer, paper),
      exit: isSound(answer) ? exitCodes.done : exitCodes.unsound,
    }
  },
})

/** A ledger begins with its first event: a file without any is new, or somebody took out all that was recorded. */
const nothingIn = (file: string): Told => ({
  code: 'ledger-missing',
  path: file,
  sentence:
    'There is no ledger in it: there is nothing to verify. If anything was recorded in it, all of it is gone.',
})

const verifiedFile = async (session: Session, given: Wanted): Promise<VerifiedFile> => {
  const file = shownPlace(given.file)
  try {
    return await withStore(session, given, async (opened) => {
      const all = await opened.ledgers()
      const isNamed = given.municipality !== undefined && all.length > 0
      const wanted = isNamed ? [chosenLedger(all, given)] : all
      const ledgers: Array<VerifiedLedger> = []
      for (const ledger of wanted) ledgers.push(await verifiedLedger(opened, ledger, session.world.clock))
      const found = await opened.integrity()
      const altered = found.map((sentence) => ({ code: 'file-altered', path: file, sentence }))
      return { file, ledgers, problems: [...(all.length === 0 ? [nothingIn(file)] : []), ...altered] }
    })
  } catch (thrown) {
    // A file so damaged that it cannot be opened is an answer to this question, not a reason to give none.
    return { file, ledgers: [], problems: damageIn(thrown) }
  }
}
