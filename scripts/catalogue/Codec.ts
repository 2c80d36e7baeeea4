/**
 * A codec of io-ts as far as this catalogue looks into it: what it is made of, by its tag. `core` gives some a diagnosis
 * of their own, which says with which code a value is refused.
 */
export type Codec = Common & (Parts | { readonly _tag?: undefined })

interface Common {
  readonly name: string
  readonly is: (value: unknown) => boolean
  readonly diagnose?: (value: unknown) => { readonly code: string }
}

type Parts =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, Codec>> }
  | { readonly _tag: 'IntersectionType' | 'UnionType'; readonly types: ReadonlyArray<Codec> }
  | { readonly _tag: 'ReadonlyArrayType'; readonly type: Codec }
  | { readonly _tag: 'RefinementType'; readonly type: Codec }
  | { readonly _tag: 'KeyofType'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'LiteralType'; readonly value: string | number | boolean }
  | { readonly _tag: 'NullType' | 'BooleanType' | 'AnyDictionaryType' }

/** Looks at a codec of `core` in this way. */
export const codecOf = (codec: object): Codec => codec as Codec

/** Whether a codec is of values that cannot be divided: a brand with a diagnosis of its own. */
export const isLeaf = ({ _tag, diagnose }: Codec): boolean =>
  diagnose !== undefined && (_tag === 'RefinementType' || _tag === undefined)

/** One member of an object. */
export interface Member {
  readonly name: string
  readonly codec: Codec
  readonly isRequired: boolean
}

/** The members of an object codec, the required ones first; null where it is none. */
export const membersOf = (codec: Codec): ReadonlyArray<Member> | null => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.entries(codec.props).map(([name, inner]) => ({
        name,
        codec: inner,
        isRequired: codec._tag === 'InterfaceType',
      }))
    case 'IntersectionType': {
      const parts = codec.types.map(membersOf)
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
    }
    default:
      return null
  }
}

/** Whether a codec was given a name, and not one that io-ts made of its parts. */
export const isNamed = ({ name }: Codec): boolean => /^[A-Z][A-Za-z]*$/.test(name)

/** The codecs a codec is made of, itself first, leaves as a whole. */
export const partsOf = (codec: Codec): ReadonlyArray<Codec> => [codec, ...insideOf(codec).flatMap(partsOf)]

const insideOf = (codec: Codec): ReadonlyArray<Codec> => {
  if (isLeaf(codec)) return []
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.values(codec.props)
    case 'IntersectionType':
    case 'UnionType':
      return codec.types
    case 'ReadonlyArrayType':
    case 'RefinementType':
      return [codec.type]
    default:
      return []
  }
}
