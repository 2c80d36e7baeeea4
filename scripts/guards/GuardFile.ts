import { posix } from 'node:path'

const header = '// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.'

/** The only file from which a type is imported and nothing else. */
export const guardType = 'codecs/guardOf.ts'

/** One file of guards while it is written: what it imports is gathered as its functions are. */
export interface GuardFile {
  /** Its path from the sources of core on. */
  readonly path: string
  /** Imports a name from another file of core, and gives the name back. */
  readonly from: (file: string, name: string) => string
  /** The text of the file with these declarations. */
  readonly text: (declarations: ReadonlyArray<string>) => string
}

export const guardFile = (path: string): GuardFile => {
  const imports = new Map<string, Set<string>>()
  return {
    path,
    from: (file, name) => {
      imports.set(file, (imports.get(file) ?? new Set()).add(name))
      return name
    },
    text: (declarations) => {
      const lines = [...imports].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(importing(path))
      return [`${header}\n${lines.join('\n')}`, ...declarations].join('\n\n').concat('\n')
    },
  }
}

const importing =
  (path: string) =>
  ([file, names]: readonly [string, ReadonlySet<string>]): string => {
    const relative = posix.relative(posix.dirname(path), file).replace(/\.ts$/, '.js')
    const place = relative.startsWith('.') ? relative : `./${relative}`
    const keyword = file === guardType ? 'import type' : 'import'
    return `${keyword} { ${[...names].toSorted().join(', ')} } from '${place}'`
  }
