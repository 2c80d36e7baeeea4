import { densePosition, failure, type Failure, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** The columns of an event, in the order of {@link EventRow}. */
export const columns = 'position, ledger, seq, id, recorded_at, leaf'

export type EventRow = readonly [
  position: number,
  ledger: string,
  seq: number,
  id: string,
  recordedAt: string,
  leaf: string,
]

/** Where in a row the numbers stand by which events follow each other. */
export const place = { position: 0, seq: 2 } as const

export const eventOf = (row: EventRow): StoredEvent =>
  Object.freeze({
    id: row[3],
    recordedAt: row[4],
    leaf: row[5],
    ledger: row[1],
    seq: row[2],
    position: densePosition(row[0]),
  })

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
): E.Either<Failure, ReadonlyArray<StoredEvent>> => {
  const at = place[number]
  const events: Array<StoredEvent> = []
  let next = first
  for (const row of rows) {
    if (row[at] !== next) return E.left(gap(number, next, row, file))
    events.push(eventOf(row))
    next += step
  }
  return E.right(events)
}

const gap = (number: keyof typeof place, missing: number, [, ledger]: EventRow, file: string): Failure =>
  failure(
    'store-damaged',
    file,
    number === 'seq'
      ? `This store is damaged: event number ${missing} of the ledger "${ledger}" is missing.`
      : `This store is damaged: the event at position ${missing} is missing.`,
  )
