import { readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { world } from './world.js'

const { server } = world()

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it('the program in the README runs as it stands there', async () => {
  vi.stubEnv('KURRENTDB_URL', server().connectionString)
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import('./programs/readme.js')
  expect(textOf('../README.md')).toContain(textOf('./programs/readme.ts'))
  expect(print.mock.calls).toEqual([
    [
      {
        _tag: 'Right',
        right: { ledger: 'spruce-grove', size: 1, lastRecordedAt: '2025-02-03T18:00:00.000000Z' },
      },
    ],
  ])
})
