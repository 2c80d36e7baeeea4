import type {
  KurrentDBClient,
  ReadStreamOptions,
  RecordedEvent,
  ResolvedEvent,
} from '@kurrent/kurrentdb-client'
import type { StoreProblem } from '@minutebook/eventstore'
import type * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { isOfType } from '../client/failures.js'

/** So many events are read by one call at most. */
export const page = 1000

/** The events of a stream; or that there are none, as of a stream that was deleted; or that it is gone for good. */
export type Found = ReadonlyArray<RecordedEvent> | 'no stream' | 'tombstone'

/** Reads a stream at the leader: what was acknowledged is there. */
export const eventsIn = (
  { ask }: Connection,
  stream: string,
  options: Pick<ReadStreamOptions, 'fromRevision' | 'direction'> & { readonly maxCount: number },
): Promise<E.Either<StoreProblem, Found>> =>
  ask((client, stillComing) => found(client, stream, options, stillComing))

const found = async (
  client: KurrentDBClient,
  stream: string,
  options: ReadStreamOptions,
  stillComing: () => void,
): Promise<Found> => {
  try {
    return await collected(client.readStream(stream, { ...options, requiresLeader: true }), stillComing)
  } catch (error) {
    if (isOfType(error, 'stream-not-found')) return 'no stream'
    if (isOfType(error, 'stream-deleted')) return 'tombstone'
    throw error
  }
}

/** All events of a reading. */
export const collected = async (
  events: AsyncIterable<ResolvedEvent>,
  stillComing: () => void,
): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: Array<RecordedEvent> = []
  for await (const { event } of events) {
    stillComing()
    if (event !== undefined) all.push(event)
  }
  return all
}
