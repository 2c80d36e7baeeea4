import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'

test('the program that shows how a profile is made does what docs/profiles.md says', async () => {
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import('./programs/profile.js')
  const { calls } = print.mock
  const page = readFileSync(new URL('../../../docs/profiles.md', import.meta.url), 'utf8')

  expect(calls).toEqual([
    ['not-in-force', 'not-yet-enacted'],
    ['in-force', null],
  ])
  expect(page).toContain(readFileSync(new URL('./programs/profile.ts', import.meta.url), 'utf8'))
  expect(page).toContain('It prints `not-in-force not-yet-enacted`, then `in-force null`')
  print.mockRestore()
})
