import { failure, unknownMember, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { addressOf } from './client/address.js'
import { connection, type Connection } from './client/connection.js'
import { loaded, type ClientModule } from './client/loading.js'
import { kurrentDbStore, type KurrentDbStore } from './KurrentDbStore.js'
import { END, BACKWARDS } from './reading/bounds.js'
import { eventsIn } from './reading/streams.js'
import { namesUnder, prefixPattern, type Names } from './stream/names.js'

export interface KurrentDbOptions {
  /**
   * Where the server is and how to reach it: `kurrentdb://user:password@host:2113?tls=true`, or with
   * `kurrentdb+discover://` a cluster. Names, passwords and certificates are given here and nowhere else; with
   * `tls=false` the client sends none of them.
   */
  readonly connectionString: string
  /**
   * What the streams of this store begin with: `minutebook` where absent, so that ledgers are
   * `minutebook-…`. A lower-case letter, and up to 31 more letters and digits.
   */
  readonly prefix?: string
  /** The most bytes one append may take; 1,048,576 where absent, as servers are set up before 25.1. */
  readonly maxAppendBytes?: number
  /** How long one answer is waited for, in milliseconds; 5000 where absent. */
  readonly answerTimeoutMs?: number
  /** How long to try again while the server cannot be reached, in milliseconds; 15000 where absent. */
  readonly retryTimeoutMs?: number
}

const members: Readonly<Record<keyof KurrentDbOptions, true>> = {
  connectionString: true,
  prefix: true,
  maxAppendBytes: true,
  answerTimeoutMs: true,
  retryTimeoutMs: true,
}

/**
 * Opens the store in that KurrentDB (EventStoreDB), once the server has answered.
 *
 * Problems: `unknown-member` for an option there is none of, `store-unavailable` where the client is not installed
 * (`npm install @kurrent/kurrentdb-client`), where the connection string is none, and where the server cannot be
 * reached or does not let this user read.
 *
 * @example
 * const store = await openKurrentDbStore({ connectionString: 'kurrentdb://localhost:2113?tls=false' })()
 * if (E.isRight(store)) await store.right.events.append('spruce-grove', 0, events)()
 */
export const openKurrentDbStore =
  (options: KurrentDbOptions): TaskEither<StoreProblem, KurrentDbStore> =>
  async () => {
    const strange = Object.keys(options).find((member) => !Object.hasOwn(members, member))
    if (strange !== undefined) return E.left(unknownMember(`/options/${strange}`, strange))
    const { prefix = 'minutebook', maxAppendBytes = 1_048_576 } = options
    const { shown, otherNode } = addressOf(String(options.connectionString))
    const unfit = (sentence: string): E.Either<StoreProblem, never> =>
      E.left(failure('store-unavailable', shown, sentence))
    if (!prefixPattern.test(prefix)) {
      return unfit(
        `${JSON.stringify(prefix)} cannot begin the name of a stream: it has to be a lower-case letter, and up to 31 more letters and digits.`,
      )
    }
    if (otherNode !== null) {
      return unfit(`A ledger is read from the leader: nodePreference=${otherNode} cannot be used.`)
    }
    const client = await loaded(shown)
    if (E.isLeft(client)) return client
    const connected = connectionTo(client.right, options, shown)
    if (E.isLeft(connected)) return connected
    const names = namesUnder(prefix)
    const answer = await reached(connected.right, names)
    return E.map(() => kurrentDbStore(connected.right, names, maxAppendBytes))(answer)
  }

const connectionTo = (
  { KurrentDBClient }: ClientModule,
  { connectionString, answerTimeoutMs = 5000, retryTimeoutMs = 15_000 }: KurrentDbOptions,
  address: string,
): E.Either<StoreProblem, Connection> => {
  const { used } = addressOf(String(connectionString))
  try {
    const patience = { forAnswer: answerTimeoutMs, forServer: retryTimeoutMs }
    return E.right(connection(address, patience, () => KurrentDBClient.connectionString(used)))
  } catch (error) {
    // What the client says about a connection string may quote the password in it.
    return E.left(
      failure('store-unavailable', address, 'This is not a connection string of KurrentDB.', nameOf(error)),
    )
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

/** Asks for a stream that no ledger has: any answer shows that the server can be reached and lets this user read. */
const reached = async (connected: Connection, names: Names): Promise<E.Either<StoreProblem, unknown>> => {
  const newest = { fromRevision: END, direction: BACKWARDS, maxCount: 1 } as const
  const answer = await eventsIn(connected, names.ledgers, newest)
  if (E.isLeft(answer)) await connected.end().catch(() => undefined)
  return answer
}
