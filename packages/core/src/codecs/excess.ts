import { pointerOf } from '../problem/pointer.js'
import { isClosed } from './closed.js'
import { codecOf, isComposite, type Codec } from './Codec.js'
import { isRecord } from './isRecord.js'
import { propsOf } from './props.js'

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
  walk(codecOf(codec), value, [], found)
  return found
}

const walk = (codec: Codec, value: unknown, at: ReadonlyArray<string>, found: Array<Excess>): void => {
  if (!isComposite(codec)) return
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType': {
      const props = propsOf(codec)
      if (props === null || !isRecord(value)) return
      for (const [key, inner] of Object.entries(value)) {
        const next = props.get(key)
        if (next === undefined) found.push({ path: pointerOf([...at, key]), known: [...props.keys()] })
        else if (typeof inner === 'object') walk(next, inner, [...at, key], found)
      }
      return
    }
    case 'UnionType': {
      const branch = codec.types.find((member) => member.is(value))
      if (branch !== undefined) walk(codecOf(branch), value, at, found)
      return
    }
    case 'ArrayType':
    case 'ReadonlyArrayType': {
      if (!Array.isArray(value)) return
      const inner = codecOf(codec.type)
      value.forEach((item: unknown, index) => walk(inner, item, [...at, String(index)], found))
      return
    }
    case 'ReadonlyType':
    case 'ExactType':
    case 'RefinementType':
      walk(codecOf(codec.type), value, at, found)
  }
}
