import type { Rows } from '../driver/database.js'
import { identifier } from './names.js'

/**
 * Makes a schema where there is none. One that is there may have been made for a role that can make none, and even IF
 * NOT EXISTS asks for that right first.
 */
export const makeSchema = async (run: (sql: string) => Promise<Rows>, schema: string): Promise<void> => {
  const named = identifier(schema)
  const [[isThere] = []] = await run(`SELECT to_regnamespace('${named}') IS NOT NULL`)
  if (isThere !== true) await run(`CREATE SCHEMA IF NOT EXISTS ${named}`)
}
