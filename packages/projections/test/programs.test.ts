import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteStore } from '@minutebook/sqlite'
import { expect, it } from 'vitest'
import { covered, created, enacted } from './acts.js'
import { clientIn, hasServer, server } from './database.js'
import { done, folder } from '@minutebook/eventstore/test-support'
import { townIn } from './Town.js'

const page = readFileSync(new URL('../../../docs/projections.md', import.meta.url), 'utf8')
const [making = '', asking = '', inPostgres = '', counting = ''] = [
  ...page.matchAll(/```ts\n([\s\S]*?)```/g),
].map(([, code = '']) => code)

/** A folder with a file of one ledger of three events. */
const surroundings = async (): Promise<string> => {
  const cwd = mkdtempSync(join(folder.path(), 'cwd-'))
  const store = await done(openSqliteStore(join(cwd, 'records.minutebook')))
  const town = townIn(store.events)
  await town.record(created(), covered())
  await town.record(enacted('policy:6030', '2019-06-10', { topic: 'customer-service' }))
  await done(store.close())
  return cwd
}

/** Runs a program and compares it with what the page has. */
const runs = async (name: string, code: string, printed: string, environment = {}): Promise<void> => {
  const program = new URL(`./programs/${name}.ts`, import.meta.url)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--no-warnings',
      '--conditions=@minutebook/source',
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(program),
    ],
    { cwd: await surroundings(), encoding: 'utf8', env: { ...process.env, ...environment } },
  )

  expect(code).toBe(readFileSync(program, 'utf8'))
  expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' })
}

const inForce = 'spruce-grove policy:6030\n'

it.each([
  ['policies', [making, asking].join('\n'), inForce],
  ['counting', counting, "[ [Object: null prototype] { ledger: 'spruce-grove', events: 3 } ]\n"],
])('the program %s in docs/projections.md runs as it stands there', runs, 120_000)

it.runIf(hasServer)(
  'the program for PostgreSQL in docs/projections.md runs as it stands there',
  async () => {
    const owner = await clientIn('public')
    await owner.query('CREATE ROLE analyst LOGIN')
    const { user, socketFolder } = server()
    const address = `postgresql://${user}@/postgres?host=${encodeURIComponent(socketFolder)}`
    await runs('postgres', inPostgres, inForce, { DATABASE_URL: address })
    const analyst = await clientIn('minutebook_policies', 'analyst')
    expect((await analyst.query('SELECT DISTINCT policy FROM standing')).rows).toEqual([
      { policy: 'policy:6030' },
    ])
  },
  120_000,
)
