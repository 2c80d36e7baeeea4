import { timesOf } from '../ledger/asked.js'
import { namesForPeople, shownPolicy } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { ledgerFile, municipality, policyName, times } from '../line/options.js'
import { explanation } from '../show/explanation.js'

export const why: CliCommand = command({
  name: 'why',
  summary: 'explain why a policy was, or was not, in force on a day',
  more: 'Step by step: the answer, the ways it can be, each event it rests on with its source, and what was assumed.',
  arguments: { file: ledgerFile, policy: policyName },
  options: { ...times, municipality },
  examples: ['minutebook why spruce-grove.minutebook 6,030 --on 2025-02-10'],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const policy = await policyNamed(session, ledger, given.policy, given.on)
      const answer = await ledger.statusOf(policy, await timesOf(session, ledger, given))
      const explained = await ledger.explain(answer)
      const names = await namesForPeople(session, ledger)
      return {
        answer: explained,
        shown: (paper) => explanation(explained, shownPolicy(policy, names(policy)), 'full', paper),
      }
    }),
})
