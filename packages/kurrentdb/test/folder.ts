import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

let path: string | null = null
let count = 0

/** A name of a file that was not given before, in a folder that is gone when the tests of the file are done. */
export const freshFile = (): string => {
  path ??= mkdtempSync(join(tmpdir(), 'minutebook-kurrentdb-'))
  count += 1
  return join(path, String(count))
}

afterAll(() => {
  if (path !== null) rmSync(path, { recursive: true, force: true })
})
