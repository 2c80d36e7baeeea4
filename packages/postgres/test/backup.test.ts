import { join } from 'node:path'
import { openPostgresStore, type PostgresStore } from '@minutebook/postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, events, logOf } from '@minutebook/eventstore/test-support'
import { hasServer, installed, opened, server } from './cluster.js'
import { hasPrograms } from './server.js'

const ledgers = ['village', 'town', 'city']

/** A backup that can be opened: the connection to where it was restored, and how to take that away. */
interface Restored {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  readonly remove: () => Promise<void>
}

/** Backups as whoever runs the database makes them: first the copy, later what is restored from it. */
const ways: ReadonlyArray<
  readonly [name: string, take: (schema: string) => Promise<() => Promise<Restored>>]
> = [
  [
    'pg_dump',
    async (schema) => {
      const { run, socketFolder: host, user } = server()
      const at = ['-h', host, '-U', user]
      await run('pg_dump', ...at, '-n', schema, '-f', 'dump.sql', 'postgres')
      return async () => {
        await run('createdb', ...at, 'restored')
        await run('psql', ...at, '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'dump.sql', 'restored')
        return { connection: { host, user, database: 'restored' }, remove: async () => undefined }
      }
    },
  ],
  [
    'pg_basebackup',
    async () => {
      const { run, socketFolder: host, user } = server()
      const [at, copy] = [['-h', host, '-U', user], join(host, 'copy')]
      await run('pg_basebackup', ...at, '-D', copy, '-X', 'stream', '-c', 'fast', '--no-sync')
      return async () => {
        const options = `-c listen_addresses='' -c unix_socket_directories='${copy}' -c fsync=off`
        await run('pg_ctl', '-D', copy, '-l', join(copy, 'log'), '-o', options, '-w', 'start')
        return {
          connection: { host: copy, user, database: 'postgres' },
          remove: () => run('pg_ctl', '-D', copy, '-m', 'immediate', '-w', 'stop'),
        }
      }
    },
  ],
]

describe.runIf(hasServer && hasPrograms('pg_dump', 'createdb', 'psql', 'pg_basebackup'))(
  'a backup made while several programs record',
  () => {
    let schema: string
    let writers: ReadonlyArray<PostgresStore>

    beforeAll(async () => {
      schema = await installed()
      writers = await Promise.all(ledgers.map(() => opened(schema)))
      return async () => {
        for (const writer of writers) await done(writer.close())
      }
    }, 60_000)

    it.each(ways)(
      'with %s is the record as it was at one moment, and can be gone on from',
      async (_, take) => {
        const over = new AbortController()
        const isWritten: Array<string> = []
        const writing = Promise.all(
          writers.map(async ({ events: store }, index) => {
            const ledger = ledgers[index] ?? ''
            for (let { size } = await done(store.head(ledger)); !over.signal.aborted;) {
              const batch = events(size, 1 + (size % 4))
              ;({ size } = await done(store.append(ledger, size, batch)))
              isWritten.push(...batch.map(({ id }) => id))
            }
          }),
        )
        while (isWritten.length < 100) await new Promise(setImmediate)
        const before = [...isWritten]
        const restore = await take(schema)
        const during = isWritten.length - before.length
        over.abort()
        await writing
        const log = await logOf(writers[0]!.events)

        const { connection, remove } = await restore()
        try {
          const store = await done(openPostgresStore({ connection, schema }))
          const kept = await logOf(store.events)
          expect(kept).toEqual(log.slice(0, kept.length))
          const ids = new Set(kept.map(({ id }) => id))
          expect(before.filter((id) => !ids.has(id))).toEqual([])
          expect(during).toBeGreaterThan(0)
          expect(await done(store.integrity())).toEqual([])
          const { size } = await done(store.events.head('town'))
          expect(await done(store.events.append('town', size, events(size)))).toMatchObject({
            size: size + 1,
          })
          await done(store.close())
        } finally {
          await remove()
        }
      },
      60_000,
    )
  },
)
