import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteStore } from '@minutebook/sqlite'
import { expect, it } from 'vitest'
import { covered, created, enacted } from './acts.js'
import { clientIn, hasServer, server } from './database.js'
import { done, folder } from '@minutebook/eventstore/test-support'
import { townIn } from '../src/conformance/Town.js'

const page = readFileSync(new URL('../../../docs/projections.md', import.meta.url), 'utf8')
const [making = '', asking = '', inPostgres = '', counting = '', inline = ''] = [
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

/** A program as it stands in its file, and what it prints. */
const ran = async (name: string, environment = {}) => {
  const program = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--conditions=@minutebook/source', '--import', import.meta.resolve('tsx'), program],
    { cwd: await surroundings(), encoding: 'utf8', env: { ...process.env, ...environment } },
  )
  return { code: readFileSync(program, 'utf8'), stdout, stderr }
}

const inForce = 'spruce-grove policy:6030\n'

it.each([
  ['policies', [making, asking].join('\n'), inForce],
  ['counting', counting, "[ [Object: null prototype] { ledger: 'spruce-grove', events: 3 } ]\n"],
  [
    'inline',
    inline,
    "[\n  [Object: null prototype] { ledger: 'spruce-grove', events: 3 },\n  [Object: null prototype] { ledger: 'penhold', events: 1 }\n]\n",
  ],
])(
  'the program %s in docs/projections.md runs as it stands there',
  async (name, code, stdout) => {
    expect(await ran(name)).toEqual({ code, stdout, stderr: '' })
  },
  120_000,
)

it.runIf(hasServer)(
  'the program for PostgreSQL in docs/projections.md runs as it stands there',
  async () => {
    const owner = await clientIn('public')
    await owner.query('CREATE ROLE analyst LOGIN')
    const { user, socketFolder } = server()
    const address = `postgresql://${user}@/postgres?host=${encodeURIComponent(socketFolder)}`
    expect(await ran('postgres', { DATABASE_URL: address })).toEqual({
      code: inPostgres,
      stdout: inForce,
      stderr: '',
    })
    const analyst = await clientIn('minutebook_policies', 'analyst')
    const { rows } = await analyst.query('SELECT DISTINCT policy FROM standing')
    expect(rows).toEqual([{ policy: 'policy:6030' }])
  },
  120_000,
)
