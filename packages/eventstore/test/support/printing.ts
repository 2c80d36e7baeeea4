import type { ChildProcess } from 'node:child_process'
import type { RunningProgram } from '@minutebook/eventstore/conformance'

/** A program, as the kit kills one; what it prints is told. */
export const printing = (process: ChildProcess, told: (printed: string) => void): RunningProgram => {
  process.stdout?.setEncoding('utf8').on('data', told)
  return {
    kill: () => process.kill('SIGKILL'),
    ended: new Promise((resolve) => {
      process.once('close', resolve)
    }),
  }
}
