import { beginning, type EventStore } from '@minutebook/eventstore'
import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { Client } from 'pg'
import { postgresServer } from '../packages/postgres/test/server.js'
import { emmettOnPostgres } from './emmett.js'
import { compare, perSecond, print, timed } from './measured.js'
import { compareRivals, ourRival, paged, type Rival } from './rivals.js'
import { readAim } from './sideBySide.js'
import { batchAt, instant } from './storable.js'

/**
 * The same columns and indexes as the store's, without its triggers, its constraints, its lock and its notifications.
 * Whoever appends to it counts the positions, which only one can do.
 */
const bareTable = `CREATE TABLE bare (position bigint PRIMARY KEY, ledger text COLLATE "C" NOT NULL, seq bigint NOT NULL,
  id uuid NOT NULL UNIQUE, recorded_at text COLLATE "C" NOT NULL, leaf text COLLATE "C" NOT NULL, UNIQUE (ledger, seq));
  CREATE INDEX bare_begun ON bare (position) WHERE seq = 0`

const insertOne = {
  name: 'insert-one',
  text: 'INSERT INTO bare (position, ledger, seq, id, recorded_at, leaf) VALUES ($1, $2, $3, $4, $5, $6)',
}
const insertMany = {
  name: 'insert-many',
  text: `INSERT INTO bare (position, ledger, seq, id, recorded_at, leaf)
    SELECT $1::bigint + n, $2, $3::bigint + n - 1, id, $4, leaf
    FROM unnest($5::uuid[], $6::text[]) WITH ORDINALITY AS event (id, leaf, n)`,
}
const logPage = {
  name: 'log-page',
  text: 'SELECT position, seq, id, recorded_at, leaf, ledger FROM bare WHERE position > $1 ORDER BY position LIMIT 1000',
  rowMode: 'array',
} as const
const ledgerPage = {
  name: 'ledger-page',
  text: 'SELECT position, seq, id, recorded_at, leaf FROM bare WHERE ledger = $1 AND seq >= $2 ORDER BY seq LIMIT 1000',
  rowMode: 'array',
} as const

const leafPage = {
  name: 'leaf-page',
  text: 'SELECT seq, leaf FROM bare WHERE ledger = $1 AND seq >= $2 ORDER BY seq LIMIT 1000',
  rowMode: 'array',
} as const

/** The driver used bare: each append is one statement, which is a transaction. */
const bareRival = (client: Client): Rival => {
  let place = 0
  return {
    append: (ledger, seq, count) => {
      const batch = batchAt(seq, count)
      return async () => {
        if (count === 1) {
          const [{ id, recordedAt, leaf } = { id: '', recordedAt: '', leaf: '' }] = batch
          await client.query({ ...insertOne, values: [place + 1, ledger, seq, id, recordedAt, leaf] })
        } else {
          const [ids, leaves] = [batch.map(({ id }) => id), batch.map(({ leaf }) => leaf)]
          await client.query({ ...insertMany, values: [place, ledger, seq, instant(seq), ids, leaves] })
        }
        place += count
      }
    },
    read: paged(async (ledger, seq) => {
      const { rows } = await client.query<Array<string>>({ ...ledgerPage, values: [ledger, seq] })
      for (const row of rows) JSON.parse(row[4] ?? '')
      return rows.length
    }),
    leaves: paged(
      async (ledger, seq) => (await client.query({ ...leafPage, values: [ledger, seq] })).rows.length,
    ),
  }
}

/** So much of a log is consumed: Emmett puts all that is left of it in order anew for each thousand. */
const consumed = 20_000

/** The log as those get it who take it in event by event, from the first on. */
const compareConsumers = async (
  events: EventStore,
  emmett: (count: number) => Promise<void>,
): Promise<void> => {
  const theirs = await timed(() => emmett(consumed))
  const ours = await timed(async () => {
    let heard = 0
    for await (const chunk of events.readAll(beginning)) {
      if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
      for (const { leaf } of chunk.right) JSON.parse(leaf)
      heard += chunk.right.length
      if (heard >= consumed) return
    }
  })
  const isMet = consumed / ours >= readAim.rate(consumed / theirs)
  print(
    `Consuming the first ${consumed.toLocaleString('en')} events of that log in order, each parsed (once)\n  Minutebook  ${perSecond(consumed, ours)} events/s\n  Emmett      ${perSecond(consumed, theirs)} events/s\n  ${(theirs / ours).toFixed(2)} × Emmett; target ${readAim.words}: ${isMet ? 'met' : 'not met'}`,
  )
}

/** The log as it comes, parsed by nobody: for one who reads it, and for one who subscribes. */
const compareLogs = async (client: Client, events: EventStore): Promise<void> => {
  const [[end] = []] = (
    await client.query<[string]>({ text: 'SELECT max(position) FROM bare', rowMode: 'array' })
  ).rows
  const count = Number(end)
  const bare = async (): Promise<void> => {
    for (let after = 0; ;) {
      const { rows } = await client.query<Array<string>>({ ...logPage, values: [after] })
      if (rows.length === 0) return
      after = Number(rows.at(-1)?.[0])
    }
  }
  const log = { unit: 'events', count, rounds: 5, target: 0.7, bare }
  await compare({
    ...log,
    title: `Reading the log of ${count.toLocaleString('en')} events in order; against bare pages of 1,000`,
    ours: async () => {
      for await (const chunk of events.readAll(beginning))
        if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
    },
  })
  await compare({
    ...log,
    title: 'The same by a subscription that catches up',
    ours: async () => {
      const listening = new AbortController()
      let heard = 0
      for await (const chunk of events.subscribe(beginning, listening.signal)) {
        if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
        heard += chunk.right.length
        if (heard === count) listening.abort()
      }
    },
  })
}

const server = postgresServer({ shared_buffers: '256MB', max_wal_size: '4GB' })
if (typeof server === 'string') {
  print(`PostgreSQL is left out: ${server}.`)
} else {
  try {
    const connection = { host: server.socketFolder, user: server.user, database: 'postgres' }
    await installPostgresSchema({ connection })()
    const store = await openPostgresStore({ connection })()
    if (store._tag === 'Left') throw new Error(store.left.sentence)
    const client = new Client(connection)
    await client.connect()
    const { rows } = await client.query<{ readonly server_version: string }>('SHOW server_version')
    print(
      `Node ${process.version}; PostgreSQL ${rows[0]?.server_version ?? ''} on this machine, fsync=on, synchronous_commit=on\n`,
    )
    await client.query(bareTable)
    const host = encodeURIComponent(server.socketFolder)
    const emmett = await emmettOnPostgres(`postgresql://${server.user}@/postgres?host=${host}`)
    await compareRivals('PostgreSQL', {
      ours: ourRival(store.right.events),
      bare: bareRival(client),
      emmett: emmett.rival,
      settle: () => client.query('VACUUM ANALYZE'),
    })
    await compareLogs(client, store.right.events)
    await compareConsumers(store.right.events, emmett.readLog)
    await emmett.close()
    await client.end()
    await store.right.close()()
  } finally {
    server.stop()
  }
}
