import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, town } from './sprucegrove.js'

const source = fileURLToPath(new URL('../src/bin.ts', import.meta.url))
/** Where the loader of TypeScript is found, whatever folder the program runs in. */
const loader = import.meta.resolve('tsx')

interface Spawned {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const minutebook = (cwd: string, argv: ReadonlyArray<string>, input = ''): Spawned =>
  spawnSync(process.execPath, ['--conditions=@minutebook/source', '--import', loader, source, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
  })

describe('the program itself', () => {
  test('reads, records and answers as a process, with its exit codes', { timeout: 60_000 }, async () => {
    const cwd = await town()
    expect(minutebook(cwd, ['--help'])).toMatchObject({ status: 0, stderr: '' })
    const recorded = minutebook(cwd, ['record', ledgerFile, '-'], lines(rescission))
    expect(recorded).toMatchObject({ status: 0, stderr: '' })
    const asked = minutebook(cwd, ['status', ledgerFile, '6,030', '--on', '2025-02-03', '--json'])
    expect(JSON.parse(asked.stdout)).toMatchObject({ status: 'not-in-force', reason: 'rescinded' })
    const missing = minutebook(cwd, ['verify', 'none.minutebook'])
    expect(missing).toMatchObject({ status: 4, stdout: '' })
    expect(missing.stderr).toMatch(/^file-missing {2}none\.minutebook {2}/)
    const nobody = minutebook(cwd, ['import-rfd', ledgerFile, put(cwd, 'a.md', '# Nothing\n')])
    expect(nobody.status).toBe(3)
  })
})
