import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Starts the program that prints what it records. */
export const printer = (...args: ReadonlyArray<string>): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--conditions=@minutebook/source',
      '--import',
      'tsx',
      fileURLToPath(new URL('./printer.ts', import.meta.url)),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
