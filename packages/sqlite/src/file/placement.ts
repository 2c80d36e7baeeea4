import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a file elsewhere in the same folder and puts it in place when it is whole: whoever finds a file of that name
 * finds all of it, even when this program is killed half-way. Rejects with EEXIST when the name is taken by then.
 */
export const placed = async (file: string, make: (unfinished: string) => Promise<void>): Promise<void> => {
  const unfinished = `${file}.unfinished-${randomBytes(6).toString('hex')}`
  try {
    await make(unfinished)
    await onDisk(unfinished)
    await link(unfinished, file).catch(async (error: unknown) => {
      // Some file systems know no links; a copy is not as good, but refuses a name that is taken just as well.
      if (isTaken(error)) throw error
      await copyFile(unfinished, file, constants.COPYFILE_EXCL)
      await onDisk(file)
    })
    await onDisk(dirname(file)).catch(() => undefined) // not every system lets a folder be opened
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** Whether a name could not be used because there is a file of that name. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** VACUUM INTO leaves it to its caller that the bytes reach the disk: https://sqlite.org/lang_vacuum.html */
const onDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
