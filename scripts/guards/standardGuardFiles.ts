import { inStandardForm, type Files } from '../generated/files.js'
import { kindsAmong, type DeclaredKind } from '../generated/kinds.js'
import { exportedByCore } from '../generated/modules.js'
import { guardFile, guardType } from './GuardFile.js'
import { guardFiles } from './guardFiles.js'
import type { Root } from './Here.js'

/** Folders that hold nothing but what is generated. */
export const guardFolders: ReadonlyArray<string> = [
  'packages/core/src/guards/kinds',
  'packages/core/src/guards/parts',
]

/** All generated guards: of the envelope, of each standard kind, of their parts, and the table of the kinds. */
export const standardGuardFiles = async (): Promise<Files> => {
  const exported = await exportedByCore()
  const kinds = kindsAmong(exported)
  const envelope = exported.flatMap((one): ReadonlyArray<Root> =>
    one.name === 'Envelope'
      ? [
          {
            name: one.name,
            path: 'guards/Envelope.ts',
            codec: one.value as object,
            exported: one,
            expression: one.name,
          },
        ]
      : [],
  )
  const files = guardFiles([...envelope, ...kinds.map(rootOf)], exported)
  const { path, text } = tableOf(kinds)
  return inStandardForm(
    new Map([...files, [path, text] as const].map(([file, code]) => [`packages/core/src/${file}`, code])),
  )
}

const fileOf = (name: string): string => `guards/kinds/${name}.ts`

const rootOf = ({ kind, name, exported }: DeclaredKind): Root => ({
  name,
  path: fileOf(name),
  codec: kind.codec,
  exported,
  expression: `${exported.name}.codec`,
})

const tableOf = (kinds: ReadonlyArray<DeclaredKind>): { readonly path: string; readonly text: string } => {
  const file = guardFile('guards/standardGuards.ts')
  file.from(guardType, 'Guard')
  const versions = new Map<string, Array<string>>()
  for (const { kind, name } of kinds) {
    const entry = `${kind.version}: ${file.from(fileOf(name), `is${name}`)}`
    versions.set(kind.type, [...(versions.get(kind.type) ?? []), entry])
  }
  const lines = [...versions].map(([type, entries]) => `${type}: { ${entries.join(', ')} },`)
  return {
    path: file.path,
    text: file.text([
      [
        '/** The guards of the standard kinds, by type and version. */',
        'export const standardGuards: Readonly<Record<string, Readonly<Record<number, Guard>>>> = {',
        ...lines,
        '}',
      ].join('\n'),
    ]),
  }
}
