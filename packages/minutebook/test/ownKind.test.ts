import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'

test('the program that shows how a kind of event is made does what docs/kinds.md says', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import('./programs/kind.js')
  const { calls } = print.mock
  const page = readFileSync(new URL('../../../docs/kinds.md', import.meta.url), 'utf8')

  expect(calls).toEqual([
    ['in-force', null],
    ['not-in-force', 'suspended'],
    ['in-force', null],
  ])
  expect(page).toContain(readFileSync(new URL('./programs/kind.ts', import.meta.url), 'utf8'))
  expect(page).toContain('It prints `in-force null`, `not-in-force suspended`, `in-force null`')
  print.mockRestore()
})
