import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { refused } from '../problem/Stop.js'
import type { Session } from '../Session.js'

/** All of a file, or of what comes in where the name is `-`. */
export const readBytes = async ({ world }: Session, file: string): Promise<Uint8Array> => {
  if (file === '-') return world.stdin.all()
  try {
    return await readFile(resolve(world.cwd, file))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw refused(
      missing ? 'input-missing' : 'input-unreadable',
      file,
      missing ? 'There is no such file.' : `The file cannot be read: ${String(error)}`,
    )
  }
}
