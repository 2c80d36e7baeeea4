import { codecOf, type Codec } from './Codec.js'

/**
 * What a codec is made of, down to its last part, whatever it is called. What it asks of a value by a function of its
 * own (a refinement, a black box) is said by `told`: two codecs of which this is the same take the same values as far
 * as that tells functions apart.
 */
export const structureOf = (codec: Codec, told: (codec: Codec) => string): string => {
  const of = (part: object): string => structureOf(codecOf(part), told)
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType': {
      const members = Object.entries(codec.props).map(
        ([name, inner]) => `${JSON.stringify(name)}:${of(inner)}`,
      )
      return `${codec._tag}{${members.join()}}`
    }
    case 'IntersectionType':
    case 'UnionType':
      return `${codec._tag}(${codec.types.map(of).join()})`
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return `[${of(codec.type)}]`
    case 'ReadonlyType':
    case 'ExactType':
      return of(codec.type)
    case 'RefinementType':
      return `${of(codec.type)}#${told(codec)}`
    case 'KeyofType':
      return `keyof${JSON.stringify(Object.keys(codec.keys))}`
    case 'LiteralType':
      return JSON.stringify(codec.value)
    case 'StringType':
    case 'NumberType':
    case 'BooleanType':
    case 'NullType':
    case 'AnyDictionaryType':
      return codec._tag
    case undefined:
      return `box#${told(codec)}`
  }
}
