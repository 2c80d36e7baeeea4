import { axesOf, whereOf } from '../ledger/asked.js'
import { namesForPeople, shownPolicy } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { unnamed } from '../ledger/unnamed.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { asDecidedBy, knownAt, ledgerFile, whose, policyName, where } from '../line/options.js'
import { drawnTimeline } from '../show/timeline.js'

export const timeline: CliCommand = command({
  name: 'timeline',
  summary: 'draw the whole life of a policy, period by period',
  more: 'Both days of a period are inclusive. As JSON, periods are half-open: `until` is the first day after.',
  arguments: { file: ledgerFile, policy: policyName },
  options: { asDecidedBy, knownAt, ...where, ...whose },
  examples: [
    'minutebook timeline spruce-grove.minutebook 6,030',
    'minutebook timeline spruce-grove.minutebook customer-experience --known-at seq:3',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const policy = await policyNamed(session, ledger, given.policy, undefined)
      const answer = await ledger.timelineOf(policy, { ...axesOf(given), ...whereOf(given) })
      const names = await namesForPeople(session, ledger)
      const notes = await unnamed(session, ledger, policy, given)
      return {
        answer,
        shown: (paper) => drawnTimeline(answer, shownPolicy(policy, names(policy)), notes, paper),
      }
    }),
})
