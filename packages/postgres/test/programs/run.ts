import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { running, type Running } from '@minutebook/eventstore/test-support'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Brings up to date what the programs import: compiled, they start in a third of the time. */
export const compile = (): void => {
  const tsc = pathOf('../../../../node_modules/.bin/tsc')
  const { status, stdout } = spawnSync(tsc, ['-b', pathOf('../..')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The package does not compile: ${stdout}`)
}

/** Starts the program that prints what it records. */
export const printer = (...args: ReadonlyArray<string>): ChildProcess =>
  spawn(
    process.execPath,
    ['--conditions=@minutebook/source', '--import', 'tsx', pathOf('./printer.ts'), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )

/** Starts a program, with a file to write its notes to. */
export const run = (program: 'recorder' | 'rival', notes: string, ...args: ReadonlyArray<string>): Running =>
  running(
    spawn(process.execPath, [pathOf(`./${program}.mjs`), notes, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
    notes,
  )
