import { isLeaf, membersOf, type Codec } from './Codec.js'
import { leafWords } from './leaves.js'

/** As many samples as the union or list of words with the most choices in any payload needs. */
const mostChoices = 10

/** Values of a codec with every optional member there; between them they make each choice a payload leaves. */
export const samplesOf = (codec: Codec): ReadonlyArray<unknown> =>
  Array.from({ length: mostChoices }, (_, at) => sampleOf(codec, at))

const sampleOf = (codec: Codec, at: number): unknown => {
  if (isLeaf(codec)) return leafWords(codec).example
  const members = membersOf(codec)
  if (members !== null)
    return Object.fromEntries(members.map(({ name, codec: inner }) => [name, sampleOf(inner, at)]))
  switch (codec._tag) {
    case 'UnionType':
      return sampleOf(chosen(codec.types, at), at)
    case 'ReadonlyArrayType':
      return [sampleOf(codec.type, at)]
    case 'RefinementType':
      return sampleOf(codec.type, at)
    case 'KeyofType':
      return chosen(Object.keys(codec.keys), at)
    case 'LiteralType':
      return codec.value
    case 'BooleanType':
      return true
    case 'AnyDictionaryType':
      return {}
    default:
      return null
  }
}

const chosen = <A>(choices: ReadonlyArray<A>, at: number): A => choices[at % choices.length] as A
