import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

/**
 * The SHA-256 of the code in the folder of a file, and in those below it. Where some of it was written since this
 * program began, what runs here may be older than what lies there; then it is a random value, which equals no other.
 */
export const codeBeside = (entry: string, begun: number): string => {
  const folder = dirname(entry)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === extname(entry))
    .toSorted()
  const digest = createHash('sha256')
  for (const name of files) {
    const file = join(folder, name)
    if (statSync(file).mtimeMs > begun) return randomUUID()
    digest.update(name).update(readFileSync(file))
  }
  return digest.digest('hex')
}
