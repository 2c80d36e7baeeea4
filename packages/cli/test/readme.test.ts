import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folder, minutebook } from './world.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The words of a command line; quoted ones hold blanks. */
const words = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

test('the commands in the README say what stands under them', async () => {
  const run = minutebook(folder())
  const lines = [...readme.matchAll(/^\$ minutebook (.*)$/gm)].map(([, line = '']) => line)
  const said = []
  for (const line of lines) said.push(await run(...words(line)))

  expect(said.map(({ code }) => code)).toEqual([0, 0])
  expect(readme).toContain(`${lines[0] ?? ''}\n${said[0]?.out ?? ''}`)
  expect(said[1]?.out).toContain('undetermined (no-record)')
})
