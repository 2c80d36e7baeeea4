import { canonical } from '@minutebook/core'
import type { ActInput } from 'minutebook'
import { placed } from '../acts/placed.js'
import { readActs } from '../acts/readActs.js'
import { readBytes } from '../acts/readBytes.js'
import { commandOf } from '../ledger/commandOf.js'
import { digestOf } from '../ledger/digestOf.js'
import { withLedger } from '../ledger/existing.js'
import { command, type CliCommand } from '../line/CliCommand.js'
import { argument, switched, valued } from '../line/Line.js'
import { despiteClock, ledgerFile, whose, recordedBy } from '../line/options.js'
import { anyText, commandId } from '../line/readers.js'
import { recordedEvents } from '../show/recordedEvents.js'

export const record: CliCommand = command({
  name: 'record',
  summary: 'record acts from a file of JSON or of lines of JSON',
  more: `One act, a list, {"acts": […]}, or one act a line. All acts of a file are one command: all are recorded, or none.
Every problem is told at once, with its line and its place. The same acts are imported once; given a --command, recording
them again under it records nothing either.`,
  arguments: { file: ledgerFile, acts: argument('the file of acts, or - for what comes in', anyText) },
  options: {
    import: switched('--import', 'also record what is impossible in law; it shows as a finding'),
    despiteClock,
    recordedBy,
    command: valued('--command <uuid>', 'a UUID that makes it safe to repeat', commandId),
    ...whose,
  },
  examples: [
    'minutebook record spruce-grove.minutebook acts.jsonl --recorded-by clerk-1',
    'minutebook record spruce-grove.minutebook acts.json --command 3f0e2c1a-0d3b-4a52-9a37-6c1f6f1d9b10',
  ],
  run: async (given, session) => {
    const written = readActs(await readBytes(session, given.acts), given.acts)
    const id = given.command ?? (given.import ? commandOfActs(written.acts) : undefined)
    return withLedger(session, { ...given, toWrite: true }, async (ledger) => {
      try {
        const answer = await ledger.record(written.acts, {
          mode: given.import ? 'import' : 'live',
          despiteClock: given.despiteClock,
          ...(id === undefined ? {} : { command: id }),
        })
        return { answer, shown: (paper) => recordedEvents(answer, paper) }
      } catch (thrown) {
        throw placed(thrown, written)
      }
    })
  },
})

/** An import is known by what it says, however the file is laid out; what cannot be written will be refused. */
const commandOfActs = (acts: ReadonlyArray<ActInput>): string | undefined => {
  const text = canonical(acts)
  return text._tag === 'Left' ? undefined : commandOf(digestOf(text.right))
}
