import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

const packaged = new URL('../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, packaged), 'utf8')

it('the program in the README runs as it stands there and prints a span for each thing that was asked', async () => {
  const print = vi.spyOn(console, 'dir').mockReturnValue(undefined)
  await import(new URL('test/programs/readme.ts', packaged).href)
  const names = print.mock.calls.map(([span]) => (span as { readonly name: string }).name)
  print.mockRestore()

  expect(textOf('README.md')).toContain(textOf('test/programs/readme.ts'))
  expect(names).toContain('minutebook append')
  expect(names.filter((name) => /(?:open|record|ask)$/.test(name))).toEqual([
    'minutebook open',
    'minutebook record',
    'minutebook ask',
  ])
})
