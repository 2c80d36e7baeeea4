/**
 * A codec of io-ts as far as it can be looked into: what it is made of, by its tag. A codec without a tag is a black
 * box, which is all that can be said of `new t.Type(…)`; and so is one whose tag is not here (`foreign`).
 */
export type Codec = Common & (Composite | Value | BlackBox)

interface Common {
  readonly name: string
  readonly is: (value: unknown) => boolean
  readonly encode: unknown
}

/** What is made of other codecs. */
type Composite =
  | { readonly _tag: 'InterfaceType' | 'PartialType'; readonly props: Readonly<Record<string, Codec>> }
  | { readonly _tag: 'IntersectionType' | 'UnionType'; readonly types: ReadonlyArray<Codec> }
  | {
      readonly _tag: 'ArrayType' | 'ReadonlyArrayType' | 'ReadonlyType' | 'ExactType'
      readonly type: Codec
    }
  | {
      readonly _tag: 'RefinementType'
      readonly type: Codec
      readonly predicate: (value: unknown) => boolean
    }

/** What is made of no other. */
type Value =
  | { readonly _tag: 'KeyofType'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly _tag: 'LiteralType'; readonly value: string | number | boolean }
  | { readonly _tag: 'StringType' | 'NumberType' | 'BooleanType' | 'NullType' | 'AnyDictionaryType' }

interface BlackBox {
  readonly _tag?: undefined
  /** The tag io-ts gives it, where it gives one that nothing here knows. */
  readonly foreign?: string
}

const composites: ReadonlySet<unknown> = new Set(
  Object.keys({
    InterfaceType: true,
    PartialType: true,
    IntersectionType: true,
    UnionType: true,
    ArrayType: true,
    ReadonlyArrayType: true,
    ReadonlyType: true,
    ExactType: true,
    RefinementType: true,
  } satisfies Record<Composite['_tag'], true>),
)

const values: ReadonlySet<unknown> = new Set(
  Object.keys({
    KeyofType: true,
    LiteralType: true,
    StringType: true,
    NumberType: true,
    BooleanType: true,
    NullType: true,
    AnyDictionaryType: true,
  } satisfies Record<Value['_tag'], true>),
)

/** Looks at a codec in this way. */
export const codecOf = (codec: object): Codec => {
  const { _tag, name, is, encode } = codec as Codec
  return _tag === undefined || composites.has(_tag) || values.has(_tag)
    ? (codec as Codec)
    : { name, is, encode, foreign: _tag }
}

/** Whether a codec is made of others, so that what it takes may hold what they take. */
export const isComposite = (codec: object): codec is Common & Composite =>
  composites.has((codec as Codec)._tag)

/** The codecs a codec is made of. */
export const insideOf = (codec: Codec): ReadonlyArray<Codec> => {
  if (!isComposite(codec)) return []
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return Object.values(codec.props).map(codecOf)
    case 'IntersectionType':
    case 'UnionType':
      return codec.types.map(codecOf)
    case 'ArrayType':
    case 'ReadonlyArrayType':
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return [codecOf(codec.type)]
  }
}
