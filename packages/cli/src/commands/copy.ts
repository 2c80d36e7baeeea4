import { copyLedger, type Copied, type CopyProblem } from '@minutebook/eventstore'
import { copyTexts } from '../copy/copyTexts.js'
import { progressLine } from '../copy/progressLine.js'
import { exitCodes, type ExitCode } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { chosenLedger, withStore } from '../ledger/existing.js'
import type { OpenedStore } from '../ledger/OpenedStore.js'
import { isOnePlace } from '../ledger/Place.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, switched, valued } from '../line/Line.js'
import { whose } from '../line/options.js'
import { anyText, bytes } from '../line/readers.js'
import { misused, Stop } from '../problem/Stop.js'
import { told } from '../problem/Told.js'
import type { Session } from '../Session.js'

export const copy: CliCommand = command({
  name: 'copy',
  summary: 'copy a ledger, or all of a store, event for event, into another store',
  more: `The copy has the same events in the same appends, byte for byte, and the texts they cite. What is there already is
compared first: copying again finishes a copy that was broken off, and verifies one that is whole. Exit code 1 where the
two are not one ledger, 3 where the copy is the newer of the two. With --all every ledger of the store is copied, one after the
other; it stops at the first that cannot be. --schema and --prefix say where the original is.`,
  arguments: {
    file: argument('the file of the ledger, or the address of its store', anyText),
    to: argument('the file of the copy, made where there is none, or the address of a store', anyText),
  },
  options: {
    ...whose,
    all: switched('--all', 'copy every ledger of the store, and not only one'),
    toSchema: valued('--to-schema <name>', 'the schema of the copy, where it is in PostgreSQL', anyText),
    toPrefix: valued(
      '--to-prefix <name>',
      'what the streams of the copy begin with, where it is in KurrentDB',
      anyText,
    ),
    toAppendBytes: valued(
      '--to-append-bytes <n>',
      'the most that one append of the copy may take, where it is in KurrentDB; 1048576 where left out',
      bytes,
    ),
  },
  examples: [
    'minutebook copy spruce-grove.minutebook copy.minutebook',
    'minutebook copy spruce-grove.minutebook copy.minutebook --all',
  ],
  run: async (given, session) => {
    const there = {
      file: given.to,
      schema: given.toSchema,
      prefix: given.toPrefix,
      appendBytes: given.toAppendBytes,
      optionsOf: 'to-' as const,
      toWrite: true,
      toMake: true,
    }
    if (isOnePlace(session.world.cwd, given, there))
      throw misused('copy-onto-itself', shownPlace(given.to), 'A ledger cannot be copied onto itself.')
    return withStore(session, given, async (from) => {
      const ledgers = ledgersMeant(await from.ledgers(), given)
      return withStore(session, there, async (to) => {
        const copies: Array<LedgerCopied> = []
        for (const ledger of ledgers) copies.push(await copiedWhole(session, from, to, ledger))
        return {
          answer: given.all ? { ledgers: copies } : copies[0],
          shown: () => copies.map((one) => sentenceOf(one, given)).join('\n'),
        }
      })
    })
  },
})

/** What became of one ledger. */
interface LedgerCopied {
  readonly municipality: string
  readonly size: number
  readonly added: number
  readonly texts: number
  readonly textsMissing: number
}

const ledgersMeant = (
  ledgers: ReadonlyArray<string>,
  given: Parameters<typeof chosenLedger>[1] & { readonly all: boolean },
): ReadonlyArray<string> => {
  if (!given.all || ledgers.length === 0) return [chosenLedger(ledgers, given)]
  if (given.municipality === undefined) return ledgers
  throw misused('options-conflict', '--all', 'Either one ledger is copied, or all of them.')
}

const copiedWhole = async (
  session: Session,
  from: OpenedStore,
  to: OpenedStore,
  ledger: string,
): Promise<LedgerCopied> => {
  const { size, copied: added } = await copied(session, from, to, ledger)
  const { cited, missing } = await copyTexts(from, to, ledger)
  return { municipality: ledger, size, added, texts: cited, textsMissing: missing }
}

const sentenceOf = (
  { municipality, size, added, texts, textsMissing }: LedgerCopied,
  { file, to }: { readonly file: string; readonly to: string },
): string =>
  `${shownPlace(to)} has the ledger of ${municipality}: ${size} events, the same as in ${shownPlace(file)}; ${added} of them copied now. Texts it cites: ${texts}${textsMissing === 0 ? '' : `; missing: ${textsMissing}`}.`

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
