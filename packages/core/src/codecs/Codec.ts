/**
 * A codec of io-ts as far as it can be looked into: what it is made of, by its tag. A codec whose tag is not here is a
 * black box, which is all that can be said of `new t.Type(…)`.
 */
export type Codec = Common & (Parts | BlackBox)

interface Common {
  readonly name: string
  readonly is: (value: unknown) => boolean
  readonly encode: unknown
}

type Parts =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, Codec>> }
  | { readonly _tag: 'IntersectionType' | 'UnionType'; readonly types: ReadonlyArray<Codec> }
  | {
      readonly _tag: 'ArrayType' | 'ReadonlyArrayType' | 'ReadonlyType'
      readonly type: Codec
    }
  | {
      readonly _tag: 'RefinementType'
      readonly type: Codec
      readonly predicate: (value: unknown) => boolean
    }
  | { readonly _tag: 'KeyofType'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'LiteralType'; readonly value: string | number | boolean }
  | { readonly _tag: 'StringType' | 'NumberType' | 'BooleanType' | 'NullType' | 'AnyDictionaryType' }

interface BlackBox {
  readonly _tag?: undefined
}

const tags: ReadonlySet<unknown> = new Set([
  'InterfaceType',
  'PartialType',
  'IntersectionType',
  'UnionType',
  'ArrayType',
  'ReadonlyArrayType',
  'ReadonlyType',
  'RefinementType',
  'KeyofType',
  'LiteralType',
  'StringType',
  'NumberType',
  'BooleanType',
  'NullType',
  'AnyDictionaryType',
] satisfies ReadonlyArray<Parts['_tag']>)

/** Looks at a codec in this way. */
export const codecOf = (codec: object): Codec => {
  const { _tag, name, is, encode } = codec as Codec
  return _tag === undefined || tags.has(_tag) ? (codec as Codec) : { name, is, encode }
}
