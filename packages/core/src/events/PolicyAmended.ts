import { PolicyId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'
import { Portions } from './Portions.js'
import { namingSame, sameActAs } from './sameAct.js'

/**
 * A policy was changed: a new version from `effectiveOn` (start of that day; the day of decision where left out). Force
 * is unchanged. `portions` are those whose words changed; the version is one of the whole.
 */
export const PolicyAmended = defineKind({
  type: 'PolicyAmended',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyAmended',
    { policy: open(PolicyId), version: open(Text) },
    {
      effectiveOn: open(UncertainDate),
      portions: open(Portions),
      textDigest: open(Digest),
      summary: open(Text),
      title: open(Text),
      ...sameActAs,
    },
  ),
  doc: {
    who: 'the body that may enact it',
    effect: 'A new version from then on; in force or not as before.',
    rests: 'domain §4',
  },
  example: {
    policy: 'policy:customer-experience',
    version: 'v2',
    effectiveOn: { edtf: '2026-01-01', text: 'January 1, 2026' },
  },
  expected: { textDigest: 'its text' },
  among: {
    worksOn: 'making',
    does: { done: 'amended', is: 'change' },
    once: true,
    toldByVersion: true,
    onceAResolution: ['policy', 'version'],
    sorts: ['change'],
  },
  names: (data) => ({ acts: [data.policy], ...namingSame(data) }),
  describes: (event, reading) => {
    const { base, day, decided } = reading
    const { policy, version, effectiveOn, textDigest, title } = event.data
    const when = effectiveOn === undefined ? decided : day('/data/effectiveOn', effectiveOn)
    return [
      {
        _tag: 'sets',
        facet: 'text',
        value: { _tag: 'text', version, digest: textDigest ?? null },
        when,
        ...base(policy),
      },
      ...(title === undefined
        ? []
        : [
            {
              _tag: 'sets',
              facet: 'title',
              value: { _tag: 'plain', text: title },
              when,
              ...base(policy),
            } as const,
          ]),
    ]
  },
})
