import type * as t from 'io-ts'
import { isClosed } from './closed.js'
import { pointerOf } from './pointer.js'
import { propsOf } from './props.js'
import type { Walkable } from './Walkable.js'

const none: ReadonlyArray<never> = []

/**
 * Where `value` has keys its codec does not know, as JSON Pointers.
 *
 * io-ts keeps unknown keys; a stored leaf must keep them too (its bytes are sealed), so excess is reported apart:
 * an error on what is being recorded, a finding on what is read back.
 */
export const excessKeys = (codec: object, value: unknown): ReadonlyArray<string> => {
  // Nearly everything is; only where it is not are places kept track of.
  if (isClosed(codec, value)) return none
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
      const branch = codec.types.find((member: t.Mixed) => member.is(value))
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
