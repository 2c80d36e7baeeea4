import type { EventToAppend } from '@minutebook/eventstore'
import type { OpenTransaction } from '@minutebook/eventstore/conformance'
import { Client } from 'pg'
import { connection } from './cluster.js'

/** What the owner of a store tries, and the database itself refuses. */
export const statements: ReadonlyArray<string> = [
  `UPDATE events SET leaf = '{"forged":true}' WHERE seq = 1`,
  'UPDATE events SET position = position + 10',
  'UPDATE events SET seq = 9 WHERE false',
  'DELETE FROM events',
  'DELETE FROM events WHERE seq = 2',
  'TRUNCATE events',
  'TRUNCATE events, texts CASCADE',
  'SET session_replication_role = replica; DELETE FROM events',
  `INSERT INTO events SELECT * FROM events WHERE seq = 1 ON CONFLICT (id) DO UPDATE SET leaf = '{}'`,
  `UPDATE texts SET bytes = '\\x00'`,
  'DELETE FROM texts',
  'TRUNCATE texts',
]

/** A transaction of another program, in which it does something first. */
const openTransaction = async (first: string): Promise<OpenTransaction> => {
  const client = new Client(connection())
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`BEGIN; ${first}`)
  const end = (how: string) => async (): Promise<void> => {
    await client.query(how)
    await client.end()
  }
  return { commit: end('COMMIT'), rollBack: end('ROLLBACK') }
}

/** Begins a ledger in a transaction that is left open. */
export const appending = (
  schema: string,
  ledger: string,
  { id, recordedAt, leaf }: EventToAppend,
): Promise<OpenTransaction> =>
  openTransaction(
    `SELECT ${schema}.append(ARRAY['${ledger}'], ARRAY[0], ARRAY[1], ARRAY['${recordedAt}'], ARRAY['${id}'], ARRAY['${leaf}'])`,
  )

/** Reads a store at one moment and writes elsewhere, in a transaction that is left open. */
export const standingBy = (schema: string): Promise<OpenTransaction> =>
  openTransaction(`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT * FROM ${schema}.events;
    CREATE TEMPORARY TABLE elsewhere (n integer); INSERT INTO elsewhere VALUES (1)`)
