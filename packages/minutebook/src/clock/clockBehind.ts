import { problem, toMicroseconds, type Instant, type Problem } from '@minutebook/core'

/** In microseconds. A zone or summer time that was set wrong puts a clock off by less. */
const aDay = 86_400_000_000

/**
 * Why nothing is recorded by a clock that is more than a day behind the last event; null where it is not. R5 has what
 * is recorded later carry a later moment, so by such a clock everything would be recorded when the last event was:
 * years ahead, where that one was recorded by a wrong clock.
 */
export const clockBehind = (last: Instant | null, now: Instant): Problem | null =>
  last === null || toMicroseconds(last) - toMicroseconds(now) <= aDay
    ? null
    : problem(
        'clock-behind',
        '/clock',
        `By this clock it is ${now}, and the last event was recorded at ${last}: one of them is wrong by more than a day. Put this clock right; where the event is wrong, record despite the clock (despiteClock, or --despite-clock on the command line), and what is recorded is dated right after it.`,
        'R5',
      )
