import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, type FormatConfig } from 'oxfmt'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Texts by path, from the root of the repository on. */
export type Files = ReadonlyMap<string, string>

/** The same files as `pnpm format` would leave them. */
export const inStandardForm = async (files: Files): Promise<Files> => {
  const options = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatConfig
  return new Map(
    await Promise.all(
      [...files].map(async ([path, text]) => {
        const { code, errors } = await format(path, text, options)
        if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
        return [path, code] as const
      }),
    ),
  )
}

/** What is in the folders besides the files, and so was generated once and no longer is. */
const leftOver = (files: Files, folders: ReadonlyArray<string>): ReadonlyArray<string> =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((path) => !files.has(path))

/** Where what is checked in differs from what would be generated. `folders` hold nothing but what is generated. */
export const staleAmong = (files: Files, folders: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...[...files].flatMap(([path, text]) =>
    existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text ? [] : [path],
  ),
  ...leftOver(files, folders),
]

/** Writes the files and removes what is left over. */
export const written = (files: Files, folders: ReadonlyArray<string>): void => {
  for (const path of leftOver(files, folders)) rmSync(join(root, path))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
