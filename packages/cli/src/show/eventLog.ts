import type { RecordedEvent } from 'minutebook'
import type { Paper } from './Paper.js'
import { toTheSecond } from './moments.js'
import { table } from './table.js'

/** Events for people, one a row. */
export const eventLog = (events: ReadonlyArray<RecordedEvent>, paper: Paper): string =>
  events.length === 0
    ? 'No events.'
    : table(
        paper,
        ['no.', 'recorded at', 'by', 'decided', 'event', 'id', 'about'],
        events.map(({ seq, recordedAt, recordedBy, decidedOn, type, id, subjects }) => [
          String(seq),
          toTheSecond(recordedAt),
          recordedBy,
          decidedOn === null ? '' : decidedOn.edtf,
          paper.ink.bold(type),
          id,
          subjects.map(({ id }) => id).join(', '),
        ]),
      )
