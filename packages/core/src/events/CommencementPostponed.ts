import { met } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { appointedDay } from './Commencement.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'
import { inPortions, Portions } from './Portions.js'

/**
 * The commencement was put off: to `until` (the new first day in force), or without a day, until another postponement
 * names one or it is commenced (`PolicyCommenced`). It works only if it was decided before the commencement was
 * reached; what has begun is suspended or ended.
 */
export const CommencementPostponed = defineKind({
  type: 'CommencementPostponed',
  version: 1,
  nature: 'act',
  payload: payload(
    'CommencementPostponed',
    { policy: open(PolicyId) },
    { until: open(UncertainDate), portions: open(Portions) },
  ),
  doc: {
    who: 'whoever enacted it',
    effect: 'It starts on the new day, if the old one was not reached.',
    rests: 'domain §4',
  },
  example: { policy: 'policy:noise-bylaw', until: { edtf: '2024-12-01', text: 'December 1, 2024' } },
  expected: { until: 'the new day' },
  days: {
    from: '/data/until',
    orders: [notBefore('/data/until', 'a commencement is put off to a day that is to come')],
  },
  among: { worksOn: 'making' },
  names: (data) => ({ acts: [data.policy] }),
  effects: ({ data: { policy, portions, until } }, { base, day }) =>
    inPortions(base(policy), portions).map((common) => ({
      _tag: 'begins' as const,
      mode: 'move' as const,
      when: until === undefined ? met({ of: policy, name: appointedDay }) : day('/data/until', until),
      ...common,
    })),
})
