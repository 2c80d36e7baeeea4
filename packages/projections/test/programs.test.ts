import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteStore } from '@minutebook/sqlite'
import { expect, it } from 'vitest'
import { covered, created, enacted } from './acts.js'
import { done } from '@minutebook/eventstore/test-support'
import { folder } from './folder.js'
import { townIn } from './Town.js'

const page = readFileSync(new URL('../../../docs/projections.md', import.meta.url), 'utf8')
// The third needs a server of PostgreSQL that has a name.
const [making = '', asking = '', , counting = ''] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
)

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

it.each([
  ['policies', [making, asking].join('\n'), 'spruce-grove policy:6030\n'],
  ['counting', counting, "[ [Object: null prototype] { ledger: 'spruce-grove', events: 3 } ]\n"],
])(
  'the program %s in docs/projections.md runs as it stands there',
  async (name, code, printed) => {
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
      { cwd: await surroundings(), encoding: 'utf8' },
    )

    expect(code).toBe(readFileSync(program, 'utf8'))
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' })
  },
  120_000,
)
