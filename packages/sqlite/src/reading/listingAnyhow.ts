import { listing, type Database, type Value } from '../driver/database.js'
import { isDamage } from '../driver/failures.js'

/**
 * A query of events as `listing` has it, that goes through the table itself where an index is ruined
 * (https://sqlite.org/lang_indexedby.html): slow, and for whoever wants to know what is still there.
 */
export const listingAnyhow: typeof listing = <Row extends ReadonlyArray<Value | undefined>>(
  database: Database,
  sql: string,
) => {
  const byIndex = listing<Row>(database, sql)
  const byTable = listing<Row>(database, sql.replaceAll(/\bFROM events\b/g, 'FROM events NOT INDEXED'))
  return (...values: ReadonlyArray<Value>) => {
    try {
      return byIndex(...values)
    } catch (error) {
      if (!isDamage(error)) throw error
      return byTable(...values)
    }
  }
}
