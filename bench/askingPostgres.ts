import type { Questions } from 'minutebook'
import { Client } from 'pg'
import { postgresServer, type PostgresServer, type Settings } from '../packages/postgres/test/server.js'
import { draw } from './askedTimes.js'
import { compare, duration, print } from './measured.js'
import { makePeriodsTable, periodRows } from './periodsTable.js'

const oneStatus = {
  name: 'one-status',
  text: 'SELECT EXISTS (SELECT FROM period WHERE policy = $1 AND in_force @> $2::date)',
  rowMode: 'array',
} as const

/** Many in one statement: what is left where the way to the server and back does not count. */
const manyStatuses = {
  name: 'many-statuses',
  text: `SELECT EXISTS (SELECT FROM period p WHERE p.policy = q.policy AND p.in_force @> q.day)
    FROM unnest($1::text[], $2::date[]) AS q (policy, day)`,
  rowMode: 'array',
} as const

/** As text, which the client takes as it comes; dates it would make objects of. */
const wholeRegister = {
  name: 'whole-register',
  text: 'SELECT policy, lower(in_force)::text, upper(in_force)::text FROM period WHERE in_force @> $1::date',
  rowMode: 'array',
} as const

/** Whatever a server that only reads is quickest with; and nothing has to outlive the run. */
const settings: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
  work_mem: '64MB',
  jit: 'off',
  random_page_cost: '1.1',
  autovacuum: 'off',
}

/**
 * The same questions put to a real PostgreSQL server on this machine, from a table made of our own answers. It is given
 * prepared statements, a warm cache and an index for each question, and one statement at a time, several on the way,
 * and many in one.
 */
export const askingPostgres = async (now: Questions, policies: number): Promise<void> => {
  const server = postgresServer(settings)
  if (typeof server === 'string') return print(`PostgreSQL is left out: ${server}.`)
  try {
    await against(server, now, policies)
  } finally {
    server.stop()
  }
}

const against = async (server: PostgresServer, now: Questions, policies: number): Promise<void> => {
  const connect = async (pipeline: boolean): Promise<Client> => {
    const client = new Client({
      host: server.socketFolder,
      user: server.user,
      database: 'postgres',
      pipeline,
    })
    await client.connect()
    return client
  }
  const client = await connect(false)
  const pipelined = await connect(true)
  try {
    const start = performance.now()
    const rows = periodRows(now, policies)
    const made = performance.now()
    await makePeriodsTable(client, rows)
    const { rows: versions } = await client.query<{ readonly server_version: string }>('SHOW server_version')
    print(
      `PostgreSQL ${versions[0]?.server_version ?? ''}; ${rows.length.toLocaleString('en')} periods in force by timelineOf (${duration(made - start)}), their table made in ${duration(performance.now() - made)}.\n  It answers with two values (in force or not) and on one axis (the day) only, as everything stands now: it does less.`,
    )
    await oneByOne(client, pipelined, now, policies)
    await wholeRegisters(client, now)
  } finally {
    await client.end()
    await pipelined.end()
  }
}

const oneByOne = async (
  client: Client,
  pipelined: Client,
  now: Questions,
  policies: number,
): Promise<void> => {
  const { policy, day } = draw(5, policies)
  const asked = Array.from({ length: 10_000 }, () => [policy(), day()])
  const ours = (): void => {
    for (const [id = '', on = ''] of asked) now.statusOf(id, { on })
  }
  const ways: ReadonlyArray<readonly [title: string, bare: () => Promise<void>]> = [
    [
      'one prepared statement after another',
      async () => {
        for (const values of asked) await client.query({ ...oneStatus, values })
      },
    ],
    [
      'the statements sent without waiting for answers (pipeline)',
      async () => {
        await Promise.all(asked.map((values) => pipelined.query({ ...oneStatus, values })))
      },
    ],
    [
      'all of them in one statement',
      async () => {
        const values = [asked.map(([id]) => id), asked.map(([, on]) => on)]
        await client.query({ ...manyStatuses, values })
      },
    ],
  ]
  for (const [title, bare] of ways) {
    ours()
    await bare()
    await compare({
      title: `Status of one policy on one day; against PostgreSQL, ${title}`,
      unit: 'questions',
      count: asked.length,
      rounds: 5,
      other: 'PostgreSQL',
      ours,
      bare,
    })
  }
}

const wholeRegisters = async (client: Client, now: Questions): Promise<void> => {
  const on = '2005-06-01'
  const listed = await client.query({ ...wholeRegister, values: [on] })
  const { certain } = now.policiesInForce({ on })
  print(
    `Whole register on ${on}: ${certain.length.toLocaleString('en')} certainly in force by us, ${listed.rows.length.toLocaleString('en')} by PostgreSQL`,
  )
  await compare({
    title: 'The whole register on one day; against PostgreSQL, a prepared statement and its rows',
    unit: 'registers',
    count: 1,
    rounds: 9,
    other: 'PostgreSQL',
    ours: () => void now.policiesInForce({ on }),
    bare: async () => void (await client.query({ ...wholeRegister, values: [on] })),
  })
}
