import { OpaqueId } from '../values/ids.js'
import { MeetingId, MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload, withholdable } from './payload.js'

/**
 * A member gave notice of a motion to come. It is not the motion: nothing is before the meeting, nothing is scheduled
 * for decision, and a notice that is never moved is no motion that failed. Some bodies let a policy be rescinded by a
 * smaller majority where notice was given.
 */
export const MotionNoticeGiven = defineKind({
  type: 'MotionNoticeGiven',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionNoticeGiven',
    { motion: open(MotionId), text: open(Text) },
    { meeting: open(MeetingId), intendedFor: open(UncertainDate), member: withholdable(OpaqueId) },
  ),
  doc: {
    who: 'a member',
    effect: 'None; it is not a motion yet.',
    rests: 'domain §3 (notice of motion), §4',
  },
  example: {
    motion: 'motion:rescind-6030',
    text: 'That Customer Service Policy 6,030 be rescinded.',
    intendedFor: { edtf: '2025-02-03', text: 'the meeting of February 3' },
  },
  expected: { intendedFor: 'the meeting at which it is to be moved' },
  days: { orders: [notBefore('/data/intendedFor', 'notice is given of a motion that is to come')] },
  names: (data) => ({
    acts: [],
    mentions: [data.motion, ...(data.meeting === undefined ? [] : [data.meeting])],
  }),
})
