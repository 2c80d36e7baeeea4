import { problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Refused } from '../problem/LedgerProblem.js'
import { refused } from '../problem/problems.js'

/** The bytes of a text as it was handed in. A store keeps whatever it is given for ever, so nothing else gets there. */
export const bytesOf = (text: unknown): E.Either<Refused, Uint8Array> => {
  if (typeof text === 'string') return E.right(new TextEncoder().encode(text))
  return text instanceof Uint8Array ? E.right(text) : E.left(refused([noBytes]))
}

const noBytes = problem(
  'text-not-bytes',
  '',
  'A text is handed in as a string, or as its bytes (Uint8Array).',
)
