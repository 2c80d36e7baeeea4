import { axesOf } from '../ledger/asked.js'
import { namesForPeople, shownPolicy } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { todayIn } from '../ledger/today.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { mandatory, valued } from '../line/Line.js'
import { asDecidedBy, knownAt, ledgerFile, whose, policyName } from '../line/options.js'
import { day } from '../line/readers.js'
import { comparedVersions } from '../show/comparedVersions.js'

export const diff: CliCommand = command({
  name: 'diff',
  summary: 'show what changed in the text of a policy between two days',
  more: `Provision by provision: added, removed, changed, renumbered or moved, with [-words removed-] and {+words added+}. The
texts are those of the versions in force on the two days; where one is not on record, or not kept, it says why.`,
  arguments: { file: ledgerFile, policy: policyName },
  options: {
    from: mandatory('--from <date>', 'the day of the older text', day),
    to: valued('--to <date>', 'the day of the newer text; today in the municipality where left out', day),
    asDecidedBy,
    knownAt,
    ...whose,
  },
  examples: [
    'minutebook diff spruce-grove.minutebook 6,030 --from 2024-01-01 --to 2025-01-01',
    'minutebook diff spruce-grove.minutebook customer-experience --from 2025-01-01 --json',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const { from } = given
      const to = given.to ?? (await todayIn(session, ledger))
      const policy = await policyNamed(session, ledger, given.policy, to)
      const answer = await ledger.compareVersions(policy, { from, to, ...axesOf(given) })
      const names = await namesForPeople(session, ledger)
      return { answer, shown: (paper) => comparedVersions(answer, shownPolicy(policy, names(policy)), paper) }
    }),
})
