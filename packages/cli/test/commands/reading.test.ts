import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'

const questions: ReadonlyArray<ReadonlyArray<string>> = [
  ['status', '6,030'],
  ['why', '6,030'],
  ['timeline', '6,030'],
  ['in-force'],
  ['changes', '--from', '2020-01-01'],
  ['resolve', '6,030'],
  ['findings'],
  ['log'],
  ['verify'],
]

const line = ([name = '', ...more]: ReadonlyArray<string>): ReadonlyArray<string> => [
  name,
  ledgerFile,
  ...more,
]

describe('a command that reads', () => {
  test('leaves the file, and the folder, as they were', async () => {
    const cwd = await town()
    const before = readFileSync(join(cwd, ledgerFile))
    const names = readdirSync(cwd)
    for (const question of questions) {
      expect(await minutebook(cwd)(...line(question))).toMatchObject({ code: 0, err: '' })
    }
    expect(readFileSync(join(cwd, ledgerFile)).equals(before)).toBe(true)
    expect(readdirSync(cwd)).toEqual(names)
  })

  test.each(questions)('makes no file: %s', async (...question) => {
    const cwd = folder()
    const ran = await minutebook(cwd)(...line(question))
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^file-missing {2}/)
    expect(readdirSync(cwd)).toEqual([])
  })

  test.each(questions)('prints one JSON value: %s', async (...question) => {
    const ran = await minutebook(await town())(...line(question), '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(() => JSON.parse(ran.out) as unknown).not.toThrow()
  })

  test('is told of a folder in place of a file', async () => {
    const ran = await minutebook(await town())('status', '.', '6,030')
    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(
      /^store-unavailable .* This is a folder; a store is a file, such as one in it\.$/m,
    )
  })
})
