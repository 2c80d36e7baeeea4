import { decodedExactly, Instant, under } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { called } from '../open/called.js'
import { refused } from '../problem/problems.js'
import type { Clock } from './systemClock.js'

const readInstant = decodedExactly(Instant)

/**
 * Reads a clock. One of the caller's own may fail, or tell the time in another spelling, and that would be sealed for
 * ever.
 */
export const timeOf = (clock: Clock): E.Either<LedgerProblem, Instant> => {
  const told = called('clock', clock)
  if (E.isLeft(told)) return E.left(refused([under('/clock')(told.left)]))
  if (Instant.is(told.right)) return E.right(told.right)
  const read = readInstant(told.right)
  return E.isLeft(read) ? E.left(refused(read.left.map(under('/clock')))) : read
}
