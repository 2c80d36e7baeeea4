import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { hasServer, raw, server } from './cluster.js'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const address = (user: string): string => `postgresql://${user}@/postgres?host=${server().socketFolder}`

/** What a program prints that finds servers where these variables say. */
const printedBy = async (
  program: string,
  variables: Readonly<Record<string, string>>,
): Promise<ReadonlyArray<ReadonlyArray<unknown>>> => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import(new URL(`./programs/${program}.ts`, import.meta.url).href)
  const { calls } = print.mock
  print.mockRestore()
  vi.unstubAllEnvs()
  return calls
}

describe('the programs in the README', () => {
  it.each(['readme', 'roles'])('are the ones that are tried: %s', (program) => {
    expect(textOf('../README.md')).toContain(textOf(`./programs/${program}.ts`))
  })

  it.runIf(hasServer)('record an event once, however often they are run', async () => {
    for (const _ of ['first', 'again']) {
      vi.resetModules()
      expect(await printedBy('readme', { DATABASE_URL: address(server().user) })).toEqual([[1]])
    }
  })

  it.runIf(hasServer)('say what is wrong where they cannot', async () => {
    const nowhere = { DATABASE_URL: 'postgresql://127.0.0.1:1/records' }
    vi.resetModules()
    await expect(printedBy('readme', nowhere)).rejects.toThrow('No server answers at this address.')
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  it.runIf(hasServer)('open a ledger as a role that may do no more than append', async () => {
    await raw(async (client) => {
      await client.query('CREATE ROLE clerk_app LOGIN')
      await client.query('CREATE ROLE analyst LOGIN')
    })
    const variables = { OWNER_URL: address(server().user), CLERK_URL: address('clerk_app') }
    expect(await printedBy('roles', variables)).toEqual([
      [{ ledger: 'spruce-grove-town', size: 0, lastRecordedAt: null }],
    ])
  })

  it.runIf(hasServer)('take every right back that a role was given', async () => {
    const revoking = /```sql\n(.*?)```/s.exec(textOf('../README.md'))?.[1] ?? ''
    const isGiven = async (role: string): Promise<unknown> =>
      raw(async (client) => {
        const { rows } = await client.query<Record<string, boolean>>(
          `SELECT has_schema_privilege($1, 'minutebook', 'USAGE') AS schema,
             has_table_privilege($1, 'minutebook.events', 'SELECT') AS events,
             bool_or(has_function_privilege($1, oid, 'EXECUTE')) AS functions
           FROM pg_proc WHERE pronamespace = 'minutebook'::regnamespace`,
          [role],
        )
        return rows[0]
      })

    expect(await isGiven('clerk_app')).toEqual({ schema: true, events: true, functions: true })
    await raw(async (client) => client.query(revoking))
    expect(await isGiven('clerk_app')).toEqual({ schema: false, events: false, functions: false })
    expect(await isGiven('analyst')).toEqual({ schema: true, events: true, functions: true })
    expect(textOf('../../cli/README.md')).toContain(revoking)
  })
})
