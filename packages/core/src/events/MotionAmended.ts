import * as t from 'io-ts'
import { decided } from '../law/When.js'
import { MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { onceMoved } from './AmongActs.js'
import { hangingOn, IntendedEffect, intendedEffects, policiesIn } from './IntendedEffect.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * The body changed the words of a motion before deciding it, so that what passes is not what was proposed. With
 * `intendedEffects` those are what it would do from now on, instead of what was intended before. It stands to be
 * decided at the same sitting, unless it is `scheduledFor` another day.
 */
export const MotionAmended = defineKind({
  type: 'MotionAmended',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionAmended',
    { motion: open(MotionId), text: open(Text) },
    { intendedEffects: open(t.readonlyArray(IntendedEffect)), scheduledFor: open(UncertainDate) },
  ),
  doc: {
    who: 'the body',
    effect: 'None; another text is to be decided, with other effects if it says so.',
    rests: 'domain §4, R10, R20',
  },
  example: {
    motion: 'motion:rescind-6030',
    text: 'THAT Customer Service Policy 6,030 be rescinded effective July 1, 2025.',
    intendedEffects: [
      {
        act: 'PolicyRescinded',
        policy: 'policy:6030',
        effectiveOn: { edtf: '2025-07-01', text: 'July 1, 2025' },
      },
    ],
  },
  days: { orders: [notBefore('/data/scheduledFor', 'a motion is put to a day that is to come')] },
  among: { worksOn: onceMoved, atTheTable: true },
  names: (data) => {
    const policies = policiesIn(data.intendedEffects ?? [])
    return {
      acts: [data.motion],
      mentions: policies,
      ...hangingOn(data.motion, data.intendedEffects ?? []),
      restsOn: [[data.motion, ['MotionProposed', 'MotionMoved']]],
    }
  },
  effects: (event, reading) => {
    const { motion, intendedEffects: intended, scheduledFor } = event.data
    return [
      {
        _tag: 'proposes',
        decision: motion,
        expected:
          scheduledFor === undefined ? decided(event.seq) : reading.day('/data/scheduledFor', scheduledFor),
        intended: intendedEffects(motion, intended ?? [], reading),
        ...(intended === undefined ? {} : { restated: true }),
        ...reading.base(motion),
      },
    ]
  },
})
