import * as E from 'fp-ts/lib/Either.js'
import { codecOf, insideOf, type Codec } from '../codecs/Codec.js'
import { guardOf, type Guard } from '../codecs/guardOf.js'

/**
 * The guard of a value whose predicate is private to the file of an event kind, found by its name within the codec.
 * Where it is not found nothing passes; then decoding has the last word.
 */
export const leafIn = (codec: object, name: string): Guard => {
  const leaf = found(codecOf(codec), name)
  const guard = leaf === null ? null : guardOf(leaf)
  return guard !== null && E.isRight(guard) ? guard.right : () => false
}

const found = (codec: Codec, name: string): Codec | null => {
  if (codec.name === name && (codec._tag === 'RefinementType' || codec._tag === undefined)) return codec
  for (const inner of insideOf(codec)) {
    const leaf = found(inner, name)
    if (leaf !== null) return leaf
  }
  return null
}
