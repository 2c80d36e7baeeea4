import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Limits } from '../law/Effect.js'
import { daysNamed, decided, on, plusDays, type When } from '../law/When.js'
import type { LapseRule } from '../profiles/Profile.js'
import { expirationOf } from '../values/expiration.js'
import type { PolicyId } from '../values/SubjectId.js'
import type { Text } from '../values/text.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/** What a lapse says of itself. */
export interface Lapse {
  readonly policies: ReadonlyArray<PolicyId>
  readonly rule: Text
  readonly triggeredOn: UncertainDate
}

/** One rule and one trigger are one lapse, however often it is recorded. */
const lapseKey = ({ rule, triggeredOn }: Lapse): string => `lapse ${rule} ${triggeredOn.edtf}`

/** A limit that ends what lapses, or takes the lapse away again. */
export const lapseLimit = (
  lapse: Lapse,
  policy: PolicyId,
  lastDay: When | null,
  { base }: Pick<Reading, 'base'>,
): Limits => ({ _tag: 'limits', key: lapseKey(lapse), lastDay, reason: 'lapsed-by-law', ...base(policy) })

/** The last day in force by a rule, counted from what triggered it (domain §5). */
export const lastDayBy = ({ after, unit, ends }: LapseRule, triggered: When): When =>
  ends === 'on-the-date'
    ? plusDays({ _tag: 'plus', when: triggered, n: after, unit }, -1)
    : on('/data/triggeredOn expired', {
        earliest: expirationOf(daysNamed(triggered).earliest, after, unit),
        latest: expirationOf(daysNamed(triggered).latest, after, unit),
      })

/**
 * A re-adoption after the trigger defeats the lapse, if it is decided before it; one before the trigger is what lapses.
 * Where the days do not say which came first, neither is known.
 */
export const defeated = (
  lapse: Lapse,
  policy: PolicyId,
  readoption: RecordedEvent,
  triggered: When,
  reading: Pick<Reading, 'base' | 'day'>,
): ReadonlyArray<Limits> => {
  if (readoption.decidedOn === null) return []
  const readopted = daysNamed(reading.day('/decidedOn', readoption.decidedOn))
  const trigger = daysNamed(triggered)
  if (readopted.latest < trigger.earliest) return []
  return [
    {
      ...lapseLimit(lapse, policy, null, reading),
      decided: decided(readoption.seq),
      ...(readopted.earliest < trigger.latest ? { doubt: 'effect-unknown' as const } : {}),
    },
  ]
}
