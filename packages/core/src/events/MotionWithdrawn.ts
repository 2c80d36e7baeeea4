import { MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { onceMoved } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/** A motion was taken back before it was decided. */
export const MotionWithdrawn = defineKind({
  type: 'MotionWithdrawn',
  version: 1,
  nature: 'act',
  payload: payload('MotionWithdrawn', { motion: open(MotionId) }, { reason: open(Text) }),
  doc: {
    who: 'the mover or the body',
    effect: 'None; what the motion was to do will not happen by it.',
    rests: 'domain §4',
  },
  example: { motion: 'motion:rescind-6030' },
  among: { worksOn: onceMoved, once: true, settlesMotion: true, atTheTable: true },
  names: (data) => ({ acts: [data.motion], restsOn: [[data.motion, ['MotionProposed', 'MotionMoved']]] }),
  effects: (event, { base, decided }) => [
    {
      _tag: 'resolves',
      matter: event.data.motion,
      outcome: 'failed',
      when: decided,
      reason: 'never-passed',
      ...base(event.data.motion),
    },
  ],
})
