import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The sources of core. */
const coreSources: string = fileURLToPath(new URL('../../packages/core/src', import.meta.url))

/** The folders in which codecs are declared. They lie below all that is generated, which may therefore be missing. */
const folders = ['values', 'envelope', 'events']

/** Something a source file of core exports. */
export interface Exported {
  readonly name: string
  /** The file, from the sources of core on: `values/text.ts`. */
  readonly file: string
  readonly value: unknown
}

/** All that the files in which codecs are declared export, in the order of their names. */
export const exportedByCore = async (): Promise<ReadonlyArray<Exported>> => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(coreSources, folder))
      .filter((file) => file.endsWith('.ts'))
      .toSorted()
      .map((file) => `${folder}/${file}`),
  )
  const modules = await Promise.all(
    files.map(
      async (file) =>
        (await import(pathToFileURL(join(coreSources, file)).href)) as Readonly<Record<string, unknown>>,
    ),
  )
  return files.flatMap((file, at) =>
    Object.entries(modules[at] ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, file, value })),
  )
}
