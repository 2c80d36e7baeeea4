import * as E from 'fp-ts/lib/Either.js'
import { decoded } from '../codecs/decoding.js'
import type { Problem } from '../problem/Problem.js'
import { attempted } from './attempted.js'
import type { Kind } from './Kind.js'
import { isIntegrators } from './kindFailed.js'
import { Named } from './Named.js'

/** What names nothing. */
export const nobody: Named = { acts: [] }

/**
 * What an event names. Where an integrator's kind fails it names nothing: that it fails is told when the event is read
 * or recorded, and one that fails only now and then harms nothing else.
 */
export const namedBy = (kind: Kind, data: unknown): Named => {
  if (!isIntegrators(kind)) return kind.names(data)
  const named = namesOf(kind, data)
  return E.isLeft(named) ? nobody : named.right
}

/** The same, or why the kind fails: it throws, or gives what is no such thing. */
export const namesOf = (kind: Kind, data: unknown): E.Either<string, Named> => {
  const named = attempted<unknown>(() => kind.names(data))
  if (E.isLeft(named)) return named
  return Named.is(named.right) ? E.right(named.right) : E.mapLeft(inWords)(decoded(Named)(named.right))
}

const inWords = (problems: ReadonlyArray<Problem>): string =>
  problems.map(({ path, sentence }) => `names${path}: ${sentence}`).join(' ')
