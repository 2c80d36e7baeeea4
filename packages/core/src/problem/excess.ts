import type * as t from 'io-ts'
import { isClosed } from './closed.js'
import { pointerOf } from './pointer.js'
import { propsOf } from './props.js'
import type { Walkable } from './Walkable.js'

const none: ReadonlyArray<never> = []

/** A key a codec does not know: where it stands, and the keys that may stand there. */
export interface Excess {
  readonly path: string
  readonly known: ReadonlyArray<string>
}

/** Where `value` has keys its codec does not know, as JSON Pointers. */
export const excessKeys = (codec: object, value: unknown): ReadonlyArray<string> =>
  excessIn(codec, value).map(({ path }) => path)

/**
 * The keys of `value` its codec does not know.
 *
 * io-ts keeps unknown keys; a stored leaf must keep them too (its bytes are sealed), so excess is reported apart:
 * an error on what is being recorded, a finding on what is read back.
 */
export const excessIn = (codec: object, value: unknown): ReadonlyArray<Excess> => {
  // Nearly everything is; only where it is not are places kept track of.
  if (isClosed(codec, value)) return none
  const found: Array<Excess> = []
  walk(codec as Walkable, value, [], found)
  return found
}

const walk = (codec: Walkable, value: unknown, at: ReadonlyArray<string>, found: Array<Excess>): void => {
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const props = propsOf(codec)
        if (props === null) return
        for (const [key, inner] of Object.entries(value)) {
          const next = props.get(key)
          if (next === undefined) found.push({ path: pointerOf([...at, key]), known: [...props.keys()] })
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
