import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
import { changesIn } from '../../packages/core/src/codecs/identity.js'
import type { Exported } from '../generated/modules.js'
import { signatures } from '../generated/signature.js'
import { declaration } from './declaration.js'
import { guardFile } from './GuardFile.js'
import type { Here, Root } from './Here.js'

/**
 * The guards of some codecs as source text, by path from the sources of core on: one file for each, and one in
 * `guards/parts` for each value they are made of that has a name. Stops at a codec that does more than tell yes from
 * no.
 */
export const guardFiles = (
  roots: ReadonlyArray<Root>,
  exported: ReadonlyArray<Exported>,
): ReadonlyMap<string, string> => {
  const places = new Map(exported.map((one) => [one.value, one]))
  const signatureOf = signatures()
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const files = new Map<string, string>()

  const part: Here['part'] = (codec, wished, root) => {
    const key = `${wished} ${signatureOf(codec)}`
    const known = names.get(key)
    if (known !== undefined) return known
    let name = wished
    for (let next = 2; taken.has(name); next += 1) name = `${wished}${next}`
    taken.add(name)
    names.set(key, name)
    write(`guards/parts/${name}.ts`, name, codec, root)
    return name
  }

  const write = (path: string, name: string, codec: Codec, root: Root): void => {
    const file = guardFile(path)
    files.set(path, file.text([declaration(name, codec, { root, file, owner: name, places, part })]))
  }

  for (const root of roots) {
    const problems = changesIn(root.codec)
    if (problems.length > 0)
      throw new Error(problems.map(({ path, sentence }) => `${root.name}${path}: ${sentence}`).join('\n'))
    write(root.path, root.name, codecOf(root.codec), root)
  }
  return files
}
