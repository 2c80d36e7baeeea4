import { toMicroseconds } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { v7 } from 'uuid'
import type { Clock } from '../clock/systemClock.js'
import { timeOf } from '../clock/timeOf.js'
import type { Ids } from './Ids.js'

/**
 * Ids that sort by the time they were drawn, never the same twice. That time is the one of the clock that also dates
 * what is recorded: `verify` holds the two against each other. Where the clock goes back or fails, ids go on from the
 * last; of a clock that fails, recording itself tells.
 */
export const idsBy = (clock: Clock): Ids => {
  let drawn = 0
  // Two programs that draw at one moment begin to count at different numbers.
  let count = Math.floor(Math.random() * 2 ** 31)
  const id = (): string => {
    const now = timeOf(clock)
    if (E.isRight(now)) drawn = Math.max(drawn, Math.floor(toMicroseconds(now.right) / 1000))
    count += 1
    return v7({ msecs: drawn, seq: count })
  }
  return { eventId: id, commandId: id }
}
