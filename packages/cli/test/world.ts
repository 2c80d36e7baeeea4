import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromMicroseconds, toMicroseconds, type Instant } from '@minutebook/core'
import { onTestFinished } from 'vitest'
import { run, type ExitCode, type World } from '../src/index.js'

/** What one run left behind. */
export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export interface Circumstances {
  /** What comes in, where nobody is asked. */
  readonly stdin?: string | Uint8Array
  /** Somebody sits there and answers this. */
  readonly answers?: string
  /** The terminal is so wide; a pipe where left out. */
  readonly terminal?: number
  readonly env?: World['env']
  /** When it is. */
  readonly at?: string
}

/** A folder that is gone after the test. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'minutebook-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The moment at which a test is run, unless it says otherwise: noon in Spruce Grove, after everything there. */
const noon = '2025-02-10T19:00:00.000000Z'

/** Runs the program in a folder, inside this process. */
export const minutebook =
  (cwd: string, circumstances: Circumstances = {}) =>
  async (...argv: ReadonlyArray<string>): Promise<Ran> => {
    const { stdin = '', answers, terminal, env = {}, at = noon } = circumstances
    let [out, err] = ['', '']
    const isTTY = terminal !== undefined
    const world: World = {
      stdout: { isTTY, columns: terminal, write: async (text) => void (out += text) },
      stderr: { isTTY, columns: terminal, write: async (text) => void (err += text) },
      stdin: {
        isTTY: answers !== undefined,
        all: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
        line: async () => answers ?? null,
      },
      clock: clockFrom(at),
      ids: idsOf(at, (series += 1)),
      cwd,
      env,
    }
    return { code: await run(argv, world), out, err }
  }

/** A clock that goes on by a second each time it is read. */
const clockFrom = (start: string): World['clock'] => {
  let next = toMicroseconds(start as Instant)
  return () => {
    const now = fromMicroseconds(next)
    next += 1_000_000
    return now
  }
}

/**
 * Each run draws ids of its own, of the moment it is run at, the same in the same order: a ledger wants no id twice.
 */
let series = 0

const idsOf = (at: string, run: number): NonNullable<World['ids']> => {
  let [events, commands] = [0, 0]
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
  const drawn = hex(Date.parse(at), 12)
  const time = `${drawn.slice(0, 8)}-${drawn.slice(8)}`
  return {
    eventId: () => `${time}-7${hex(run, 3)}-8000-${hex((events += 1), 12)}`,
    commandId: () => `${time}-4${hex(run, 3)}-8000-${hex((commands += 1), 12)}`,
  }
}
