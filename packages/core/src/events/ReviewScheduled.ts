import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * A policy is to be reviewed by a day ("next review"). That is no sunset: a review that is overdue ends nothing, unless
 * a statute says so, and then `LapsedByLaw` tells of it (Building Act 2004 (NZ), s. 132(5): a policy does not cease to
 * have effect because it is due for review).
 */
export const ReviewScheduled = defineKind({
  type: 'ReviewScheduled',
  version: 1,
  nature: 'act-or-observation',
  payload: payload(
    'ReviewScheduled',
    { policy: open(PolicyId), due: open(UncertainDate) },
    { reviewer: open(Text), basis: open(Text) },
  ),
  doc: {
    who: 'the owner of the policy',
    effect: 'None: a review date that has passed ends nothing.',
    rests: 'domain §1.8, §4, R6',
  },
  example: { policy: 'policy:6030', due: { edtf: '2027-06', text: 'June 2027' } },
  presupposesMaking: true,
  days: { orders: [notBefore('/data/due', 'a review is set for a day that is to come')] },
  names: (data) => ({ acts: [], mentions: [data.policy] }),
})
