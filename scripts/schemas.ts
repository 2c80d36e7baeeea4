/**
 * Writes the JSON Schemas of packages/core/schema from the codecs. With `--check` it writes nothing and fails where one
 * of them is stale.
 */
import { staleAmong, written } from './generated/files.js'
import { schemaFiles, schemaFolder } from './schemas/schemaFiles.js'

const files = await schemaFiles()
if (process.argv.includes('--check')) {
  const stale = staleAmong(files, [schemaFolder])
  for (const path of stale) console.error(`${path} is stale; run \`pnpm schemas\`.`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  written(files, [schemaFolder])
}
