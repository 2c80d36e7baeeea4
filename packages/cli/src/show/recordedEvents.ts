import type { Recorded } from 'minutebook'
import type { Paper } from './Paper.js'
import { table } from './table.js'

/** What became of a command, for people. */
export const recordedEvents = (
  { command, events, recordedAt, alreadyRecorded }: Recorded,
  paper: Paper,
): string =>
  [
    table(
      paper,
      ['no.', 'event', 'id', 'label'],
      events.map(({ seq, type, id, label }) => [String(seq), type, id, label ?? '']),
    ),
    '',
    alreadyRecorded
      ? `The command ${command} was recorded before, at ${recordedAt}; nothing was written now. Under another --command it is recorded again.`
      : `Recorded at ${recordedAt} as the command ${command}.`,
  ].join('\n')
