import * as t from 'io-ts'
import { MotionId } from '../values/SubjectId.js'
import { onceMoved } from './AmongActs.js'
import { Tally } from './Tally.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A motion was lost: by vote, by a tie, for want of a seconder, or short of a required majority. Nothing changes (a tie
 * defeats: MGA s. 186).
 */
export const MotionDefeated = defineKind({
  type: 'MotionDefeated',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionDefeated',
    { motion: open(MotionId) },
    {
      cause: open(t.keyof({ vote: null, tie: null, 'no-seconder': null, threshold: null })),
      tally: open(Tally),
    },
  ),
  doc: {
    who: 'the body',
    effect: 'None; what the motion was to do will not happen by it.',
    rests: 'domain §4; MGA s. 186',
  },
  example: { motion: 'motion:rescind-6030', cause: 'tie', tally: { for: 3, against: 3 } },
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
