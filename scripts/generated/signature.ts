import { codecOf, type Codec } from '../../packages/core/src/codecs/Codec.js'

/** Two codecs with one signature take the same values, so that what was generated for one serves both. */
export const signatures = (): ((codec: Codec) => string) => {
  const numbers = new Map<unknown, number>()
  const numberOf = (predicate: unknown): number => {
    const known = numbers.get(predicate) ?? numbers.size
    numbers.set(predicate, known)
    return known
  }
  const of = (codec: Codec): string => {
    switch (codec._tag) {
      case 'InterfaceType':
      case 'PartialType': {
        const members = Object.entries(codec.props).map(
          ([name, inner]) => `${JSON.stringify(name)}:${of(codecOf(inner))}`,
        )
        return `${codec._tag}{${members.join()}}`
      }
      case 'IntersectionType':
      case 'UnionType':
        return `${codec._tag}(${codec.types.map((part) => of(codecOf(part))).join()})`
      case 'ArrayType':
      case 'ReadonlyArrayType':
        return `[${of(codecOf(codec.type))}]`
      case 'ReadonlyType':
      case 'ExactType':
        return of(codecOf(codec.type))
      case 'RefinementType':
        return `${of(codecOf(codec.type))}#${numberOf(codec.predicate)}`
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
        return `box#${numberOf(codec.is)}`
    }
  }
  return of
}
