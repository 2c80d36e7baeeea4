import type { Change } from 'minutebook'
import { axesOf, whereOf } from '../ledger/asked.js'
import { withLedger } from '../ledger/existing.js'
import { todayIn } from '../ledger/today.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { mandatory, valued } from '../line/Line.js'
import { asDecidedBy, knownAt, ledgerFile, whose, where } from '../line/options.js'
import { day } from '../line/readers.js'
import type { Paper } from '../show/Paper.js'
import { inkOf, standing } from '../show/standing.js'
import { table } from '../show/table.js'

export const changes: CliCommand = command({
  name: 'changes',
  summary: 'list what came into force, ended or became uncertain between two days',
  more: 'A change on the day --from is not listed, one on the day --to is.',
  arguments: { file: ledgerFile },
  options: {
    from: mandatory('--from <date>', 'the day to start from (exclusive)', day),
    to: valued('--to <date>', 'the last day (inclusive); today in the municipality where left out', day),
    asDecidedBy,
    knownAt,
    territory: where.territory,
    ...whose,
  },
  examples: [
    'minutebook changes spruce-grove.minutebook --from 2023-01-01 --to 2025-12-31',
    'minutebook changes spruce-grove.minutebook --from 2023-01-01 --territory "area A"',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const to = given.to ?? (await todayIn(session, ledger))
      const area = whereOf({ portion: undefined, territory: given.territory })
      const answer = await ledger.changesBetween({ from: given.from, to, ...axesOf(given), ...area })
      return { answer, shown: (paper) => changed(answer, given.from, to, paper) }
    }),
})

const changed = (all: ReadonlyArray<Change>, from: string, to: string, paper: Paper): string =>
  all.length === 0
    ? `No status turned after ${from} and up to ${to}.`
    : table(
        paper,
        ['on', 'policy', 'before', 'after'],
        all.map(({ on, policy, before, after }) => [
          on,
          policy,
          standing(before),
          inkOf(after.status, paper)(standing(after)),
        ]),
      )
