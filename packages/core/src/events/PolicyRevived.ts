import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { effectiveFrom } from './effectiveFrom.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/** What can have ended the policy that is revived. */
const endings = [
  'PolicyRescinded',
  'PolicySuperseded',
  'PolicyExpired',
  'PolicyQuashed',
  'PolicyDisallowed',
  'LapsedByLaw',
] as const

/**
 * A policy that had ended was brought back by express `words`, from `effectiveOn` on (the day of decision where left
 * out). The gap stays. Nothing else revives: not the rescission of a rescission, not the end of a replacement (R14).
 * Decided before what ended the policy it revives nothing, the later decision being the last word (R4); since a day may
 * be wrong, that is presumed and not certain.
 */
export const PolicyRevived = defineKind({
  type: 'PolicyRevived',
  version: 1,
  nature: 'act',
  payload: payload(
    'PolicyRevived',
    { policy: open(PolicyId), words: open(Text) },
    { effectiveOn: open(UncertainDate) },
  ),
  doc: {
    who: 'whoever may enact it',
    effect: 'In force again from then on; the gap stays.',
    rests: 'domain §1.7, §4, R14',
  },
  example: {
    policy: 'policy:6030',
    words: 'That Policy 6,030 be revived.',
    effectiveOn: { edtf: '2026-01-01', text: 'January 1, 2026' },
  },
  among: { worksOn: 'endings', sorts: ['making'] },
  names: (data) => ({ acts: [data.policy], restsOn: [[data.policy, endings]] }),
  effects: (event, reading) => [
    {
      _tag: 'begins',
      mode: 'revive',
      when: effectiveFrom(event, reading),
      ...reading.base(event.data.policy),
    },
  ],
})
