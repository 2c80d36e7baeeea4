import type * as t from 'io-ts'
import { pointerOf } from './pointer.js'
import type { Walkable } from './Walkable.js'

/**
 * Where `value` has keys its codec does not know, as JSON Pointers.
 *
 * io-ts keeps unknown keys; a stored leaf must keep them too (its bytes are sealed), so excess is reported apart:
 * an error on what is being recorded, a finding on what is read back.
 */
export const excessKeys = (codec: object, value: unknown): ReadonlyArray<string> => {
  const found: Array<string> = []
  walk(codec as Walkable, value, [], found)
  return found
}

const walk = (codec: Walkable, value: unknown, at: ReadonlyArray<string>, found: Array<string>): void => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const props = propsOf(codec)
        if (props === null) return
        for (const [key, inner] of Object.entries(value)) {
          const next = props.get(key)
          if (next === undefined) found.push(pointerOf([...at, key]))
          else if (typeof inner === 'object') walk(next as Walkable, inner, [...at, key], found)
        }
      }
      return
    case 'UnionType': {
      const branch = codec.types.find((member) => member.is(value))
      if (branch !== undefined) walk(branch as Walkable, value, at, found)
      return
    }
    case 'ArrayType':
    case 'ReadonlyArrayType':
      if (Array.isArray(value)) {
        value.forEach((item: unknown, index) =>
          walk(codec.type as Walkable, item, [...at, String(index)], found),
        )
      }
      return
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      return walk(codec.type as Walkable, value, at, found)
    case 'KeyofType':
    case 'LiteralType':
      break
  }
}

const remembered = new WeakMap<object, Map<string, t.Mixed> | null>()

/** All properties of an object codec, or `null` where it is open to any key; looked up once a codec. */
const propsOf = (codec: Walkable): Map<string, t.Mixed> | null => {
  const held = remembered.get(codec)
  if (held !== undefined) return held
  const props = collected(codec)
  remembered.set(codec, props)
  return props
}

const collected = (codec: Walkable): Map<string, t.Mixed> | null => {
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
