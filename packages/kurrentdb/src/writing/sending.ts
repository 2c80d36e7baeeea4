import type { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { appendTooLarge, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { isOfType, memberOf } from '../client/failures.js'
import type { Entries } from '../stream/entries.js'

/** The number of the last event as the server gave it; or that the stream was not where it was expected to be. */
export type Sent = { readonly last: number } | 'conflict' | 'tombstone' | { readonly limit: number }

/**
 * Sends events to be stored behind `expected` others, the same ones again while it is not known whether they were:
 * the server recognises them by their ids.
 */
export const send = (
  { ask, patience }: Connection,
  stream: string,
  expected: number,
  { entries, bytes }: Entries,
): Promise<E.Either<StoreProblem, Exclude<Sent, { readonly limit: number }>>> =>
  ask((client) => sent(client, stream, expected, entries, patience.forAnswer)).then(
    E.flatMap((answer) =>
      typeof answer === 'object' && 'limit' in answer
        ? E.left<StoreProblem>(appendTooLarge('/events', bytes, answer.limit))
        : E.right(answer),
    ),
  )

const sent = async (
  client: KurrentDBClient,
  stream: string,
  expected: number,
  entries: Entries['entries'],
  deadline: number,
): Promise<Sent> => {
  try {
    const { nextExpectedRevision } = await client.appendToStream(stream, [...entries], {
      streamState: expected === 0 ? 'no_stream' : BigInt(expected - 1),
      requiresLeader: true,
      deadline,
    })
    return { last: Number(nextExpectedRevision) }
  } catch (error) {
    if (isOfType(error, 'wrong-expected-version')) return 'conflict'
    if (isOfType(error, 'stream-deleted')) return 'tombstone'
    if (isOfType(error, 'maximum-append-size-exceeded')) {
      return { limit: Number(memberOf(error, 'maxAppendSize')) }
    }
    throw error
  }
}
