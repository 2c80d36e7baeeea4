import { PolicyKind } from '@minutebook/core'
import type { PoliciesInForce } from 'minutebook'
import { timesOf, whereOf } from '../ledger/asked.js'
import { namesIn } from '../ledger/called.js'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { switched, valued } from '../line/Line.js'
import { ledgerFile, whose, times, where } from '../line/options.js'
import { listOf } from '../line/readers.js'
import { register } from '../show/register.js'

const kinds = Object.keys(PolicyKind.keys) as ReadonlyArray<PolicyKind>

export const inForce: CliCommand = command({
  name: 'in-force',
  summary: 'list the policies in force on a day, certainly and possibly',
  more: 'What is not listed was not in force only where the record is declared complete for the day; it says which.',
  arguments: { file: ledgerFile },
  options: {
    ...times,
    territory: where.territory,
    kinds: valued('--kinds <list>', `only these kinds: ${kinds.join(', ')}`, listOf(kinds, 'kind of policy')),
    all: switched('--all', 'also those certainly not in force'),
    ...whose,
  },
  examples: [
    'minutebook in-force spruce-grove.minutebook --on 2025-02-03',
    'minutebook in-force spruce-grove.minutebook --on 2025-02-03 --kinds council-policy,bylaw --all',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const asked = {
        ...(await timesOf(session, ledger, given)),
        ...whereOf({ portion: undefined, territory: given.territory }),
        excluded: given.all,
      }
      const names = await namesIn(ledger)
      const wanted = ({ policy }: Entry): boolean =>
        given.kinds === undefined || given.kinds.some((kind) => kind === names(policy).kind)
      const answer = only(await ledger.policiesInForce(asked), wanted)
      return { answer, shown: (paper) => register(answer, asked.on, names, paper) }
    }),
})

type Entry = PoliciesInForce['certain'][number]

const only = (found: PoliciesInForce, wanted: (one: Entry) => boolean): PoliciesInForce => ({
  ...found,
  certain: found.certain.filter(wanted),
  possible: found.possible.filter(wanted),
  ...(found.excluded === undefined ? {} : { excluded: found.excluded.filter(wanted) }),
})
