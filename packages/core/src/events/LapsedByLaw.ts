import * as t from 'io-ts'
import type { Limits } from '../law/Effect.js'
import type { LapseRule } from '../profiles/Profile.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { enactments } from './enactments.js'
import { defineKind, type DataOfKind } from './Kind.js'
import { defeated, lapseLimit, lastDayBy } from './lapses.js'
import { open, payload } from './payload.js'
import type { PolicyReadopted } from './PolicyReadopted.js'

/**
 * Something happened after which the law ends policies by itself: a poll was declared, a review was missed. The
 * profile's rule (`rule`, by its id) computes the last day from `triggeredOn` and says which kinds it applies to. Where
 * the profile does not know the rule, `lastDay` is what the source states; where neither says, whether they lapse is
 * undetermined. A policy that was made since does not lapse by it.
 */
export const LapsedByLaw = defineKind({
  type: 'LapsedByLaw',
  version: 1,
  nature: 'observation',
  payload: payload(
    'LapsedByLaw',
    {
      policies: open(t.readonlyArray(PolicyId)),
      rule: open(Text),
      trigger: open(Text),
      triggeredOn: open(UncertainDate),
    },
    { lastDay: open(UncertainDate) },
  ),
  doc: {
    who: 'the clock and a rule of law; recorded by the clerk',
    effect: 'Ends on the day the rule gives, unless re-adopted before.',
    rests: 'domain §3, §4, §5 (NSW LGA s. 165(4), NZ LGA s. 160A)',
  },
  example: {
    policies: ['policy:local-approvals'],
    rule: 's. 165(4)',
    trigger: 'poll declared',
    triggeredOn: { edtf: '2024-10-01', text: '1 October 2024' },
  },
  days: { seen: '/data/triggeredOn' },
  among: { once: true, sorts: ['ending'] },
  names: (data) => ({
    acts: data.policies,
    restsOn: data.policies.map((policy) => [policy, [...enactments, 'PolicyReadopted']] as const),
  }),
  tellsOf: () => '/triggeredOn',
  effects: (event, reading): ReadonlyArray<Limits> => {
    const { data } = event
    const { cited, day, profile } = reading
    const triggered = day('/data/triggeredOn', data.triggeredOn)
    const rule = profile.lapses?.[data.rule]?.value
    return data.policies.flatMap((policy): ReadonlyArray<Limits> => {
      if (rule === undefined && data.lastDay === undefined)
        return [
          { madeBefore: triggered, doubt: 'effect-unknown', ...lapseLimit(data, policy, triggered, reading) },
        ]
      const last =
        rule === undefined && data.lastDay !== undefined
          ? day('/data/lastDay', data.lastDay)
          : lastDayBy(rule as LapseRule, triggered)
      const readoptions = cited.filter(
        ({ type, data: other }) =>
          type === 'PolicyReadopted' && (other as DataOfKind<typeof PolicyReadopted>).policy === policy,
      )
      return [
        {
          madeBefore: triggered,
          ...(rule?.kinds === undefined ? {} : { kinds: rule.kinds }),
          ...lapseLimit(data, policy, last, reading),
        },
        ...readoptions.flatMap((readoption) => defeated(data, policy, readoption, triggered, reading)),
      ]
    })
  },
})
