/**
 * Writes docs/events.md from the codecs. With `--check` it writes nothing and fails where the page is stale, or where
 * docs/problems.md and the code base do not have the same problem codes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cataloguePage } from './catalogue/cataloguePage.js'
import { problemListFaults } from './catalogue/problemList.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = join(root, 'docs/events.md')

const checked = (): ReadonlyArray<string> => [
  ...(readFileSync(file, 'utf8') === cataloguePage()
    ? []
    : ['docs/events.md is stale; run `pnpm docs:events`.']),
  ...problemListFaults(root),
]

if (process.argv.includes('--check')) {
  const faults = checked()
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
} else {
  writeFileSync(file, cataloguePage())
}
