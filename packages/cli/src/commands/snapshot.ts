import { resolve } from 'node:path'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { ledgerFile, whose } from '../line/options.js'
import { anyText } from '../line/readers.js'

export const snapshot: CliCommand = command({
  name: 'snapshot',
  summary: 'write a file from which programs open a large ledger quickly',
  more: `It takes the place of an older one when it is whole. A program names it when it opens the ledger (the option \`snapshot\`
of openLedger); it changes no answer, and may be deleted at any time. No command here uses one: a file beside a ledger is no proof.`,
  arguments: { file: ledgerFile, snapshot: argument('the file to write', anyText) },
  options: { ...whose },
  examples: ['minutebook snapshot spruce-grove.minutebook spruce-grove.snapshot'],
  run: async (given, session) =>
    withLedger(session, given, async (ledger) => {
      const { events, bytes } = await ledger.writeSnapshot(resolve(session.world.cwd, given.snapshot))
      return {
        answer: { snapshot: given.snapshot, events, bytes },
        shown: () => `${given.snapshot} holds ${events} events.`,
      }
    }),
})
