import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * Records the synthetic register in a file, in a process of its own: the engine has then learnt nothing from recording,
 * as in a program that opens a ledger it did not just write. Gives the number of events.
 */
export const recordedFile = async (file: string, policies: number): Promise<number> => {
  const program = fileURLToPath(new URL('recording.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    program,
    file,
    String(policies),
  ])
  return Number(stdout)
}
