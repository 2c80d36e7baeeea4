import { failure, type Failure } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** The official client, as far as a store uses it. */
export type ClientModule = typeof import('@kurrent/kurrentdb-client')

/**
 * Loads the client when a store is opened, and not before: only those who keep ledgers in a KurrentDB install it. It
 * reads through a native module that exists for common platforms only.
 */
export const loaded = async (
  address: string,
  load: () => Promise<ClientModule> = () => import('@kurrent/kurrentdb-client'),
): Promise<E.Either<Failure, ClientModule>> => {
  try {
    return E.right(await load())
  } catch (error) {
    return E.left(failure('store-unavailable', address, sentenceOf(error), error))
  }
}

const sentenceOf = (error: unknown): string => {
  const words = error instanceof Error ? error.message : String(error)
  return words.includes('@kurrent/bridge')
    ? 'The client of KurrentDB is installed without its native part, which comes as an optional dependency: install it without leaving those out, on a platform it is made for.'
    : `The client of KurrentDB could not be loaded: npm install @kurrent/kurrentdb-client. ${words}`
}
