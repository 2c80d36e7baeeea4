import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a file under a name of its own and puts it in place when all of it is on the disk: under `path` there is the
 * old file or the new one, even when this program is killed half-way.
 */
export const placed = async <A>(path: string, make: (file: FileHandle) => Promise<A>): Promise<A> => {
  const unfinished = `${path}.unfinished-${randomBytes(6).toString('hex')}`
  try {
    const made = await written(unfinished, make)
    await rename(unfinished, path)
    await onDisk(dirname(path))
    return made
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

const written = async <A>(path: string, make: (file: FileHandle) => Promise<A>): Promise<A> => {
  const file = await open(path, 'wx')
  try {
    const made = await make(file)
    await file.sync()
    return made
  } finally {
    await file.close()
  }
}
/** Not every system lets a folder be opened. */
const onDisk = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
