import type { Effect } from '../law/Effect.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { appointedDay } from './Commencement.js'
import { enactments } from './enactments.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { inPortions, Portions } from './Portions.js'

/**
 * A day left open by the enactment was fixed, or its coming noticed: the policy, or the portions named, commenced on
 * `commencedOn`. It fixes what the enactment left to a later day (`onAppointedDay`) or what nobody knew (`unknown`);
 * a day the enactment fixed itself it cannot move (`CommencementPostponed` does). So where the enactment is not on record,
 * it tells that the policy was made and not since when it has been in force.
 */
export const PolicyCommenced = defineKind({
  type: 'PolicyCommenced',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'PolicyCommenced',
    { policy: open(PolicyId), commencedOn: open(UncertainDate) },
    { portions: open(Portions), order: open(Text) },
  ),
  doc: {
    who: 'whoever may appoint the day; or noticed by the clerk',
    effect: 'In force from that day: the whole, or the portions named.',
    rests: 'domain §4, R22',
  },
  example: {
    policy: 'policy:noise-bylaw',
    commencedOn: { edtf: '2024-01-01', text: '1 January 2024' },
    portions: ['s. 1', 's. 2'],
  },
  presupposesMaking: true,
  days: { seenUndecided: '/data/commencedOn', from: '/data/commencedOn' },
  among: { once: true },
  names: (data) => ({ acts: [data.policy], restsOn: [[data.policy, enactments]] }),
  tellsOf: () => '/commencedOn',
  effects: (event, { base, day }): ReadonlyArray<Effect> => {
    const { policy, portions, commencedOn } = event.data
    const when = day('/data/commencedOn', commencedOn)
    if (portions === undefined) {
      return [
        {
          _tag: 'resolves',
          matter: { of: policy, name: appointedDay },
          outcome: 'met',
          when,
          ...base(policy),
        },
      ]
    }
    return inPortions(base(policy), portions).map((common) => ({
      _tag: 'begins',
      when,
      mode: 'first',
      ...common,
    }))
  },
})
