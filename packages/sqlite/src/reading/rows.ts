import { densePosition, failure, type Failure, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** An event as SQLite gives it. */
export interface EventRow {
  readonly position: number
  readonly ledger: string
  readonly seq: number
  readonly id: string
  readonly recorded_at: string
  readonly leaf: string
}

export const columns = 'position, ledger, seq, id, recorded_at, leaf'

export const eventOf = ({
  id,
  recorded_at: recordedAt,
  leaf,
  ledger,
  seq,
  position,
}: EventRow): StoredEvent =>
  Object.freeze({ id, recordedAt, leaf, ledger, seq, position: densePosition(position) })

/**
 * The events of rows that must follow each other: the first has `first` in that column, each next one `step` more.
 * A store from which rows were taken is reported, not read as a shorter history.
 */
export const unbroken = (
  rows: ReadonlyArray<EventRow>,
  column: 'position' | 'seq',
  first: number,
  step: 1 | -1,
  file: string,
): E.Either<Failure, ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  let next = first
  for (const row of rows) {
    if (row[column] !== next) return E.left(gap(column, next, row, file))
    events.push(eventOf(row))
    next += step
  }
  return E.right(events)
}

const gap = (column: 'position' | 'seq', missing: number, { ledger }: EventRow, file: string): Failure =>
  failure(
    'store-damaged',
    file,
    column === 'seq'
      ? `This store is damaged: event number ${missing} of the ledger "${ledger}" is missing.`
      : `This store is damaged: the event at position ${missing} is missing.`,
  )
