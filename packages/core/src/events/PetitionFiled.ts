import * as t from 'io-ts'
import type { Suspends } from '../law/Effect.js'
import { decided, met, plusDays } from '../law/When.js'
import { PolicyId, ResolutionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { daysIn } from './daysIn.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'
import { liftedBefore } from './reinstatements.js'
import { holdKey } from './suspensions.js'

/**
 * A petition against a policy, or against a resolution and all it adopted, was filed in time. Where the law has it so
 * it suspends what it is `against`: until the poll approves it (`condition`, satisfied on the day of that), through
 * `lastDay`, or until it is reinstated (referendum petitions: Tucson, Ariz.; Berkeley, Calif.). It ends nothing.
 */
export const PetitionFiled = defineKind({
  type: 'PetitionFiled',
  version: 1,
  nature: 'act',
  payload: payload(
    'PetitionFiled',
    { against: open(t.union([PolicyId, ResolutionId])), suspends: open(t.boolean) },
    { condition: open(Text), lastDay: open(UncertainDate), deadlineRule: open(Text) },
  ),
  doc: {
    who: 'electors; recorded by the clerk',
    effect: 'Not in force meanwhile, if it suspends; it ends nothing.',
    rests: 'domain §3 (Tucson, Berkeley), §4',
  },
  example: { against: 'policy:zoning-downtown', suspends: true, condition: 'certified:referendum' },
  expected: { deadlineRule: 'the rule that says by when it had to be filed' },
  days: { orders: [notBefore('/data/lastDay', 'a petition holds from the day on which it was filed')] },
  among: { worksOn: 'making', sorts: ['hold'] },
  names: (data) => ({
    acts: [data.against],
    ...(PolicyId.is(data.against) ? { restsOn: [[data.against, ['PolicyReinstated']]] as const } : {}),
  }),
  effects: (event, reading): ReadonlyArray<Suspends> => {
    const { base, day } = reading
    const { against, suspends, condition, lastDay } = event.data
    if (!suspends) return []
    const until = condition === undefined ? null : plusDays(met({ of: against, name: condition }), -1)
    const hold: Suspends = {
      _tag: 'suspends',
      key: holdKey(event.id),
      from: decided(event.seq),
      lastDay: lastDay === undefined ? until : day('/data/lastDay', lastDay),
      ...base(PolicyId.is(against) ? against : { _tag: 'selector', adoptedBy: against }),
    }
    const days = daysIn(event.decidedOn, reading)
    return [hold, ...liftedBefore(hold, against, days, event, reading)]
  },
})
