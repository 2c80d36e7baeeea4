import { withLedger } from '../ledger/existing.js'
import { explained } from '../ledger/explained.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { ledgerFile, whose, policyName, times, where } from '../line/options.js'
import { explanation as shownExplanation } from '../show/explanation.js'

export const why: CliCommand = command({
  name: 'why',
  summary: 'explain why a policy was, or was not, in force on a day',
  more: 'Step by step: the answer, the ways it can be, each event it rests on with its source, and what was assumed.',
  arguments: { file: ledgerFile, policy: policyName },
  options: { ...times, ...where, ...whose },
  examples: ['minutebook why spruce-grove.minutebook 6,030 --on 2025-02-10'],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const { explanation, called, named } = await explained(session, ledger, given)
      return {
        answer: explanation,
        shown: (paper) => shownExplanation(explanation, called, named, 'full', paper),
      }
    }),
})
