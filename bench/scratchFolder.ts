import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes a folder that is gone when the process is, whichever way it ends: done, failed or stopped by a signal. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-bench-'))
  atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Does something as the process ends, at once and in the reverse order of asking for it. */
const atTheEnd = (last: () => void): void => {
  if (pending.length === 0) {
    process.once('exit', () => {
      for (const one of pending.toReversed()) one()
    })
    // Without a listener, a signal ends the process and nothing is done any more.
    for (const [signal, number] of [
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ] as const)
      process.once(signal, () => process.exit(128 + number))
  }
  pending.push(last)
}

const pending: Array<() => void> = []
