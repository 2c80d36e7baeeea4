import { badOption, shownAddress, unknownMember, type Refusal } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { isPort, wrongWith } from './driver/addressing.js'
import { connectionParts, type PostgresConnection } from './driver/PostgresConnection.js'
import { checkedSchema } from './schema/names.js'

/** Where a store is. */
export interface PostgresPlace {
  /** How the server is reached. */
  readonly connection: PostgresConnection
  /**
   * The schema of the database it is kept in; `minutebook` where absent. Stores in two schemas never see each other.
   */
  readonly schema?: string
  /**
   * How long to wait in milliseconds, while other programs keep the store locked or the server cannot be reached; 5000
   * where absent.
   */
  readonly busyTimeoutMs?: number
}

/** A place with nothing left to default. */
export interface CheckedPlace {
  readonly connection: PostgresConnection
  readonly schema: string
  readonly patience: number
  /** What problems name it by. */
  readonly address: string
}

/** Refuses options there are none of, a name that cannot name a schema, and times that are none. */
export const checkedPlace = (
  options: PostgresPlace,
  members: Readonly<Record<string, true>>,
): E.Either<Refusal, CheckedPlace> => {
  if (!isPlain(options))
    return E.left(badOption('/options', 'Options are an object, such as { connection: "postgresql://…" }.'))
  const { connection, schema = 'minutebook', busyTimeoutMs: patience = 5000 } = options
  const strange = Object.keys(options).find((member) => !Object.hasOwn(members, member))
  if (strange !== undefined) return E.left(unknownMember(`/options/${strange}`, strange, members))
  if (typeof connection !== 'string' && !isPlain(connection)) {
    return E.left(badOption('/options/connection', 'A connection is a connection string, or its parts.'))
  }
  const strangePart =
    typeof connection === 'string'
      ? undefined
      : Object.keys(connection).find((part) => !Object.hasOwn(connectionParts, part))
  if (strangePart !== undefined)
    return E.left(unknownMember(`/options/connection/${strangePart}`, strangePart, connectionParts))
  if (typeof connection !== 'string' && connection.port !== undefined && !isPort(connection.port))
    return E.left(badOption('/options/connection/port', 'A port is a whole number from 1 to 65535.'))
  const text = typeof connection === 'string' ? connection : connection.connectionString
  const wrong = text === undefined ? null : wrongWith(text)
  if (wrong !== null) return E.left(wrong)
  if (!Number.isSafeInteger(patience) || patience < 1) {
    return E.left(
      badOption('/options/busyTimeoutMs', 'A time to wait is a whole number of milliseconds, from 1.'),
    )
  }
  return E.map((name: string) => ({
    connection,
    schema: name,
    patience,
    address: addressOf(connection, name),
  }))(checkedSchema(schema))
}

/** An address as an object (`URL`) has no parts of its own, and would be taken for none. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The server, the database and the schema; never the user or the password. */
const addressOf = (connection: PostgresConnection, schema: string): string => {
  if (typeof connection !== 'string') {
    const { connectionString, host = 'localhost', port = 5432, database = '' } = connection
    return connectionString === undefined
      ? `postgresql://${host}:${port}/${database}#${schema}`
      : addressOf(connectionString, schema)
  }
  return `${shownAddress(connection) || 'postgresql://'}#${schema}`
}
