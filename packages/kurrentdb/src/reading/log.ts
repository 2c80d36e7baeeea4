import type { RecordedEvent } from '@kurrent/kurrentdb-client'
import {
  badRange,
  chunkSize,
  type NextOfLog,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { placeOf, written, type Place } from '../stream/positions.js'
import type { Names } from '../stream/names.js'
import { restored } from '../stream/restoring.js'
import { FORWARDS, START } from './bounds.js'
import { damaged } from './damage.js'
import { fromPlace } from './fromPlace.js'
import { collected } from './streams.js'

/**
 * Reads the ledgers out of the log of all streams. A reading begins with the event at its position: that it is still
 * there shows that the position is one of this store, and that the log was not cut short before it.
 */
export const nextOfLog =
  (connection: Connection, names: Names): NextOfLog =>
  (after) =>
  async () => {
    const place = placeOf(after)
    if (E.isLeft(place)) return place
    const found = await recordedFrom(connection, names, place.right)
    if (E.isLeft(found)) return found
    const [first] = found.right ?? []
    const isThere =
      place.right === null || first?.position === undefined
        ? place.right === null
        : written(first.position) === after
    if (found.right === null || !isThere) {
      return E.left(
        badRange(
          '/after',
          `No event of this store stands at position ${after}: it is of another store, or its event is gone.`,
        ),
      )
    }
    return events(connection, names, found.right.slice(place.right === null ? 0 : 1))
  }

const recordedFrom = (
  { ask }: Connection,
  names: Names,
  place: Place | null,
): Promise<E.Either<StoreProblem, ReadonlyArray<RecordedEvent> | null>> =>
  ask((client, stillComing) => {
    const read = (): Promise<ReadonlyArray<RecordedEvent>> =>
      collected(
        client.readAll({
          fromPosition: place ?? START,
          direction: FORWARDS,
          maxCount: chunkSize + (place === null ? 0 : 1),
          filter: ledgersOnly(names),
          requiresLeader: true,
        }),
        stillComing,
      )
    return place === null ? read() : fromPlace(client, names, read, stillComing)
  })

/** Leaves out every stream that is not a ledger of this store. */
export const ledgersOnly = (
  names: Names,
): {
  readonly filterOn: 'streamName'
  readonly prefixes: Array<string>
  readonly checkpointInterval: number
} => ({
  filterOn: 'streamName',
  prefixes: [names.ledgers],
  checkpointInterval: 1000,
})

const events = (
  { address }: Connection,
  names: Names,
  recorded: ReadonlyArray<RecordedEvent>,
): E.Either<StoreProblem, ReadonlyArray<StoredEvent>> => {
  const all: Array<StoredEvent> = []
  for (const one of recorded) {
    const ledger = names.ledgerOf(one.streamId)
    const event = ledger === null ? E.left('This stream is none of a ledger.') : restored(ledger, one)
    if (E.isLeft(event)) return E.left(damaged(address, one.streamId, event.left))
    all.push(event.right.event)
  }
  return E.right(all)
}
