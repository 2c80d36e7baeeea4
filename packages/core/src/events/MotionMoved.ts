import * as t from 'io-ts'
import { OpaqueId } from '../values/ids.js'
import { MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { hangingOn, IntendedEffect, intendedEffects, policiesIn } from './IntendedEffect.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'

/**
 * A member moved a motion. The seconder is optional: some minutes name only the mover. Moving puts the motion before
 * the meeting on that day; it decides nothing. Intended effects are given where no `MotionProposed` gave them.
 */
export const MotionMoved = defineKind({
  type: 'MotionMoved',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionMoved',
    { motion: open(MotionId) },
    {
      mover: withholdable(OpaqueId),
      seconder: withholdable(OpaqueId),
      text: open(Text),
      intendedEffects: open(t.readonlyArray(IntendedEffect)),
    },
  ),
  doc: { who: 'a member', effect: 'None; the motion is before the meeting.', rests: 'domain §1.12, R10' },
  example: { motion: 'motion:rescind-6030', mover: 'member-4' },
  among: { atTheTable: true },
  names: (data) => {
    const policies = policiesIn(data.intendedEffects ?? [])
    return {
      acts: [data.motion],
      mentions: policies,
      ...hangingOn(data.motion, data.intendedEffects ?? []),
      restsOn: [[data.motion, ['MotionProposed']]],
    }
  },
  effects: (event, reading) => [
    {
      _tag: 'proposes',
      decision: event.data.motion,
      expected: reading.decided,
      intended: intendedEffects(event.data.motion, event.data.intendedEffects ?? [], reading),
      ...reading.base(event.data.motion),
    },
  ],
})
