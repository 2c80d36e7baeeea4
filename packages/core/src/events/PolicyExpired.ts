import type { Effect } from '../law/Effect.js'
import { plusDays } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { enactments, enactmentsIn } from './enactments.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { mainSunset } from './Sunset.js'

/**
 * Somebody noticed that a policy expired at the end of `lastDay`. Where its limit is on record that only confirms it:
 * the end is worked out from the limit, and the day of noticing is not the day of expiry. Where none is, this is what
 * the record knows of the limit, and only evidence that carries weight settles it.
 */
export const PolicyExpired = defineKind({
  type: 'PolicyExpired',
  version: 1,
  nature: 'observation',
  payload: payload('PolicyExpired', { policy: open(PolicyId), lastDay: open(UncertainDate) }, {}),
  doc: {
    who: 'an observer',
    effect: 'None where its limit is on record; else tells of one.',
    rests: 'domain §4, R8, R9',
  },
  example: { policy: 'policy:patio-pilot', lastDay: { edtf: '2024-12-31', text: 'expired Dec 31, 2024' } },
  days: { seen: '/data/lastDay' },
  among: { once: true, sorts: ['ending'] },
  names: (data) => ({
    acts: [data.policy],
    restsOn: [[data.policy, [...enactments, 'SunsetSet', 'SunsetExtended']]],
  }),
  tellsOf: () => '/lastDay',
  effects: ({ data: { policy, lastDay }, evidence }, { base, cited, day }): ReadonlyArray<Effect> => {
    const last = day('/data/lastDay', lastDay)
    const weighs = evidence === 'primary' || evidence === 'secondary'
    const limited =
      cited.some(({ type }) => type === 'SunsetSet' || type === 'SunsetExtended') ||
      enactmentsIn(policy, cited).some(({ data }) => data.sunset !== undefined)
    if (limited) {
      return [{ _tag: 'attests', day: plusDays(last, 1), status: 'not-in-force', weighs, ...base(policy) }]
    }
    return [
      {
        _tag: 'limits',
        key: mainSunset,
        lastDay: last,
        reason: 'expired',
        ...(weighs ? {} : { doubt: 'effect-unknown' as const }),
        ...base(policy),
      },
    ]
  },
})
