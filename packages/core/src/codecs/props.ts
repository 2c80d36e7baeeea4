import { codecOf, isComposite, type Codec } from './Codec.js'

type Props = ReadonlyMap<string, Codec> | null

const remembered = new WeakMap<object, Props>()

/** All properties of an object codec, or `null` where it is open to any key; looked up once a codec. */
export const propsOf = (codec: Codec): Props => {
  const held = remembered.get(codec)
  if (held !== undefined) return held
  const props = collected(codec)
  remembered.set(codec, props)
  return props
}

const collected = (codec: Codec): Props => {
  if (!isComposite(codec)) return null
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return new Map(Object.entries(codec.props).map(([name, inner]) => [name, codecOf(inner)]))
    case 'IntersectionType': {
      const all = new Map<string, Codec>()
      for (const part of codec.types) {
        const props = propsOf(codecOf(part))
        if (props === null) return null
        for (const [key, inner] of props) all.set(key, inner)
      }
      return all
    }
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return propsOf(codecOf(codec.type))
    case 'UnionType':
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return null
  }
}
