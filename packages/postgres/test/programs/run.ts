import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A program of this folder at work, as a process of its own. */
export interface Running {
  readonly process: ChildProcess
  /** Resolves when it is ready; never where it fails before that. */
  readonly ready: Promise<void>
  /** How it ended, and the whole lines it had written down by then. */
  readonly ended: Promise<{ readonly code: number | null; readonly lines: ReadonlyArray<string> }>
}

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Brings up to date what the programs import: compiled, they start in a third of the time. */
export const compile = (): void => {
  const tsc = pathOf('../../../../node_modules/.bin/tsc')
  const { status, stdout } = spawnSync(tsc, ['-b', pathOf('../..')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The package does not compile: ${stdout}`)
}

/** Starts a program; what it writes down goes to a file, since a pipe that is full would hold it up. */
export const run = (
  program: 'recorder' | 'rival',
  notes: string,
  ...args: ReadonlyArray<string>
): Running => {
  const running = spawn(process.execPath, [pathOf(`./${program}.mjs`), notes, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    process: running,
    ready: new Promise((resolve) => {
      running.once('message', () => resolve())
    }),
    ended: new Promise((resolve) => {
      running.once('close', (code) => resolve({ code, lines: linesOf(notes) }))
    }),
  }
}

const linesOf = (notes: string): ReadonlyArray<string> =>
  existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : []
