import type { RecordedEvent } from '@kurrent/kurrentdb-client'
import {
  anotherHistory,
  badRange,
  chunkSize,
  type BadRange,
  type NextOfLog,
  type Position,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { memberOf } from '../client/failures.js'
import { placeOf, written, type Place } from '../stream/positions.js'
import type { Names } from '../stream/names.js'
import { restored } from '../stream/restoring.js'
import { FORWARDS, START } from './bounds.js'
import { damaged, notGivenBack } from './damage.js'
import { fromPlace } from './fromPlace.js'
import { collected } from './streams.js'

/**
 * Reads the ledgers out of the log of all streams, for one reader at a time. A reading begins with the event at its
 * position: that it is still there shows that the position is one of this store, and that the log was not cut short
 * before it. That it is the very event this reader has come to shows that the server was not put back to an older state
 * and written to since: a place in bytes can be taken by another event.
 */
export const logReader = (connection: Connection, names: Names) => (): NextOfLog => {
  let reached: Reached | null = null
  return (after) => async () => {
    const place = placeOf(after)
    if (E.isLeft(place)) return place
    const found = await recordedFrom(connection, names, place.right)
    if (E.isLeft(found)) return found
    const all = found.right ?? []
    if (place.right !== null) {
      const there = reachedBy(all[0])
      if (there?.position !== after) return E.left(strange(after))
      if (reached?.position === after && reached.event !== there.event) return E.left(anotherHistory(after))
    }
    reached = reachedBy(all.at(-1))
    return events(connection, names, place.right === null ? all : all.slice(1))
  }
}

/** The event a reader has come to, by its id and the digest of its bytes. */
interface Reached {
  readonly position: Position
  readonly event: string
}

const reachedBy = (recorded: RecordedEvent | undefined): Reached | null =>
  recorded?.position === undefined
    ? null
    : {
        position: written(recorded.position),
        event: `${recorded.id} ${String(memberOf(recorded.metadata, 'sha256'))}`,
      }

const strange = (after: Position): BadRange =>
  badRange(
    '/after',
    `No event of this store stands at position ${after}: it is of another store, or its event is gone.`,
  )

const recordedFrom = (
  { ask }: Connection,
  names: Names,
  place: Place | null,
): Promise<E.Either<StoreProblem, ReadonlyArray<RecordedEvent> | null>> =>
  ask((client, stillComing) => {
    const read = (maxCount: number): Promise<ReadonlyArray<RecordedEvent>> =>
      collected(
        client.readAll({
          fromPosition: place ?? START,
          direction: FORWARDS,
          maxCount,
          filter: ledgersOnly(names),
          requiresLeader: true,
        }),
        stillComing,
      )
    // With the event at the place, which was read before.
    return place === null ? read(chunkSize) : fromPlace(client, names, read, chunkSize + 1, stillComing)
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
    if (ledger === null) return E.left(damaged(address, one.streamId, 'This stream is none of a ledger.'))
    const event = restored(ledger, one)
    if (E.isLeft(event)) return E.left(notGivenBack(address, one.streamId, event.left))
    all.push(event.right.event)
  }
  return E.right(all)
}
