import { codecOf, insideOf } from '../codecs/Codec.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import { problem, type Problem } from '../problem/Problem.js'

/**
 * Why payloads cannot be walked: a part of io-ts that nothing here looks into. A day or an event within it would be
 * passed over, and what does not belong be taken in.
 */
export const faultsOfCodecs = (kinds: ReadonlyArray<Kind>): ReadonlyArray<Problem> =>
  kinds.flatMap((kind, at): ReadonlyArray<Problem> =>
    isIntegrators(kind)
      ? Array.from(foreignIn(kind.codec), ([name, tag]) =>
          problem(
            'codec-unknown',
            `/${at}/payload`,
            `${name} (${tag} of io-ts) cannot be looked into; a payload is made of type, partial, strict, intersection, union, array, readonlyArray, readonly, keyof, literal, string, number, boolean, null, UnknownRecord, and refinements and brands of these.`,
          ),
        )
      : none,
  )

const none: ReadonlyArray<never> = []

/** By its name, the tag of each part that nothing here knows. */
const foreignIn = (codec: object, found = new Map<string, string>()): ReadonlyMap<string, string> => {
  const looked = codecOf(codec)
  if (looked._tag === undefined && looked.foreign !== undefined) found.set(looked.name, looked.foreign)
  for (const inner of insideOf(looked)) foreignIn(inner, found)
  return found
}
