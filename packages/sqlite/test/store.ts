import { openSqliteStore, type SqliteOptions, type SqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** An open store; a problem fails the test with its own words. */
export const opened = async (file: string, options?: SqliteOptions): Promise<SqliteStore> => {
  const store = await openSqliteStore(file, options)()
  return E.isRight(store) ? store.right : expect.fail(`${store.left.code}: ${store.left.sentence}`)
}
