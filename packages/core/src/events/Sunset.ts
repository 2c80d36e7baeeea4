import * as t from 'io-ts'
import type { Limits } from '../law/Effect.js'
import { decided, plusDays, startOf, type When } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import { Span } from '../values/Span.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/**
 * A limit in time. `lastDay`: "until", "through" and "expires on" D all mean that D is the last day in force. `term`: for
 * so many days, months or years from the commencement (or the decision), whose first day counts: a term of 90 days from
 * c has c + 89 as its last day, and months roll forward (domain §5). `none` takes a limit away.
 */
export const Sunset = t.union(
  [
    t.type({ rule: t.literal('lastDay'), on: UncertainDate }, 'lastDay'),
    t.type(
      {
        rule: t.literal('term'),
        n: Span,
        unit: t.keyof({ days: null, months: null, years: null }),
        from: t.keyof({ commencement: null, decision: null }),
      },
      'term',
    ),
    t.type({ rule: t.literal('none') }, 'none'),
  ],
  'Sunset',
)
export type Sunset = t.TypeOf<typeof Sunset>

/** The limit everybody means who names none. */
export const mainSunset = 'sunset'

/** What a sunset does to a policy, set by the event `seq`. */
export const sunsetEffect = (
  sunset: Sunset,
  key: string,
  target: SubjectId,
  seq: number,
  reading: Pick<Reading, 'base' | 'day'>,
): Limits => ({
  _tag: 'limits',
  key,
  lastDay: lastDayOf(sunset, target, seq, reading),
  reason: 'expired',
  ...reading.base(target),
})

const lastDayOf = (
  sunset: Sunset,
  target: SubjectId,
  seq: number,
  { day }: Pick<Reading, 'day'>,
): When | null => {
  switch (sunset.rule) {
    case 'lastDay':
      return day('/data/sunset/on', sunset.on)
    case 'term': {
      const from = sunset.from === 'decision' ? decided(seq) : startOf(target)
      return plusDays({ _tag: 'plus', when: from, n: sunset.n, unit: sunset.unit }, -1)
    }
    case 'none':
      return null
  }
}
