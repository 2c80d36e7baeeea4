import * as t from 'io-ts'
import { MeetingId, MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { hangingOn, IntendedEffect, intendedEffects, policiesIn } from './IntendedEffect.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'

/**
 * A motion stands on an agenda or in a report: its words, the day it is to be decided, and what it would do. A proposal
 * has no legal effect whatever (R6); from its day on, while no outcome is recorded, what it would change is
 * undetermined (R10).
 */
export const MotionProposed = defineKind({
  type: 'MotionProposed',
  version: 1,
  nature: 'observation',
  payload: payload(
    'MotionProposed',
    { motion: open(MotionId), text: open(Text), intendedEffects: open(t.readonlyArray(IntendedEffect)) },
    {
      title: open(Text),
      scheduledFor: open(UncertainDate),
      meeting: open(MeetingId),
      sponsorUnit: open(Text),
      recommendation: open(t.keyof({ adopt: null, reject: null, none: null })),
      rationale: withholdable(Text),
      alternatives: open(t.readonlyArray(Text)),
      financial: withholdable(Text),
      savings: open(Text),
    },
  ),
  doc: {
    who: 'staff or a member',
    effect: 'None. A proposal is not a decision.',
    rests: 'domain §1.5, R6, R10, R20',
  },
  example: {
    motion: 'motion:rescind-6030',
    text: 'THAT Customer Service Policy 6,030 be rescinded.',
    scheduledFor: { edtf: '2025-02-03', text: 'February 3, 2025' },
    intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:6030' }],
    recommendation: 'adopt',
  },
  expected: {
    scheduledFor: 'the day on which it is to be decided',
    savings: 'what happens to matters begun under the policy (savings)',
  },
  among: { once: true, gives: { id: ['motion'], to: ['text', 'intendedEffects'] } },
  names: (data) => {
    const policies = policiesIn(data.intendedEffects)
    return {
      acts: [data.motion],
      mentions: [...policies, ...(data.meeting === undefined ? [] : [data.meeting])],
      ...hangingOn(data.motion, data.intendedEffects),
    }
  },
  effects: (event, reading) => {
    const { motion, intendedEffects: intended, scheduledFor } = event.data
    return [
      {
        _tag: 'proposes',
        decision: motion,
        expected: scheduledFor === undefined ? null : reading.day('/data/scheduledFor', scheduledFor),
        intended: intendedEffects(motion, intended, reading),
        ...reading.base(motion),
      },
    ]
  },
})
