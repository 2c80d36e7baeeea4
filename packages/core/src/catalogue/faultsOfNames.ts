import * as E from 'fp-ts/lib/Either.js'
import { EventType } from '../envelope/Envelope.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import { standardGuards } from '../guards/standardGuards.js'
import { decodedExactly } from '../codecs/decoding.js'
import { problem, under, type Problem } from '../problem/Problem.js'

const readType = decodedExactly(EventType)

/**
 * Why kinds cannot go by their names: an event could not bear it, or another kind does. Integrators' are called
 * `vendor.Kind`.
 */
export const faultsOfNames = (kinds: ReadonlyArray<Kind>): ReadonlyArray<Problem> => {
  const taken = new Set<string>()
  return kinds.flatMap((kind, at) => {
    const name = `${kind.type} version ${kind.version}`
    const isTaken = taken.has(name)
    taken.add(name)
    return faultsOf(kind, isTaken).map(under(`/${at}`))
  })
}

const none: ReadonlyArray<never> = []

const faultsOf = (kind: Kind, isTaken: boolean): ReadonlyArray<Problem> => {
  const { type, version } = kind
  const read = readType(type)
  if (E.isLeft(read)) return read.left.map(under('/type'))
  if (isTaken)
    return [
      problem(
        'kind-repeated',
        '',
        `${type} version ${version} is in the catalogue twice; the later one would take the place of the first.`,
      ),
    ]
  return isIntegrators(kind) || isOfThisLibrary(kind)
    ? none
    : [
        problem(
          'kind-without-prefix',
          '/type',
          `Names without a prefix are those of this library; a kind of your own is called vendor.${type}, say.`,
        ),
      ]
}

/** What reads its payload nobody else has. */
const isOfThisLibrary = ({ type, is }: Kind): boolean =>
  Object.values(standardGuards[type] ?? none).includes(is)
