import * as E from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import { failure, type Failure, type StoreDamaged } from '../problem/Failure.js'
import { densePosition } from '../rules/densePosition.js'

/** An event as a row of a table, for stores that count; without the ledger where all rows are of one. */
export type EventRow = readonly [
  position: number,
  seq: number,
  id: string,
  recordedAt: string,
  leaf: string,
  ledger?: string,
]

/** Where in a row the numbers stand by which events follow each other. */
const place = { position: 0, seq: 1 } as const

/** The event in a row, frozen; `ledger` where the row does not say whose it is. */
export const eventOf = ([position, seq, id, recordedAt, leaf, of]: EventRow, ledger = ''): StoredEvent =>
  Object.freeze({ id, recordedAt, leaf, ledger: of ?? ledger, seq, position: densePosition(position) })

/** The leaves of events, in their order. */
export const leavesOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> =>
  events.map(({ leaf }) => leaf)

/**
 * The events of rows that must follow each other: the first has that number, each next one `step` more.
 * A store from which rows were taken is reported, not read as a shorter history; `store` is its file or address.
 */
export const unbroken = (
  rows: ReadonlyArray<EventRow>,
  number: keyof typeof place,
  first: number,
  step: 1 | -1,
  store: string,
  ledger = '',
): E.Either<Failure, ReadonlyArray<StoredEvent>> => {
  const at = place[number]
  const events: Array<StoredEvent> = []
  let next = first
  for (const row of rows) {
    if (row[at] !== next) {
      const missing = gap(number, next, row[5] ?? ledger, store)
      return E.left(number === 'seq' && row[at] > next ? { ...missing, goesOnAt: row[at] } : missing)
    }
    events.push(eventOf(row, ledger))
    next += step
  }
  return E.right(events)
}

/** The failure that says which event is missing. */
export const gap = (
  number: keyof typeof place,
  missing: number,
  ledger: string,
  store: string,
): StoreDamaged =>
  failure(
    'store-damaged',
    store,
    number === 'seq'
      ? `This store is damaged: event number ${missing} of the ledger "${ledger}" is missing.`
      : `This store is damaged: the event at position ${missing} is missing.`,
  )
