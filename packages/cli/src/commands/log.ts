import type { PolicyId } from '@minutebook/core'
import { writeJsonl } from '@minutebook/interchange'
import type { Ledger, RecordedEvent } from 'minutebook'
import { exitCodes, type ExitCode } from '../exitCodes.js'
import { withLedger } from '../ledger/existing.js'
import { policyNamed } from '../ledger/named.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { switched, valued } from '../line/Line.js'
import { ledgerFile, whose } from '../line/options.js'
import { anyText, eventNumber } from '../line/readers.js'
import { misused } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import { eventLog } from '../show/eventLog.js'

export const log: CliCommand = command({
  name: 'log',
  summary: 'list the recorded events, or export them exactly',
  more: 'With --jsonl each line is a stored event, byte for byte; `minutebook import` takes such a file back.',
  arguments: { file: ledgerFile },
  options: {
    jsonl: switched('--jsonl', 'print the stored events as they are, one a line'),
    from: valued('--from <n>', 'begin with event number n', eventNumber),
    policy: valued('--policy <policy>', 'only events that list this policy', anyText),
    ...whose,
  },
  examples: [
    'minutebook log spruce-grove.minutebook --policy 6,030',
    'minutebook log spruce-grove.minutebook --jsonl > copy.jsonl',
  ],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      if (given.jsonl && session.json) {
        throw misused(
          'options-conflict',
          '--jsonl',
          'Either --jsonl or --json: a line is a JSON value, a file of them is not.',
        )
      }
      const policy =
        given.policy === undefined ? null : await policyNamed(session, ledger, given.policy, undefined)
      const from = given.from ?? 0
      if (given.jsonl) return exported(session, ledger, from, policy)
      const events: Array<RecordedEvent> = []
      for await (const batch of ledger.log(from)) events.push(...batch.filter(lists(policy)))
      return { answer: events, shown: (paper) => eventLog(events, paper) }
    }),
})

const lists =
  (policy: PolicyId | null) =>
  ({ subjects }: RecordedEvent): boolean =>
    policy === null || subjects.some(({ id }) => id === policy)

/** Writes as it reads, so that the length of a ledger does not matter. */
const exported = async (
  { world }: Session,
  ledger: Ledger,
  from: number,
  policy: PolicyId | null,
): Promise<ExitCode> => {
  const isAbout = (leaf: string): boolean =>
    policy === null || lists(policy)(JSON.parse(leaf) as RecordedEvent)
  let seq = 0
  for await (const leaves of ledger.read()) {
    const first = seq
    seq += leaves.length
    const wanted = leaves.filter((leaf, at) => first + at >= from && isAbout(leaf))
    await world.stdout.write([...writeJsonl(wanted)].join(''))
  }
  return exitCodes.done
}
