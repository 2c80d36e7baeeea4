import * as E from 'fp-ts/lib/Either.js'
import { attempted } from './attempted.js'
import type { Kind, Named } from './Kind.js'
import { isIntegrators } from './kindFailed.js'

/** What names nothing. */
export const nobody: Named = { acts: [] }

/**
 * What an event names. Where an integrator's kind fails it names nothing: that it fails is told when the event is read
 * or recorded, and one that fails only now and then harms nothing else.
 */
export const namedBy = (kind: Kind, data: unknown): Named => {
  if (!isIntegrators(kind)) return kind.names(data)
  const named = attempted(() => kind.names(data))
  return E.isLeft(named) ? nobody : named.right
}
