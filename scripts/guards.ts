/**
 * Writes the guards of packages/core/src/guards from the codecs. With `--check` it writes nothing and fails where one
 * of them is stale.
 *
 * A guard says whether decoding would succeed, in a small part of the time. The codecs stay the only truth: a guard is
 * never written by hand, a test compares the two, and a value that a guard refuses is decoded for the report.
 */
import { staleAmong, written } from './generated/files.js'
import { guardFolders, standardGuardFiles } from './guards/standardGuardFiles.js'

const files = await standardGuardFiles()
if (process.argv.includes('--check')) {
  const stale = staleAmong(files, guardFolders)
  for (const path of stale) console.error(`${path} is stale; run \`pnpm guards\`.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  written(files, guardFolders)
}
