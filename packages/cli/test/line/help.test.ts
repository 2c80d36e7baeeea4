import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitMeanings } from '../../src/index.js'
import { commands } from '../../src/commands/commands.js'
import { ledgerFile, lines, put, rescission, town } from '../sprucegrove.js'
import { hasPostgres, makeRole, postgresAddress } from '../servers.js'
import { folder, minutebook } from '../world.js'

const help = async (...of: ReadonlyArray<string>): Promise<string> => {
  const ran = await minutebook(folder())(...of, '--help')
  expect(ran).toMatchObject({ code: 0, err: '' })
  return ran.out
}

/** The command lines that stand under "Examples:". */
const examplesIn = (text: string): ReadonlyArray<string> =>
  (text.split('Examples:\n')[1] ?? '')
    .split('\n')
    .flatMap((line) => /^ {2}\$ minutebook (.+)$/.exec(line)?.[1] ?? [])

/** The words of a line as a shell reads them: quotes hold words together, `>` sends what is printed into a file. */
const shellWords = (line: string): { readonly argv: ReadonlyArray<string>; readonly to: string | null } => {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  const at = words.indexOf('>')
  return at < 0 ? { argv: words, to: null } : { argv: words.slice(0, at), to: words[at + 1] ?? null }
}

const isAddress = (word: string): boolean => word.startsWith('postgresql://')

/** A line that speaks of a server, with the server of the tests and the roles it names in its place. */
const reachable = async (words: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  if (!words.some(isAddress)) return words
  for (const [at, word] of words.entries())
    if (/^--(?:writers|readers)$/.test(word)) await makeRole(words[at + 1] ?? '')
  return words.map((word) => (isAddress(word) ? postgresAddress() : word))
}

/** A folder with everything the examples speak of. */
const surroundings = async (): Promise<string> => {
  const cwd = await town()
  const report = readFileSync(new URL('../report.md', import.meta.url), 'utf8')
  put(cwd, 'report.md', report)
  put(cwd, 'policy-6030.md', '1. Customers are served.\n')
  put(cwd, 'acts.jsonl', lines(rescission))
  put(cwd, 'acts.json', JSON.stringify({ acts: rescission }))
  put(cwd, 'spruce-grove.jsonl', (await minutebook(cwd)('log', ledgerFile, '--jsonl')).out)
  return cwd
}

describe('the help', () => {
  test('lists every command and every exit code', async () => {
    const text = await help()
    for (const { name } of commands) expect(text).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    for (const [code, meaning] of Object.entries(exitMeanings)) expect(text).toContain(`${code}  ${meaning}`)
  })

  test('is what help prints as well, for one command and for all', async () => {
    const run = minutebook(folder())
    expect((await run('help')).out).toBe(await help())
    expect((await run('help', 'status')).out).toBe(await help('status'))
  })

  test('is printed to stderr where nothing was asked', async () => {
    const ran = await minutebook(folder())()
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toBe(await help())
  })

  test('is not alone: the version is the one of the package', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly version: string
    }
    expect(await minutebook(folder())('--version')).toEqual({
      code: 0,
      out: `${manifest.version}\n`,
      err: '',
    })
  })

  test('has examples that run', async () => {
    for (const line of examplesIn(await help())) {
      const ran = await minutebook(await surroundings())(...shellWords(line).argv)
      expect({ line, ...ran }).toMatchObject({ code: 0, err: '' })
    }
  })
})

describe.each(commands.map(({ name }) => name))('the help of %s', (name) => {
  test('has examples, and they run as they stand', async () => {
    const examples = examplesIn(await help(name))
    expect(examples).not.toHaveLength(0)
    for (const line of examples) {
      const cwd = await surroundings()
      const { argv: words, to } = shellWords(line)
      expect(words[0]).toBe(name)
      if (words.some(isAddress) && !hasPostgres) continue
      const argv = await reachable(words)
      const ran = await minutebook(cwd)(...argv)
      expect({ line, ...ran }).toMatchObject({ code: 0, err: '' })
      if (to !== null) {
        writeFileSync(join(cwd, to), ran.out)
        const digest = createHash('sha256').update(ran.out).digest('hex')
        expect((await minutebook(cwd)('verify', ledgerFile)).out).toContain(digest)
      }
    }
  })
})
