import * as t from 'io-ts'
import type { Limits } from '../law/Effect.js'
import { decided, plusDays, startOf, type When } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Profile } from '../profiles/Profile.js'
import { Text } from '../values/text.js'
import { Span } from '../values/Span.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/**
 * A limit in time. `lastDay`: "until", "through" and "expires on" D all mean that D is the last day in force. `term`:
 * for so many days, months or years from the commencement (or the decision), whose first day counts: a term of 90 days
 * from c has c + 89 as its last day, and months roll forward (domain §5). `asLawProvides`: as long as the law of the
 * place lets acts of a class last, which the profile knows (an emergency act of the District of Columbia: 90 days).
 * `none` takes a limit away.
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
    t.type({ rule: t.literal('asLawProvides'), class: Text }, 'asLawProvides'),
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
  reading: Pick<Reading, 'base' | 'day' | 'profile'>,
): Limits => ({
  _tag: 'limits',
  key,
  lastDay: lastDayOf(sunset, target, seq, reading),
  reason: 'expired',
  ...(sunset.rule === 'asLawProvides' ? byLaw(sunset.class, reading.profile) : {}),
  ...reading.base(target),
})

/** Where the profile knows no term for the class, the act may have ended any day after its first. */
const byLaw = (class_: string, { terms }: Profile): Pick<Limits, 'ofClass' | 'doubt'> => ({
  ofClass: class_,
  ...(terms?.[class_] === undefined ? { doubt: 'effect-unknown' } : {}),
})

const lastDayOf = (
  sunset: Sunset,
  target: SubjectId,
  seq: number,
  { day, profile }: Pick<Reading, 'day' | 'profile'>,
): When | null => {
  switch (sunset.rule) {
    case 'lastDay':
      return day('/data/sunset/on', sunset.on)
    case 'term': {
      const from = sunset.from === 'decision' ? decided(seq) : startOf(target)
      return plusDays({ _tag: 'plus', when: from, n: sunset.n, unit: sunset.unit }, -1)
    }
    case 'asLawProvides': {
      const term = profile.terms?.[sunset.class]?.value
      return term === undefined
        ? startOf(target)
        : plusDays({ _tag: 'plus', when: startOf(target), ...term }, -1)
    }
    case 'none':
      return null
  }
}
