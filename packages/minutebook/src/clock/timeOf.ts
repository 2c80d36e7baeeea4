import { decodedExactly, Instant, under } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { refused } from '../problem/problems.js'
import type { Clock } from './systemClock.js'

const readInstant = decodedExactly(Instant)

/** Reads a clock. One of the caller's own may tell the time in another spelling, and that would be sealed for ever. */
export const timeOf = (clock: Clock): E.Either<LedgerProblem, Instant> => {
  const now = clock()
  if (Instant.is(now)) return E.right(now)
  const read = readInstant(now)
  return E.isLeft(read) ? E.left(refused(read.left.map(under('/clock')))) : read
}
