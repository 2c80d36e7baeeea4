import { copyLedger, type Copied, type CopyProblem } from '@minutebook/eventstore'
import { copyTexts } from '../copy/copyTexts.js'
import { progressLine } from '../copy/progressLine.js'
import { exitCodes, type ExitCode } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger, withStore } from '../ledger/existing.js'
import type { OpenedStore } from '../ledger/OpenedStore.js'
import { isOnePlace } from '../ledger/Place.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, valued } from '../line/Line.js'
import { whose } from '../line/options.js'
import { anyText } from '../line/readers.js'
import { misused, Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import type { Session } from '../Session.js'

export const copy: CliCommand = command({
  name: 'copy',
  summary: 'copy a ledger, event for event, into another store',
  more: `The copy has the same events in the same appends, byte for byte, and the texts they cite. What is there already is
compared first: copying again finishes a copy that was broken off, and verifies one that is whole. Exit code 1 where the
two are not one ledger, 3 where the copy is the newer of the two. --schema and --prefix say where the original is.`,
  arguments: {
    file: argument('the file of the ledger, or the address of its store', anyText),
    to: argument('the file of the copy, made where there is none, or the address of a store', anyText),
  },
  options: {
    ...whose,
    toSchema: valued('--to-schema <name>', 'the schema of the copy, where it is in PostgreSQL', anyText),
    toPrefix: valued(
      '--to-prefix <name>',
      'what the streams of the copy begin with, where it is in KurrentDB',
      anyText,
    ),
  },
  examples: ['minutebook copy spruce-grove.minutebook copy.minutebook'],
  run: async (given, session) => {
    const there = {
      file: given.to,
      schema: given.toSchema,
      prefix: given.toPrefix,
      optionsOf: 'to-' as const,
      toWrite: true,
      toMake: true,
    }
    if (isOnePlace(session.world.cwd, given, there))
      throw misused('copy-onto-itself', shownPlace(given.to), 'A ledger cannot be copied onto itself.')
    return withStore(session, given, async (from) => {
      const ledger = chosenLedger(await from.ledgers(), given)
      return withStore(session, there, async (to) => {
        const { size, copied: added } = await copied(session, from, to, ledger)
        const texts = await copyTexts(from, to, ledger)
        return {
          answer: { municipality: ledger, size, added, texts: texts.cited, textsMissing: texts.missing },
          shown: () =>
            `${shownPlace(given.to)} has the ledger of ${ledger}: ${size} events, the same as in ${shownPlace(given.file)}; ${added} of them copied now. Texts it cites: ${texts.cited}${texts.missing === 0 ? '' : `; missing: ${texts.missing}`}.`,
        }
      })
    })
  },
})

const copied = async (
  { world }: Session,
  from: OpenedStore,
  to: OpenedStore,
  ledger: string,
): Promise<Copied> => {
  const onProgress = progressLine(world.stderr)
  const found = await copyLedger({ ledger, from: from.events, to: to.events, onProgress })()
  if (found._tag === 'Right') return found.right
  throw new Stop(exitOf(found.left), [told(found.left)])
}

const exitOf = ({ code }: CopyProblem): ExitCode => {
  switch (code) {
    case 'copy-diverged':
      return exitCodes.unsound
    case 'copy-longer':
    case 'append-cut':
      return exitCodes.refused
    case 'copy-store-failed':
    case 'copy-ledger-missing':
    case 'copy-cancelled':
      return exitCodes.store
  }
}
