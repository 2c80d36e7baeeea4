import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of a test file's own, made when it is first wanted and gone when the tests of the file are done. */
interface ScratchFolder {
  readonly path: () => string
  /** A name in it that was not given before. */
  readonly file: () => string
}

const scratchFolder = (): ScratchFolder => {
  let made: string | null = null
  let count = 0
  const path = (): string => (made ??= mkdtempSync(join(tmpdir(), 'minutebook-')))
  afterAll(() => {
    if (made !== null) rmSync(made, { recursive: true, force: true })
  })
  return {
    path,
    file: () => {
      count += 1
      return join(path(), `${count}.minutebook`)
    },
  }
}

export const folder: ScratchFolder = scratchFolder()
