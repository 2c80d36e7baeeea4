import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

let path: string | null = null
let count = 0

/** A file name in a folder of this test file's own, which is gone when its tests are done. */
export const freshFile = (): string => {
  path ??= mkdtempSync(join(tmpdir(), 'minutebook-'))
  count += 1
  return join(path, `${count}.minutebook`)
}

afterAll(() => {
  if (path !== null) rmSync(path, { recursive: true, force: true })
})
