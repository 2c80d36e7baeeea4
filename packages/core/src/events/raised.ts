import * as E from 'fp-ts/lib/Either.js'
import { decoded } from '../codecs/decoding.js'
import { problem, type Problem } from '../problem/Problem.js'
import { deepCopy } from '../values/deepCopy.js'
import { attempted } from './attempted.js'
import type { Kind } from './Kind.js'

type NotRaised = Problem<'version-not-raised'>

/**
 * A payload in the shape of the newest version. What an integrator's `raise` does is not taken on trust: where it
 * throws, or gives what the next version does not take, the payload means nothing here, and the problem says so.
 */
export const raised = (kind: Kind, data: unknown): E.Either<NotRaised, unknown> => {
  let found = data
  for (let at = kind; at.next !== null; at = at.next.kind) {
    const next = once(at, found)
    if (E.isLeft(next)) return next
    found = next.right
  }
  return E.right(found)
}

const once = (kind: Kind, data: unknown): E.Either<NotRaised, unknown> => {
  const { next } = kind
  if (next === null) return E.right(data)
  // Of a copy, since the stored payload is not theirs to change.
  const found = attempted(() => next.raise(deepCopy(data)))
  if (E.isLeft(found)) return E.left(notRaised(kind, found.left))
  return next.kind.is(found.right) || next.kind.codec.is(found.right)
    ? found
    : E.left(notRaised(kind, whatIsWrong(next.kind, found.right)))
}

const whatIsWrong = ({ codec, version }: Kind, data: unknown): string => {
  const read = decoded(codec)(data)
  const first = E.isLeft(read) ? read.left[0] : undefined
  if (first === undefined) return `it is not what version ${version} holds.`
  return first.path === '' ? first.sentence : `${first.path}: ${first.sentence}`
}

export const notRaised = ({ type, version }: Kind, why: string): NotRaised =>
  problem(
    'version-not-raised',
    '/data',
    `${type} version ${version} cannot be put in the shape of version ${version + 1}: ${why}`,
  )

/** The version an earlier one is raised to in the end. */
export const newestOf = (kind: Kind): Kind => (kind.next === null ? kind : newestOf(kind.next.kind))
