import { withLedger } from '../ledger/existing.js'
import { explained } from '../ledger/explained.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { ledgerFile, whose, policyName, times, where } from '../line/options.js'
import { explanation as shownExplanation } from '../show/explanation.js'

export const status: CliCommand = command({
  name: 'status',
  summary: 'say whether a policy was in force on a day',
  more: 'As JSON: the answer of statusOf, with its reason, its possible worlds, its assumptions and its events, each with the moment it was recorded.',
  arguments: { file: ledgerFile, policy: policyName },
  options: { ...times, ...where, ...whose },
  examples: [
    'minutebook status spruce-grove.minutebook 6,030 --on 2025-02-03',
    'minutebook status spruce-grove.minutebook 6,030 --on 2025-02-03 --portion preamble',
    'minutebook status spruce-grove.minutebook policy:6030 --on 2025-02-10 --known-at 2025-01-31 --json',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const { explanation, called, named } = await explained(session, ledger, given)
      return {
        answer: explanation.answer,
        shown: (paper) => shownExplanation(explanation, called, named, 'brief', paper),
      }
    }),
})
