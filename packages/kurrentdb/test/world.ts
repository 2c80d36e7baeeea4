import type { KurrentDbOptions, KurrentDbStore } from '@minutebook/kurrentdb'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { kurrentServer, type KurrentServer } from './server/KurrentServer.js'
import { freshPrefix, opened } from './store.js'

/** A server for the tests of one file, and stores in it that are closed after each of them. */
export interface World {
  readonly server: () => KurrentServer
  /** A store under a prefix of its own, or under one that is given. */
  readonly open: (options?: Partial<KurrentDbOptions>) => Promise<KurrentDbStore>
}

export const world = (settings?: Parameters<typeof kurrentServer>[0]): World => {
  let server: KurrentServer
  const stores: Array<KurrentDbStore> = []
  beforeAll(async () => {
    server = await kurrentServer(settings)
  })
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()()
  })
  afterAll(async () => {
    await server.stop()
  })
  return {
    server: () => server,
    open: async (options = {}) => {
      const { connectionString } = server
      const store = await opened({ connectionString, prefix: freshPrefix(), ...options })
      stores.push(store)
      return store
    },
  }
}
