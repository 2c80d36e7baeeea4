import type { Ledger, Recorded } from 'minutebook'
import { readBytes } from '../acts/readBytes.js'
import { exitCodes } from '../exitCodes.js'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, switched, valued } from '../line/Line.js'
import { despiteClock, ledgerFile, whose, recordedBy } from '../line/options.js'
import { anyText, day, pairs } from '../line/readers.js'
import { confirmed } from '../rfd/confirmed.js'
import { begunIn } from '../rfd/Begun.js'
import { commandOf } from '../ledger/commandOf.js'
import { digestOf } from '../ledger/digestOf.js'
import { readAgainst } from '../rfd/readAgainst.js'
import type { ReadDocument } from '../rfd/ReadDocument.js'
import { recordedEvents } from '../show/recordedEvents.js'
import type { Report } from '../show/Report.js'
import { understanding } from '../show/understanding.js'
import { visible } from '../show/visible.js'

export const importRfd: CliCommand = command({
  name: 'import-rfd',
  summary: 'read a request for decision, show what was understood, and record it once somebody agrees',
  more: `A request for decision proposes; nothing it proposes is recorded as decided. What the ledger holds already is not
recorded again, and a document is imported once. Without a terminal and without --yes, and with --json without --yes,
nobody is asked and nothing is recorded: exit code 5.`,
  arguments: { file: ledgerFile, document: argument('the document, in Markdown', anyText) },
  options: {
    readOn: valued(
      '--read-on <date>',
      'the day the document was read: what it tells had happened by then',
      day,
    ),
    ids: valued('--ids <pairs>', 'ids of the ledger for those of the document: policy:a=policy:b,…', pairs),
    yes: switched('--yes', 'record without asking'),
    despiteClock,
    recordedBy,
    ...whose,
  },
  examples: ['minutebook import-rfd spruce-grove.minutebook report.md --read-on 2025-01-28 --yes'],
  run: async (given, session) => {
    const bytes = await readBytes(session, given.document)
    const id = commandOf(digestOf(bytes))
    return withLedger(session, { ...given, toWrite: true }, async (ledger) => {
      const begun = await begunIn(ledger, id)
      const document = await readAgainst(ledger, bytes, begun, {
        readOn: given.readOn,
        ids: given.ids ?? {},
      })
      if (begun.ofCommand.length > 0)
        return before(
          document,
          begun.ofCommand.map(({ seq }) => seq),
        )
      const { ink } = session.paper
      const understood = understanding(document, session.paper)
      if (!session.json) await session.world.stdout.write(`${visible(understood, ink.isColorSupported)}\n\n`)
      if (!given.yes && !(await confirmed(session, document.acts.length))) return nothing(document)
      return recorded(document, await record(ledger, document, id, given.despiteClock))
    })
  },
})

const record = async (
  ledger: Ledger,
  { acts }: ReadDocument,
  command: string,
  despiteClock: boolean,
): Promise<Recorded> =>
  ledger.record(
    acts.map(({ act }) => act),
    { command, mode: 'import', despiteClock },
  )

const recorded = (document: ReadDocument, done: Recorded): Report => ({
  answer: { document, recorded: done },
  shown: (paper) => recordedEvents(done, paper),
})

const nothing = (document: ReadDocument): Report => ({
  answer: { document, recorded: null },
  shown: () => 'Nothing was recorded.',
  exit: exitCodes.declined,
  problems: [
    {
      code: 'not-confirmed',
      path: '',
      sentence:
        'Nobody agreed to what was understood, so nothing was recorded; --yes records without asking.',
    },
  ],
})

const before = (document: ReadDocument, events: ReadonlyArray<number>): Report => ({
  answer: { document, recorded: null, recordedBefore: events },
  shown: () => `This document was imported before, as the events ${events.join(', ')}; nothing was recorded.`,
})
