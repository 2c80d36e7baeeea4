import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { format } from 'node:util'
import { openLedger } from 'minutebook'
import { expect, it, onTestFinished, vi } from 'vitest'
import { folder } from '@minutebook/eventstore/test-support'

const program = new URL('./programs/snapshot.ts', import.meta.url)

it('the program the README begins with prints what stands there', async () => {
  const first = new URL('../../../scripts/consumer/first.mjs', import.meta.url)
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const [print, cwd] = [vi.spyOn(console, 'log').mockReturnValue(undefined), process.cwd()]
  onTestFinished(() => {
    print.mockRestore()
    process.chdir(cwd)
  })
  process.chdir(dirname(folder.file()))
  await import(first.href)

  expect(readme).toContain(`\`\`\`js\n${readFileSync(first, 'utf8')}\`\`\``)
  expect(print.mock.calls).toEqual([
    ['not-in-force', 'not-commenced', { earliest: '2019-07-01', latest: '2019-07-01' }],
  ])
  expect(readme).toContain(
    "It prints `not-in-force not-commenced { earliest: '2019-07-01', latest: '2019-07-01' }`",
  )
})

it('the program in docs/questions.md prints what stands there', async () => {
  const page = readFileSync(new URL('../../../docs/questions.md', import.meta.url), 'utf8')
  const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
  onTestFinished(() => print.mockRestore())
  const asking = new URL('./programs/questions.ts', import.meta.url)
  await import(asking.href)

  expect(page).toContain(readFileSync(asking, 'utf8'))
  expect(page).toContain(
    `\`\`\`text\n${print.mock.calls.map((line) => `${format(...line)}\n`).join('')}\`\`\``,
  )
})

it('the program in docs/stores.md that opens a ledger from a snapshot prints what stands there', () => {
  const page = readFileSync(new URL('../../../docs/stores.md', import.meta.url), 'utf8')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--no-warnings',
      '--conditions=@minutebook/source',
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(program),
    ],
    { cwd: dirname(folder.file()), encoding: 'utf8' },
  )

  expect(page).toContain(readFileSync(program, 'utf8'))
  expect({ stdout, stderr }).toEqual({ stdout: '{ events: 1, unused: null }\n', stderr: '' })
  expect(page).toContain('It prints `{ events: 1, unused: null }`.')
}, 120_000)

it('the program in docs/stores.md that is told of what is recorded goes on from the place it kept', async () => {
  const page = readFileSync(new URL('../../../docs/stores.md', import.meta.url), 'utf8')
  const telling = new URL('./programs/subscribing.ts', import.meta.url)
  expect(page).toContain(readFileSync(telling, 'utf8'))

  const cwd = dirname(folder.file())
  const ledger = await openLedger({ municipality: 'test-town', file: `${cwd}/records.minutebook` })
  const told = async (): Promise<string> => {
    const running = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--conditions=@minutebook/source',
        '--import',
        import.meta.resolve('tsx'),
        fileURLToPath(telling),
      ],
      { cwd },
    )
    const [line] = (await once(running.stdout, 'data')) as [Buffer]
    while (!existsSync(`${cwd}/place.txt`)) await setTimeout(5)
    running.kill('SIGKILL')
    await once(running, 'close')
    return line.toString()
  }
  await ledger.record({ type: 'MunicipalityCreated', data: { name: 'Test Town', zone: 'America/Edmonton' } })
  expect(await told()).toBe('test-town 0\n')
  await ledger.record({
    type: 'RegisterCoverageDeclared',
    data: { from: null, to: null, completeness: 'partial' },
  })
  expect(await told()).toBe('test-town 1\n')
  await ledger.close()
})
