import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A program of this folder at work, started from its source as a process of its own. */
export interface Running {
  readonly process: ChildProcess
  /** Resolves when it is ready; never where it fails before that. */
  readonly ready: Promise<void>
  /** How it ended, and the whole lines it had written down by then. */
  readonly ended: Promise<{ readonly code: number | null; readonly lines: ReadonlyArray<string> }>
}

/** Starts a program; what it writes down goes to a file, since a pipe that is full would hold it up. */
export const run = (program: string, notes: string, ...args: ReadonlyArray<string>): Running => {
  const script = fileURLToPath(new URL(`./${program}.ts`, import.meta.url))
  const process = spawn(
    globalThis.process.execPath,
    ['--conditions=@minutebook/source', '--import', 'tsx', script, notes, ...args],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  return {
    process,
    ready: new Promise((resolve) => {
      process.once('message', () => resolve())
    }),
    ended: new Promise((resolve) => {
      process.once('close', (code) => resolve({ code, lines: linesOf(notes) }))
    }),
  }
}

const linesOf = (notes: string): ReadonlyArray<string> =>
  existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : []
