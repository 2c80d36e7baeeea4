import { timesOf } from '../ledger/asked.js'
import { namesForPeople, shownPolicy } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { ledgerFile, whose, times } from '../line/options.js'
import { name } from '../line/readers.js'

export const resolve: CliCommand = command({
  name: 'resolve',
  summary: 'say which policy bears a number on a day, and which bore it before',
  more: 'Numbers are texts: 6,030 and "Policy 6030" are one number, 6.030 is another.',
  arguments: { file: ledgerFile, number: argument('the number as written', name) },
  options: { ...times, ...whose },
  examples: ['minutebook resolve spruce-grove.minutebook "Policy 6,030" --on 2025-02-03'],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const asked = await timesOf(session, ledger, given)
      const answer = await ledger.resolveIdentifier(given.number, asked)
      const names = await namesForPeople(session, ledger)
      const shown = (policies: ReadonlyArray<string>): string =>
        policies.map((policy) => shownPolicy(policy, names(policy))).join(', ')
      return {
        answer,
        shown: () =>
          [
            answer.possible.length === 0
              ? `Nobody bears the number "${given.number}" on ${asked.on}.`
              : answer.bearer === null
                ? `On ${asked.on} the number "${given.number}" may be that of: ${shown(answer.possible)}.`
                : `On ${asked.on} the number "${given.number}" is that of ${shown([answer.bearer])}.`,
            ...(answer.former.length === 0 ? [] : [`Before, it was that of: ${shown(answer.former)}.`]),
          ].join('\n'),
      }
    }),
})
