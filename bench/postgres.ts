import { randomUUID } from 'node:crypto'
import { beginning, type EventToAppend } from '@minutebook/eventstore'
import { installPostgresSchema, openPostgresStore, type PostgresStore } from '@minutebook/postgres'
import { Client } from 'pg'
import { postgresServer } from '../packages/postgres/test/server.js'
import { compare, duration, median, print } from './measured.js'

/** How many events stand in the log that is read; `EVENTS=50000` for a quick look. */
const size = Number(process.env['EVENTS'] ?? 500_000)
const batchSize = 1000

/** About 430 bytes, as an act of a register has. */
const leafAt = (n: number): string =>
  JSON.stringify({
    by: { body: 'council', instrument: 'resolution' },
    causedBy: [],
    cites: [],
    command: '0194b0c0-0000-7000-8000-000000000001',
    data: { policy: `policy:p-${n}`, title: `Policy number ${n} of the "synthetic" register`, version: 'v1' },
    decidedOn: { edtf: '2012-03-07', text: 'March 7, 2012' },
    ledger: 'synthetic:municipality',
    meeting: null,
    recordedAt: '2026-03-07T19:04:11.000001Z',
    subjects: [{ id: `policy:p-${n}`, n: 0 }],
    type: 'PolicyEnacted',
    v: 1,
  })

const instant = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n).toISOString().replace('Z', '000Z')

const batchAt = (seq: number, count: number): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    recordedAt: instant(seq),
    leaf: leafAt(seq + at),
  }))

/** The same columns and unique keys as the store's, without its triggers, its lock and its notifications. */
const bareTable = `CREATE TABLE bare (position bigint PRIMARY KEY, ledger text COLLATE "C" NOT NULL, seq bigint NOT NULL,
  id uuid NOT NULL UNIQUE, recorded_at text COLLATE "C" NOT NULL, leaf text COLLATE "C" NOT NULL, UNIQUE (ledger, seq))`

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
const page = {
  name: 'page',
  text: 'SELECT position, seq, id, recorded_at, leaf, ledger FROM bare WHERE position > $1 ORDER BY position LIMIT 1000',
  rowMode: 'array',
} as const

const stored = async (store: PostgresStore, ledger: string, seq: number, count: number): Promise<void> => {
  const answer = await store.events.append(ledger, seq, batchAt(seq, count))()
  if (answer._tag === 'Left') throw new Error(answer.left.sentence)
}

const measured = async (client: Client, store: PostgresStore): Promise<void> => {
  await client.query(bareTable)
  let [place, round] = [0, 0]
  const insert = async (ledger: string, seq: number, count: number): Promise<void> => {
    const batch = batchAt(seq, count)
    if (count === 1) {
      const [{ id, recordedAt, leaf } = { id: '', recordedAt: '', leaf: '' }] = batch
      await client.query({ ...insertOne, values: [place + 1, ledger, seq, id, recordedAt, leaf] })
    } else {
      const [ids, leaves] = [batch.map(({ id }) => id), batch.map(({ leaf }) => leaf)]
      await client.query({ ...insertMany, values: [place, ledger, seq, instant(seq), ids, leaves] })
    }
    place += count
  }

  const [ours, bare]: [Array<number>, Array<number>] = [[], []]
  const clocked = async (times: Array<number>, task: Promise<void>): Promise<void> => {
    const start = performance.now()
    await task
    times.push(performance.now() - start)
  }
  await compare({
    title: 'Durable single appends to the PostgreSQL store; against a bare one-row insert',
    unit: 'appends',
    count: 500,
    rounds: 9,
    target: 0.7,
    bare: async () => {
      for (let seq = 0; seq < 500; seq += 1) await clocked(bare, insert(`single-${round}`, seq, 1))
    },
    ours: async () => {
      for (let seq = 0; seq < 500; seq += 1) await clocked(ours, stored(store, `single-${round}`, seq, 1))
      round += 1
    },
  })
  print(`  each: ours ${spread(ours)}, bare ${spread(bare)}`)

  await compare({
    title: 'Batched appends of 1,000 to the PostgreSQL store; against a bare insert from arrays',
    unit: 'events',
    count: 20 * batchSize,
    rounds: 7,
    target: 0.6,
    bare: async () => {
      for (let seq = 0; seq < 20 * batchSize; seq += batchSize) await insert(`batch-${round}`, seq, batchSize)
    },
    ours: async () => {
      for (let seq = 0; seq < 20 * batchSize; seq += batchSize)
        await stored(store, `batch-${round}`, seq, batchSize)
      round += 1
    },
  })

  const missing = size - place
  for (let seq = 0; seq < missing; seq += batchSize) {
    await insert('read', seq, batchSize)
    await stored(store, 'read', seq, batchSize)
  }
  await client.query('VACUUM ANALYZE')
  const readBare = async (): Promise<void> => {
    for (let after = 0; ;) {
      const { rows } = await client.query<Array<string>>({ ...page, values: [after] })
      if (rows.length === 0) return
      after = Number(rows.at(-1)?.[0])
    }
  }
  await compare({
    title: `Reading the log of ${place.toLocaleString('en')} events in order; against bare pages of 1,000`,
    unit: 'events',
    count: place,
    rounds: 5,
    target: 0.7,
    bare: readBare,
    ours: async () => {
      for await (const chunk of store.events.readAll(beginning))
        if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
    },
  })
  await compare({
    title: 'The same by a subscription that catches up',
    unit: 'events',
    count: place,
    rounds: 5,
    target: 0.7,
    bare: readBare,
    ours: async () => {
      const listening = new AbortController()
      let count = 0
      for await (const chunk of store.events.subscribe(beginning, listening.signal)) {
        if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
        count += chunk.right.length
        if (count === place) listening.abort()
      }
    },
  })
}

const spread = (times: ReadonlyArray<number>): string => {
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  return `median ${duration(median(times))}, p99 ${duration(p99)}`
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
    await measured(client, store.right)
    await client.end()
    await store.right.close()()
  } finally {
    server.stop()
  }
}
