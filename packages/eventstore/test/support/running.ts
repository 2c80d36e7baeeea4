import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A program at work, as a process of its own. */
export interface Running {
  readonly process: ChildProcess
  /** Resolves when it is ready; never where it fails before that. */
  readonly ready: Promise<void>
  /** How it ended, and the whole lines it had written down by then. */
  readonly ended: Promise<{ readonly code: number | null; readonly lines: ReadonlyArray<string> }>
}

/** A process that says once when it is ready, and writes lines to a file: a pipe that is full would hold it up. */
export const running = (process: ChildProcess, notes: string): Running => ({
  process,
  ready: new Promise((resolve) => {
    process.once('message', () => resolve())
  }),
  ended: new Promise((resolve) => {
    process.once('close', (code) => resolve({ code, lines: linesOf(notes) }))
  }),
})

const linesOf = (notes: string): ReadonlyArray<string> =>
  existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : []
