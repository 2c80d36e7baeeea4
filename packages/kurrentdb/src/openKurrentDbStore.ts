import type { KurrentDBClient } from '@kurrent/kurrentdb-client'
import type { BadOption, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { badAddress, noAddress, type Address } from './client/address.js'
import { connection, type Connection } from './client/connection.js'
import { loaded, type ClientModule } from './client/loading.js'
import type { KurrentDbStore } from './KurrentDbStore.js'
import { BACKWARDS, END } from './reading/bounds.js'
import { eventsIn } from './reading/streams.js'
import { settingsOf, type KurrentDbOptions, type Settings } from './settings.js'
import { storeBehind } from './storeBehind.js'
import { namesUnder } from './stream/names.js'

/**
 * Opens the store in that KurrentDB (EventStoreDB), once the server has answered.
 *
 * Problems: `unknown-member` for an option there is none of, `bad-range` for a number that is none, `bad-option` for a
 * connection string or a prefix that cannot be used, `store-unavailable` where the client is not installed
 * (`npm install @kurrent/kurrentdb-client`) or the server cannot be reached, and `store-forbidden` where it does not
 * let this user read.
 *
 * @example
 * const store = await openKurrentDbStore({ connectionString: 'kurrentdb://localhost:2113?tls=false' })()
 * if (E.isRight(store)) await store.right.events.append('spruce-grove', 0, events)()
 */
export const openKurrentDbStore =
  (options: KurrentDbOptions): TaskEither<StoreProblem, KurrentDbStore> =>
  async () => {
    const settings = settingsOf(options)
    if (E.isLeft(settings)) return settings
    const client = await loaded(settings.right.address.shown)
    if (E.isLeft(client)) return client
    const connected = connectionTo(client.right, settings.right)
    if (E.isLeft(connected)) return connected
    const names = namesUnder(settings.right.prefix)
    // No ledger has this stream: any answer shows that the server can be reached and lets this user read.
    const answer = await eventsIn(connected.right, names.ledgers, newest)
    if (E.isRight(answer)) return E.right(storeBehind(connected.right, names, settings.right.maxAppendBytes))
    await connected.right.end().catch(() => undefined)
    return answer
  }

const newest = { fromRevision: END, direction: BACKWARDS, maxCount: 1 } as const

const connectionTo = (
  { KurrentDBClient }: ClientModule,
  { address, patience }: Settings,
): E.Either<BadOption, Connection> => {
  try {
    return E.right(connection(address.shown, patience, () => clientFor(KurrentDBClient, address)))
  } catch (error) {
    // What else the client says about a connection string quotes it, and with it the password.
    const isOfFile = error instanceof Error && error.message.startsWith('Failed to load certificate')
    return E.left(isOfFile ? noFile : noAddress)
  }
}

/**
 * The part of the client that reads takes a name and a password as they are written in the connection string, the part
 * that writes decodes them first. Where that makes two of them, both parts are given them decoded; not elsewhere, since the
 * client then appends by single calls.
 */
const clientFor = (
  { connectionString }: Pick<ClientModule['KurrentDBClient'], 'connectionString'>,
  { used, credentials }: Address,
): KurrentDBClient => {
  const client = connectionString(used)
  if (credentials === null) return client
  const username = decodeURIComponent(credentials.username)
  const password = decodeURIComponent(credentials.password)
  const isWrittenSo = username === credentials.username && password === credentials.password
  if (!isWrittenSo) client.setCredentialsProvider(() => ({ username, password }))
  return client
}

const noFile = badAddress(
  'The connection string names the file of a certificate or of a key, and there is none.',
)
