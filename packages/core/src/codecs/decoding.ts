import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { nearestOrAll } from '../problem/nearest.js'
import { problem, type Problem } from '../problem/Problem.js'
import { excessIn, type Excess } from './excess.js'
import { reported } from './reported.js'

/** Decodes what was stored: unknown keys stay, since the stored bytes are what counts. */
export const decoded =
  <A>(codec: t.Decoder<unknown, A>) =>
  (value: unknown): E.Either<ReadonlyArray<Problem>, A> => {
    const result = codec.decode(value)
    return E.isLeft(result) ? E.left(reported(result.left)) : result
  }

/** Decodes what a stranger hands in: a key the codec does not know is a problem, not something to drop in silence. */
export const decodedExactly =
  <A>(codec: t.Decoder<unknown, A>) =>
  (value: unknown): E.Either<ReadonlyArray<Problem>, A> => {
    const result = decoded(codec)(value)
    const excess = excessIn(codec, value).map(unknownMember)
    if (E.isLeft(result)) return E.left([...result.left, ...excess])
    return excess.length > 0 ? E.left(excess) : result
  }

/** What is said of a key that a codec does not know, at its place. */
export const unknownMember = ({ path, known }: Excess): Problem => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return problem('unknown-member', path, `Nothing called "${name}" belongs here${nearestOrAll(name, known)}`)
}
