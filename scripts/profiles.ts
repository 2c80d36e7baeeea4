/** Writes docs/profiles.md from the profiles. With `--check` it writes nothing and fails where the page is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { profilesPage } from './profiles/profilesPage.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = join(root, 'docs/profiles.md')
const program = readFileSync(join(root, 'packages/minutebook/test/programs/profile.ts'), 'utf8')
const page = profilesPage(program)

if (process.argv.includes('--check')) {
  const isStale = readFileSync(file, 'utf8') !== page
  if (isStale) console.error('docs/profiles.md is stale; run `pnpm docs:profiles`.')
  process.exitCode = isStale ? 1 : 0
} else {
  writeFileSync(file, page)
}
