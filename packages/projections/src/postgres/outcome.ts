import { backOff } from '@minutebook/eventstore'
import { persistently, type Database } from '@minutebook/postgres/driver'

/** How long is waited before a transaction is asked after again. */
const pauses = { first: 10, most: 500 } as const

/**
 * Whether a transaction was committed whose end nobody heard of. The server keeps that for each of them:
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT. False where it was not, and
 * where it cannot be found out within so many milliseconds.
 */
export const wasCommitted = async (
  database: Database,
  transaction: string,
  patience: number,
): Promise<boolean> => {
  const until = performance.now() + patience
  const status = { name: 'became', text: 'SELECT pg_xact_status($1::text::xid8)' }
  try {
    for (let attempt = 0; ; attempt += 1) {
      const [[became] = []] = await persistently(patience, () => database.ask(status, [transaction]))
      // The server may be at it still, or not have noticed yet that nobody waits for it.
      if (became !== 'in progress' || performance.now() >= until) return became === 'committed'
      await backOff(attempt, pauses)
    }
  } catch {
    return false
  }
}
