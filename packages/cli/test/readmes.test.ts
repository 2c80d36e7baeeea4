import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { commands } from '../src/commands/commands.js'
import { put } from './sprucegrove.js'
import { folder, minutebook } from './world.js'

const packages = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, packages), 'utf8')

const printing: ReadonlyArray<readonly [name: string, printed: ReadonlyArray<ReadonlyArray<unknown>>]> = [
  ['minutebook', [['undetermined', 'outcome-unknown']]],
  [
    'core',
    [
      ['/decidedOn', 'date-ambiguous'],
      ['/data/effectiveDate', 'unknown-member'],
    ],
  ],
  [
    'eventstore',
    [
      [
        'revision-conflict',
        'This was prepared for 0 events in the ledger "spruce-grove", which has 1. Read it again and decide again.',
      ],
    ],
  ],
  [
    'sqlite',
    [
      [
        {
          _tag: 'Right',
          right: { ledger: 'spruce-grove', size: 1, lastRecordedAt: '2025-02-03T18:00:00.000000Z' },
        },
      ],
    ],
  ],
  ['projections', [['cold-lake', 'policy:c-12', '2019-06-10']]],
  ['interchange', [['PolicyImported'], ['StatusAttested'], ['MotionProposed']]],
]

test.each(printing)('the program in the README of %s runs as it stands there', async (name, printed) => {
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  const program = `${name}/test/programs/readme.ts`
  await import(new URL(program, packages).href)
  const { calls } = print.mock

  expect(textOf(`${name}/README.md`)).toContain(textOf(program))
  expect(calls).toEqual(printed)
  print.mockRestore()
})

/** The words of a command line; quoted ones hold blanks. */
const words = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

test('the commands in the README of cli say what stands under them', async () => {
  const readme = textOf('cli/README.md')
  const cwd = folder()
  put(cwd, 'acts.json', /```json\n(.*?)```/s.exec(readme)?.[1] ?? '')
  const run = minutebook(cwd)
  const lines = [...readme.matchAll(/^\$ minutebook (.*)$/gm)].map(([, line = '']) => line)
  const said = []
  for (const line of lines) said.push(await run(...words(line)))

  expect(said.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(readme).toContain(`${lines[0] ?? ''}\n${said[0]?.out ?? ''}`)
  expect(said[1]?.out).toContain('undetermined (no-record)')
  expect(said[2]?.out).toContain('StatusAttested')
})

/** The names of options in a cell or a line, without their dashes. */
const optionsIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name)

test('the README of cli lists every command with its arguments and options, and no others', () => {
  const rows = [...textOf('cli/README.md').matchAll(/^\| `([a-z-]+)` \| ([^|]*)\| ([^|]*)\|$/gm)]
  const listed = rows.map(([, name = '', words = '', options = '']) => [
    name,
    words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    optionsIn(options),
  ])

  expect(listed).toEqual(
    commands.map((command) => [
      command.name,
      Object.keys(command.arguments),
      Object.values(command.options).flatMap(({ flags }) => optionsIn(flags)),
    ]),
  )
})

test('the README of cli says what every option means', () => {
  const told = [...textOf('cli/README.md').matchAll(/^\| (`--[^|]*)\|/gm)].flatMap(([, names = '']) =>
    optionsIn(names),
  )
  const there = commands.flatMap((command) =>
    Object.values(command.options).flatMap(({ flags }) => optionsIn(flags)),
  )

  expect(told.toSorted()).toEqual([...new Set([...there, 'json'])].toSorted())
})
