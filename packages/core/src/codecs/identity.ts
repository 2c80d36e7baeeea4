import * as t from 'io-ts'
import { pointerOf } from '../problem/pointer.js'
import { problem, type Problem } from '../problem/Problem.js'
import { codecOf, isComposite, type Codec } from './Codec.js'

/** Codecs of this library that io-ts cannot look into and that are known to hand a value back as it came. */
const plainBoxes: ReadonlySet<string> = new Set(['JsonValue'])

/**
 * Where a codec would change what it reads. What is stored is sealed, so it is read as it is or not at all; and only
 * for such a codec is a yes or no as good as decoding. Paths lead to the place in the value.
 */
export const changesIn = (codec: object): ReadonlyArray<Problem> => {
  const found: Array<Problem> = []
  look(codecOf(codec), [], found)
  return found
}

const look = (codec: Codec, at: ReadonlyArray<string>, found: Array<Problem>): void => {
  if (!isComposite(codec)) {
    const isPlain = codec.encode === t.identity && (codec._tag !== undefined || plainBoxes.has(codec.name))
    if (!isPlain) found.push(changing(codec, at))
    return
  }
  switch (codec._tag) {
    case 'InterfaceType':
    case 'PartialType':
      for (const [name, inner] of Object.entries(codec.props)) {
        const place = [...at, name]
        // Decoding `{}` with such a member succeeds and makes it up.
        if (codec._tag === 'InterfaceType' && inner.is(undefined)) found.push(changing(inner, place))
        else look(codecOf(inner), place, found)
      }
      return
    case 'IntersectionType':
    case 'UnionType':
      for (const part of codec.types) look(codecOf(part), at, found)
      return
    case 'ArrayType':
    case 'ReadonlyArrayType':
      return look(codecOf(codec.type), [...at, '0'], found)
    case 'ReadonlyType':
    case 'RefinementType':
      return look(codecOf(codec.type), at, found)
    case 'ExactType':
      found.push(changing(codec, at))
  }
}

const changing = ({ name }: Codec, at: ReadonlyArray<string>): Problem =>
  problem(
    'codec-not-plain',
    pointerOf(at),
    `${name} may read another value than the one that is stored; use a codec that hands it back as it is.`,
  )
