import { done } from '@minutebook/eventstore/test-support'
import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { projectionsOver, type FollowedStore } from '@minutebook/projections/conformance'
import { anyStore } from '../../postgres/test/anyStore.js'
import { connection, freshSchema, hasServer } from './database.js'

const onServer = async (): Promise<FollowedStore> => {
  const place = { connection: connection(), schema: freshSchema() }
  await done(installPostgresSchema(place))
  const store = await done(openPostgresStore(place))
  const others = [store]
  return {
    events: store.events,
    another: async () => {
      const other = await done(openPostgresStore(place))
      others.push(other)
      return other.events
    },
    close: async () => {
      for (const one of others) await done(one.close())
    },
  }
}

/** Where no server is installed there is one connection and no second handle. */
const inThisProcess = async (): Promise<FollowedStore> => ({ events: (await anyStore()).events })

projectionsOver('the PostgreSQL store', hasServer ? onServer : inThisProcess)
