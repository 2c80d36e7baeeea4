import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'
import { membersOf, type Member } from '../../packages/core/src/codecs/members.js'
import { taggedBy, type Tagged } from '../../packages/core/src/codecs/tagged.js'
import { anyOf, anyWord, condition, refined } from './condition.js'
import type { Here } from './Here.js'
import { localOf, quoted, takenOut } from './locals.js'

/** The guard of a codec under a name, as an exported function. */
export const declaration = (name: string, codec: Codec, here: Here): string => {
  if (codec._tag === 'ReadonlyType') return declaration(name, codecOf(codec.type), here)
  if (codec._tag === 'RefinementType' || codec._tag === undefined) return hidden(name, codec, here)
  return [`export const is${name} = (it: unknown): boolean => {`, ...body(codec, here), '}'].join('\n')
}

const body = (codec: Codec, here: Here): ReadonlyArray<string> => {
  const members = membersOf(codec)
  if (members !== null) return [asRecord(here), ...objectBody(members, here)]
  switch (codec._tag) {
    case 'UnionType': {
      const tagged = taggedBy(codec.types.map(codecOf))
      return tagged === null ? [`return ${anyOf(codec.types, 'it', here)}`] : switchBody(tagged, here)
    }
    case 'KeyofType':
      return [`return ${anyWord(codec.keys, 'it')}`]
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return [
        'if (!Array.isArray(it)) return false',
        'const items: ReadonlyArray<unknown> = it',
        `for (const one of items) if (!(${condition(codecOf(codec.type), 'one', here)})) return false`,
        'return true',
      ]
    default:
      return [`return ${condition(codec, 'it', here)}`]
  }
}

const asRecord = ({ file }: Here): string =>
  `if (!${file.from('codecs/isRecord.ts', 'isRecord')}(it)) return false`

const objectBody = (members: ReadonlyArray<Member>, here: Here): ReadonlyArray<string> => {
  if (members.length === 0) return ['return true']
  const conditions = members.map(({ name, codec, isRequired }) => {
    const local = localOf(name)
    const met = condition(codec, local, within(local, here))
    return isRequired ? met : `(${local} === undefined || ${met})`
  })
  return [`const ${takenOut(members.map(({ name }) => name))} = it`, `return ${conditions.join(' &&\n')}`]
}

const switchBody = ({ member, branches }: Tagged, here: Here): ReadonlyArray<string> => [
  asRecord(here),
  `switch (it[${quoted(member)}]) {`,
  ...[...branches].flatMap(([tag, branch]) => {
    const rest = (membersOf(branch) ?? []).filter(({ name }) => name !== member)
    return [`case ${quoted(tag)}: {`, ...objectBody(rest, within(String(tag), here)), '}']
  }),
  'default:',
  'return false',
  '}',
]

const within = (step: string, here: Here): Here => ({
  ...here,
  owner: here.owner + step.slice(0, 1).toUpperCase() + step.slice(1).replace(/\W/g, ''),
})

/** A predicate no file exports is reached through the codec that has it, or through the kind that has that. */
const hidden = (name: string, codec: Codec, here: Here): string => {
  const { root, file, places } = here
  const place = places.get(codec)
  if (place === undefined) {
    file.from(root.exported.file, root.exported.name)
    const leafIn = file.from('guards/leafIn.ts', 'leafIn')
    return `export const is${name} = ${leafIn}(${root.expression}, ${quoted(codec.name)})`
  }
  const reached = file.from(place.file, place.name)
  const met =
    codec._tag === 'RefinementType'
      ? refined(codec.type, `${reached}.predicate`, 'it', here)
      : `${reached}.is(it)`
  return `export const is${name} = (it: unknown): boolean => ${met}`
}
