import type { Effect } from '../law/Effect.js'
import { EventId } from '../values/ids.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { annulling, endedPerhaps } from './annulling.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { inPortions, Portions } from './Portions.js'
import { namingSame, sameActAs } from './sameAct.js'

/**
 * A superior authority ended a policy by order (cabinet: MGA s. 603.01; Congress; a prefect): from `effectiveOn` (start
 * of that day; the day of the order where left out) and not backwards, unless the order says that the act is `void`
 * from the start.
 */
export const PolicyDisallowed = defineKind({
  type: 'PolicyDisallowed',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyDisallowed',
    { policy: open(PolicyId) },
    {
      effectiveOn: open(UncertainDate),
      portions: open(Portions),
      order: open(Text),
      void: open(EventId),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'cabinet, Congress, a prefect',
    effect: 'Ends from then on; from the start only if the order says so.',
    rests: 'domain §3 (MGA s. 603.01), §4',
  },
  example: {
    policy: 'policy:noise-bylaw',
    effectiveOn: { edtf: '2025-01-31', text: 'January 31, 2025' },
    order: 'O.C. 12/2025',
  },
  expected: { order: 'the order' },
  among: {
    named: { path: '/data/void', isUndone: true },
    worksOn: 'making',
    does: { done: 'disallowed', is: 'ending' },
    once: true,
    sorts: ['ending'],
  },
  names: (data) => ({
    acts: [data.policy],
    ...(data.void === undefined ? {} : { undoes: data.void }),
    ...namingSame(data),
  }),
  effects: (event, reading): ReadonlyArray<Effect> => {
    const { policy, portions, void: act } = event.data
    if (act !== undefined)
      return [
        ...annulling(event, act, reading, { portions, policy, reason: 'disallowed' }),
        ...endedPerhaps(act, 'disallowed', reading, { portions, policy }),
      ]
    return inPortions(reading.base(policy), portions).map((common) => ({
      _tag: 'ends',
      when: effectiveFrom(event, reading),
      reason: 'disallowed',
      ...common,
    }))
  },
})
