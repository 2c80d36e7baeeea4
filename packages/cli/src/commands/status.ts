import { timesOf } from '../ledger/asked.js'
import { namesForPeople, shownPolicy } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { ledgerFile, municipality, policyName, times } from '../line/options.js'
import { explanation } from '../show/explanation.js'

export const status: CliCommand = command({
  name: 'status',
  summary: 'say whether a policy was in force on a day',
  more: 'As JSON: the answer of statusOf, with its reason, its possible worlds, its assumptions and its events.',
  arguments: { file: ledgerFile, policy: policyName },
  options: { ...times, municipality },
  examples: [
    'minutebook status spruce-grove.minutebook 6,030 --on 2025-02-03',
    'minutebook status spruce-grove.minutebook policy:6030 --on 2025-02-10 --known-at 2025-01-31 --json',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const policy = await policyNamed(session, ledger, given.policy, given.on)
      const answer = await ledger.statusOf(policy, await timesOf(session, ledger, given))
      const explained = await ledger.explain(answer)
      const names = await namesForPeople(session, ledger)
      return {
        answer,
        shown: (paper) => explanation(explained, shownPolicy(policy, names(policy)), 'brief', paper),
      }
    }),
})
