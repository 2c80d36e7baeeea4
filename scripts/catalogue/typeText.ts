import { isLeaf, isNamed, membersOf, type Codec } from './Codec.js'
import { code, either, linkTo } from './markdown.js'

/** What a codec takes, in words: the name of what has a section of its own, else what it is made of. */
export const typeText = (codec: Codec): string => (hasSection(codec) ? linkTo(codec.name) : madeOf(codec))

/** Leaves, and lists of words, unions and objects that have a name, are described once, apart. */
export const hasSection = (codec: Codec): boolean =>
  isNamed(codec) &&
  (isLeaf(codec) || codec._tag === 'KeyofType' || codec._tag === 'UnionType' || membersOf(codec) !== null)

const madeOf = (codec: Codec): string => {
  switch (codec._tag) {
    case 'UnionType':
      return either(codec.types.map(typeText))
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return `list of ${typeText(codec.type)}`
    case 'KeyofType':
      return either(Object.keys(codec.keys).map(code))
    case 'LiteralType':
      return code(String(codec.value))
    case 'NullType':
      return code('null')
    case 'BooleanType':
      return `${code('true')} or ${code('false')}`
    case 'AnyDictionaryType':
      return 'object'
    case 'StringType':
      return 'text'
    case 'NumberType':
      return 'number'
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return typeText(codec.type)
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      return `object of ${membersText(codec)}`
    case undefined:
      return 'any JSON value'
  }
}

/** The members of an object on one line; `?` after those that may be left out. */
export const membersText = (codec: Codec): string =>
  (membersOf(codec) ?? [])
    .map(
      ({ name, codec: inner, isRequired }) => `${code(isRequired ? name : `${name}?`)}: ${typeText(inner)}`,
    )
    .join('; ')
