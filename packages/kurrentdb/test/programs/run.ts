import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { running, type Running } from '@minutebook/eventstore/test-support'

/** Starts a program of this folder from its source, with a file to write its notes to. */
export const run = (program: string, notes: string, ...args: ReadonlyArray<string>): Running => {
  const script = fileURLToPath(new URL(`./${program}.ts`, import.meta.url))
  const process = spawn(
    globalThis.process.execPath,
    ['--conditions=@minutebook/source', '--import', 'tsx', script, notes, ...args],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  return running(process, notes)
}
