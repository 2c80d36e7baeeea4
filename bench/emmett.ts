import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Event } from '@event-driven-io/emmett'
import { paged, type Rival } from './rivals.js'
import { batchSize, leafAt } from './storable.js'

/** Emmett, and a way to be done with it. */
export interface Emmett {
  readonly rival: Rival
  readonly close: () => Promise<void>
}

/** As much of its stores as is compared. */
interface Opened {
  readonly appendToStream: (
    stream: string,
    events: Array<Event>,
    options: { readonly expectedStreamVersion: bigint },
  ) => Promise<unknown>
  readonly readStream: (
    stream: string,
    options: { readonly from: bigint; readonly to: bigint },
  ) => Promise<{ readonly events: ReadonlyArray<unknown> }>
}

const eventAt = (n: number): Event => ({
  type: 'PolicyEnacted',
  data: JSON.parse(leafAt(n)) as Record<string, unknown>,
})

const rival = (store: Opened): Rival => {
  // It numbers from 1, and `to` is inclusive. Without pages it would hold the whole ledger in memory.
  const read = paged(async (stream, seq) => {
    const to = BigInt(seq + batchSize)
    return (await store.readStream(stream, { from: BigInt(seq + 1), to })).events.length
  })
  return {
    append: (stream, seq, count) => {
      const events = Array.from({ length: count }, (_, at) => eventAt(seq + at))
      return async () => {
        await store.appendToStream(stream, events, { expectedStreamVersion: BigInt(seq) })
      }
    },
    read,
    // It stores values and gives objects.
    leaves: read,
  }
}

/** Emmett on the same server; it makes its tables itself. Its consumer reads the log of all ledgers. */
export const emmettOnPostgres = async (
  connectionString: string,
): Promise<Emmett & { readonly readLog: (count: number) => Promise<void> }> => {
  const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql')
  const store = getPostgreSQLEventStore(connectionString)
  await store.schema.migrate()
  return {
    rival: rival(store),
    readLog: async (count) => {
      let events = 0
      const pulling = { batchSize, pullingFrequencyInMs: 1 }
      const consumer = store.consumer({ stopWhen: { noMessagesLeft: true }, pulling })
      consumer.reactor({
        processorId: randomUUID(),
        startFrom: 'BEGINNING',
        eachMessage: () => void (events += 1),
        stopAfter: () => events >= count,
      })
      await consumer.start()
      await consumer.close()
      if (events < count) throw new Error('Emmett did not read its log to the end.')
    },
    close: () => store.close(),
  }
}

/** Whether the driver of its store in files has a binary, which a script of its own would fetch as it is installed. */
const hasFileDriver = (): boolean => {
  const emmett = createRequire(import.meta.url).resolve('@event-driven-io/emmett-sqlite')
  try {
    createRequire(emmett)('sqlite3')
    return true
  } catch {
    return false
  }
}

/**
 * Emmett in a file of its own, on one connection that stays open: it opens one for each append where it is told
 * nothing, which is several times slower. `null` where its driver cannot be loaded.
 */
export const emmettInFile = async (fileName: string): Promise<Emmett | null> => {
  if (!hasFileDriver()) return null
  const { getSQLiteEventStore, sqliteConnection } = await import('@event-driven-io/emmett-sqlite')
  const connection = sqliteConnection({ fileName })
  const store = getSQLiteEventStore({
    fileName,
    schema: { autoMigration: 'CreateOrUpdate' },
    connectionOptions: { singleton: true, connection },
  })
  await store.schema.migrate()
  const [mode] = await connection.query<{ readonly synchronous: number }>('PRAGMA synchronous')
  if (mode?.synchronous !== 2) throw new Error('Emmett does not write with synchronous=FULL.')
  return { rival: rival(store), close: async () => connection.close() }
}
