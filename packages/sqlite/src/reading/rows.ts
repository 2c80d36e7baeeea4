import { densePosition, failure, type Failure, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** The columns of an event, in the order of {@link EventRow}. */
export const columns = 'position, seq, id, recorded_at, leaf, ledger'

/** The same where the ledger is known: a text less to make for each of very many rows. */
export const columnsInLedger = 'position, seq, id, recorded_at, leaf'

export type EventRow = readonly [
  position: number,
  seq: number,
  id: string,
  recordedAt: string,
  leaf: string,
  ledger?: string,
]

/** Where in a row the numbers stand by which events follow each other. */
export const place = { position: 0, seq: 1 } as const

export const eventOf = ([position, seq, id, recordedAt, leaf, of]: EventRow, ledger = ''): StoredEvent =>
  Object.freeze({ id, recordedAt, leaf, ledger: of ?? ledger, seq, position: densePosition(position) })

/**
 * The events of rows that must follow each other: the first has that number, each next one `step` more.
 * A store from which rows were taken is reported, not read as a shorter history.
 */
export const unbroken = (
  rows: ReadonlyArray<EventRow>,
  number: keyof typeof place,
  first: number,
  step: 1 | -1,
  file: string,
  ledger = '',
): E.Either<Failure, ReadonlyArray<StoredEvent>> => {
  const at = place[number]
  const events: Array<StoredEvent> = []
  let next = first
  for (const row of rows) {
    if (row[at] !== next) return E.left(gap(number, next, row[5] ?? ledger, file))
    events.push(eventOf(row, ledger))
    next += step
  }
  return E.right(events)
}

/** The failure that says which event is missing. */
export const gap = (number: keyof typeof place, missing: number, ledger: string, file: string): Failure =>
  failure(
    'store-damaged',
    file,
    number === 'seq'
      ? `This store is damaged: event number ${missing} of the ledger "${ledger}" is missing.`
      : `This store is damaged: the event at position ${missing} is missing.`,
  )
