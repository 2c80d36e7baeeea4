import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
import { changesIn } from '../../packages/core/src/codecs/identity.js'
import { membersOf, type Member } from '../../packages/core/src/codecs/members.js'
import { taggedBy, type Tagged } from '../../packages/core/src/codecs/tagged.js'
import type { Exported } from '../generated/modules.js'
import { guardFile, type GuardFile } from './GuardFile.js'
import { localOf, quoted, takenOut } from './locals.js'
import { signatures } from '../generated/signature.js'

/** A codec that gets a guard under a name, and the expression by which that codec is reached. */
export interface Root {
  readonly name: string
  /** Where its guard is written, from the sources of core on. */
  readonly path: string
  readonly codec: object
  readonly exported: Exported
  /** `PolicyEnacted.codec` */
  readonly expression: string
}

/**
 * The guards of some codecs as source text, by path from the sources of core on: one file for each, and one in
 * `guards/parts` for each value they are made of that has a name. Stops at a codec that does more than tell yes from no.
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

  /** The name of the guard of a part; its file is written when it is named for the first time. */
  const part = (codec: Codec, wished: string, root: Root): string => {
    const signature = signatureOf(codec)
    const known = names.get(signature)
    if (known !== undefined) return known
    let name = wished
    for (let next = 2; taken.has(name); next += 1) name = `${wished}${next}`
    taken.add(name)
    names.set(signature, name)
    write(`guards/parts/${name}.ts`, name, codec, root)
    return name
  }

  const write = (path: string, name: string, codec: Codec, root: Root): void => {
    const file = guardFile(path)
    files.set(path, file.text(declarations(name, codec, { root, file, owner: name })))
  }

  /** Where a condition is being written. */
  interface Here {
    readonly root: Root
    readonly file: GuardFile
    /** What names a part that has no name of its own. */
    readonly owner: string
  }

  const declarations = (name: string, codec: Codec, here: Here): ReadonlyArray<string> => {
    const guard = (body: ReadonlyArray<string>): string =>
      [`export const is${name} = (it: unknown): boolean => {`, ...body, '}'].join('\n')
    switch (codec._tag) {
      case 'InterfaceType':
      case 'PartialType':
      case 'IntersectionType': {
        const members = membersOf(codec)
        return members === null
          ? [guard([`return ${condition(codec, 'it', here)}`])]
          : [guard([...asRecord(here), ...objectBody(members, here)])]
      }
      case 'UnionType': {
        const tagged = taggedBy(codec.types.map(codecOf))
        return [
          guard(tagged === null ? [`return ${anyOf(codec.types, 'it', here)}`] : switchBody(tagged, here)),
        ]
      }
      case 'KeyofType':
        return [guard([`return ${anyWord(codec.keys, 'it')}`])]
      case 'ArrayType':
      case 'ReadonlyArrayType':
        return [
          guard([
            'if (!Array.isArray(it)) return false',
            'const items: ReadonlyArray<unknown> = it',
            `for (const one of items) if (!(${condition(codecOf(codec.type), 'one', here)})) return false`,
            'return true',
          ]),
        ]
      case 'RefinementType':
      case undefined:
        return hidden(name, codec, here)
      case 'ReadonlyType':
        return declarations(name, codecOf(codec.type), here)
      case 'LiteralType':
      case 'StringType':
      case 'NumberType':
      case 'BooleanType':
      case 'NullType':
      case 'AnyDictionaryType':
        return [guard([`return ${condition(codec, 'it', here)}`])]
    }
  }

  const asRecord = ({ file }: Here): ReadonlyArray<string> => [
    `if (!${file.from('codecs/isRecord.ts', 'isRecord')}(it)) return false`,
  ]

  const objectBody = (members: ReadonlyArray<Member>, here: Here): ReadonlyArray<string> => {
    if (members.length === 0) return ['return true']
    const conditions = members.map(({ name, codec, isRequired }) => {
      const local = localOf(name)
      const met = condition(codec, local, { ...here, owner: here.owner + capitalised(local) })
      return isRequired ? met : `(${local} === undefined || ${met})`
    })
    return [`const ${takenOut(members.map(({ name }) => name))} = it`, `return ${conditions.join(' &&\n')}`]
  }

  const switchBody = ({ member, branches }: Tagged, here: Here): ReadonlyArray<string> => [
    ...asRecord(here),
    `switch (it[${quoted(member)}]) {`,
    ...[...branches].flatMap(([tag, branch]) => [
      `case ${quoted(tag)}: {`,
      ...objectBody(
        (membersOf(branch) ?? []).filter(({ name }) => name !== member),
        { ...here, owner: here.owner + capitalised(String(tag)) },
      ),
      '}',
    ]),
    'default:',
    'return false',
    '}',
  ]

  /** The condition under which a variable is of a codec. */
  const condition = (codec: Codec, it: string, here: Here): string => {
    switch (codec._tag) {
      case 'InterfaceType':
      case 'PartialType':
        return asked(codec, it, here)
      case 'IntersectionType':
        return membersOf(codec) === null
          ? codec.types.map((one) => condition(codecOf(one), it, here)).join(' && ')
          : asked(codec, it, here)
      case 'UnionType':
        return isNamed(codec) || taggedBy(codec.types.map(codecOf)) !== null
          ? asked(codec, it, here)
          : `(${anyOf(codec.types, it, here)})`
      case 'KeyofType':
        return isNamed(codec) ? asked(codec, it, here) : `(${anyWord(codec.keys, it)})`
      case 'ArrayType':
      case 'ReadonlyArrayType':
        return asked(codec, it, here)
      case 'ReadonlyType':
        return condition(codecOf(codec.type), it, here)
      case 'RefinementType':
        return refined(codec, it, here)
      case 'LiteralType':
        return `${it} === ${quoted(codec.value)}`
      case 'StringType':
        return `typeof ${it} === 'string'`
      case 'NumberType':
        return `typeof ${it} === 'number'`
      case 'BooleanType':
        return `typeof ${it} === 'boolean'`
      case 'NullType':
        return `${it} === null`
      case 'AnyDictionaryType':
        return `${here.file.from('codecs/isRecord.ts', 'isRecord')}(${it})`
      case undefined:
        return asked(codec, it, here)
    }
  }

  const anyOf = (branches: ReadonlyArray<Codec>, it: string, here: Here): string =>
    branches
      .map(codecOf)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((branch) => condition(branch, it, here))
      .join(' || ')

  const asked = (codec: Codec, it: string, here: Here): string => {
    const name = part(codec, nameFor(codec, here.owner), here.root)
    return `${here.file.from(`guards/parts/${name}.ts`, `is${name}`)}(${it})`
  }

  /** The base and then each predicate that something exports; without one, a part of its own reaches it. */
  const refined = (codec: Codec & { readonly _tag: 'RefinementType' }, it: string, here: Here): string => {
    const place = places.get(codec.predicate)
    if (place === undefined) return asked(codec, it, here)
    return met(codec, here.file.from(place.file, place.name), it, here)
  }

  const met = (
    codec: Codec & { readonly _tag: 'RefinementType' },
    predicate: string,
    it: string,
    here: Here,
  ): string => {
    const base = codecOf(codec.type)
    // What follows `typeof`, or a predicate, has a type; what a guard of ours has taken is still unknown.
    const isTyped =
      base._tag === 'StringType' ||
      base._tag === 'NumberType' ||
      (base._tag === 'RefinementType' && places.has(base.predicate))
    return `${condition(base, it, here)} && ${predicate}(${isTyped ? it : `${it} as never`})`
  }

  /** A predicate no file exports is reached through the codec that has it, or through the kind that has that. */
  const hidden = (name: string, codec: Codec, here: Here): ReadonlyArray<string> => {
    const { root, file } = here
    const place = places.get(codec)
    if (place === undefined) {
      file.from(root.exported.file, root.exported.name)
      const leafIn = file.from('guards/leafIn.ts', 'leafIn')
      return [`export const is${name} = ${leafIn}(${root.expression}, ${quoted(codec.name)})`]
    }
    const reached = file.from(place.file, place.name)
    const body =
      codec._tag === 'RefinementType' ? met(codec, `${reached}.predicate`, 'it', here) : `${reached}.is(it)`
    return [`export const is${name} = (it: unknown): boolean => ${body}`]
  }

  for (const root of roots) {
    const problems = changesIn(root.codec)
    if (problems.length > 0)
      throw new Error(problems.map(({ path, sentence }) => `${root.name}${path}: ${sentence}`).join('\n'))
    write(root.path, root.name, codecOf(root.codec), root)
  }
  return files
}

const capitalised = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1).replace(/\W/g, '')

/** Whether a codec was given a name that can name a function, and not one that io-ts made of its parts. */
const isNamed = ({ name }: Codec): boolean => /^[A-Z][A-Za-z0-9]*$/.test(name)

const nameFor = (codec: Codec, owner: string): string => {
  if (codec._tag === 'ArrayType' || codec._tag === 'ReadonlyArrayType') {
    const item = codecOf(codec.type)
    return isNamed(item) ? `ListOf${item.name}` : `${owner}List`
  }
  return isNamed(codec) ? codec.name : owner
}

const anyWord = (words: Readonly<Record<string, unknown>>, it: string): string =>
  Object.keys(words)
    .map((word) => `${it} === ${quoted(word)}`)
    .join(' || ')

/** What takes no function call to find out is asked first. */
const rank = ({ _tag }: Codec): number =>
  _tag === 'NullType' || _tag === 'LiteralType' || _tag === 'BooleanType' ? 0 : 1
