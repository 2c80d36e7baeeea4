import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

let path: string | null = null
let count = 0

/** A folder of this test file's own, gone when its tests are done. */
export const folder = {
  path: (): string => {
    path ??= mkdtempSync(join(tmpdir(), 'minutebook-projections-'))
    return path
  },
  /** A name in it that was not given before. */
  file: (): string => {
    count += 1
    return join(folder.path(), `${count}.minutebook`)
  },
}

afterAll(() => {
  if (path !== null) rmSync(path, { recursive: true, force: true })
})
