import { decodedExactly, fromMicroseconds, Instant, toMicroseconds } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Clock } from '../clock/systemClock.js'

/** A clock that goes only as it is told. */
export interface FixedClock extends Clock {
  /** The moment it shows, which it goes on showing: what the next reading gives. */
  readonly shown: () => string
  /** Puts it to a moment (UTC, six decimals, `Z`), earlier or later. */
  readonly set: (instant: string) => void
  /** Puts it forward by so many microseconds, or back where they are negative. */
  readonly advance: (microseconds: number) => void
}

/**
 * A clock for tests, which begins at a moment and goes `stepMicroseconds` forward each time it is read; where that is
 * left out, it stands still. A start that is no moment throws.
 *
 * @example
 * const clock = fixedClock('2025-02-03T18:00:00.000000Z')
 * const ledger = await memoryLedger({ clock })
 * clock.advance(86_400_000_000)
 */
export const fixedClock = (start: string, stepMicroseconds = 0): FixedClock => {
  let next = microsecondsOf(start)
  const read = (): string => {
    const now = next
    next += stepMicroseconds
    return fromMicroseconds(now)
  }
  return Object.assign(read, {
    shown: () => fromMicroseconds(next),
    set: (instant: string) => {
      next = microsecondsOf(instant)
    },
    advance: (microseconds: number) => {
      next += microseconds
    },
  })
}

const microsecondsOf = (text: string): number => {
  const instant = decodedExactly(Instant)(text)
  if (E.isLeft(instant)) throw new RangeError(instant.left.map(({ sentence }) => sentence).join(' '))
  return toMicroseconds(instant.right)
}
