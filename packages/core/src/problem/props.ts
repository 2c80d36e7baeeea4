import type * as t from 'io-ts'
import type { Walkable } from './Walkable.js'

type Props = ReadonlyMap<string, t.Mixed> | null

const remembered = new WeakMap<object, Props>()

/** All properties of an object codec, or `null` where it is open to any key; looked up once a codec. */
export const propsOf = (codec: Walkable): Props => {
  const held = remembered.get(codec)
  if (held !== undefined) return held
  const props = collected(codec)
  remembered.set(codec, props)
  return props
}

const collected = (codec: Walkable): Props => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      return new Map(Object.entries(codec.props))
    case 'IntersectionType': {
      const all = new Map<string, t.Mixed>()
      for (const part of codec.types) {
        const props = propsOf(part as Walkable)
        if (props === null) return null
        for (const [key, inner] of props) all.set(key, inner)
      }
      return all
    }
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return propsOf(codec.type as Walkable)
    default:
      return null
  }
}
