import { randomBytes } from 'node:crypto'
import { openKurrentDbStore, type KurrentDbOptions, type KurrentDbStore } from '@minutebook/kurrentdb'
import * as E from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** A prefix no other store has: a real server keeps what tests before this one have left. */
export const freshPrefix = (): string => `test${randomBytes(8).toString('hex')}`

/** An open store; what keeps it from opening fails the test. */
export const opened = async (options: KurrentDbOptions): Promise<KurrentDbStore> => {
  const store = await openKurrentDbStore(options)()
  return E.isRight(store) ? store.right : expect.fail(`${store.left.code}: ${store.left.sentence}`)
}
