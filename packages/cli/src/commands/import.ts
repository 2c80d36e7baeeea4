import { readJsonl } from '@minutebook/interchange'
import { readBytes } from '../acts/readBytes.js'
import { exitCodes } from '../exitCodes.js'
import { shownPlace } from '../ledger/address.js'
import { withStore } from '../ledger/existing.js'
import { withOpened } from '../ledger/opened.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument } from '../line/Line.js'
import { ledgerFile, within } from '../line/options.js'
import { anyText } from '../line/readers.js'
import { Stop } from '../problem/Stop.js'
import { told, type Told } from '../problem/Told.js'

export const importing: CliCommand = command({
  name: 'import',
  summary: 'make an exact copy of a ledger from its export',
  more: `Every line is verified before anything is written. The copy has the same bytes, numbers and moments; importing the
same file again finishes an import that was broken off, and does nothing else.`,
  arguments: {
    file: ledgerFile,
    export: argument('a file made by `minutebook log --jsonl`, or - for what comes in', anyText),
  },
  options: { ...within },
  examples: ['minutebook import copy.minutebook spruce-grove.jsonl'],
  run: async (given, session) => {
    const read = readJsonl(await readBytes(session, given.export))
    if (read._tag === 'Left') throw new Stop(exitCodes.refused, read.left.map(onLine))
    const { ledger: municipality, leaves } = read.right
    return withStore(session, { ...given, toWrite: true, toMake: true }, async (store) =>
      withOpened(session.world, { municipality, store, recordedBy: undefined }, async (ledger) => {
        const imported = await ledger.importLeaves(leaves)
        return {
          answer: { municipality, ...imported },
          shown: () =>
            `${shownPlace(given.file)} is the ledger of ${municipality}: ${imported.size} events, ${imported.added} of them added now.`,
        }
      }),
    )
  },
})

/** The places of an export begin with the line. */
const onLine = (one: Told): Told => {
  const [, line, path = ''] = /^\/(\d+)(.*)$/s.exec(one.path) ?? []
  return line === undefined ? told(one) : told({ ...one, path, line: Number(line) })
}
