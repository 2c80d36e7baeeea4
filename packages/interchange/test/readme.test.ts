import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

it('the program in the README runs as it stands there', async () => {
  const printed = vi.spyOn(console, 'log').mockReturnValue(undefined)
  await import('./programs/readme.js')

  expect(textOf('../README.md')).toContain(textOf('programs/readme.ts'))
  expect(printed.mock.calls).toEqual([['PolicyImported'], ['StatusAttested'], ['MotionProposed']])
})
