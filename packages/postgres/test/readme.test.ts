import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { hasServer, server } from './cluster.js'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the program in the README', () => {
  it('is the one that is tried', () => {
    expect(textOf('../README.md')).toContain(textOf('./programs/readme.ts'))
  })

  it.runIf(hasServer)('runs as it stands there', async () => {
    vi.stubEnv('DATABASE_URL', `postgresql://${server().user}@/postgres?host=${server().socketFolder}`)
    const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
    await import('./programs/readme.js')
    expect(print.mock.calls).toEqual([
      [
        {
          _tag: 'Right',
          right: { ledger: 'spruce-grove', size: 1, lastRecordedAt: '2025-02-03T18:00:00.000000Z' },
        },
      ],
    ])
    print.mockRestore()
    vi.unstubAllEnvs()
  })
})
