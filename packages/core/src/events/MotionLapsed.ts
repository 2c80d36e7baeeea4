import * as t from 'io-ts'
import { decided } from '../law/When.js'
import { MotionId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { onceMoved } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * A motion, bill or bylaw under reading came to nothing without a vote on it: its time ran out (two years after first
 * reading: MGA s. 188), the term of council ended, or all pending matters were deemed failed by one resolution (Chicago
 * 2015). `decidedOn` is the day it lapsed.
 */
export const MotionLapsed = defineKind({
  type: 'MotionLapsed',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionLapsed',
    { motion: open(MotionId) },
    {
      cause: open(
        t.keyof({ 'end-of-term': null, 'time-limit': null, 'not-moved': null, 'deemed-failed': null }),
      ),
      rule: open(Text),
    },
  ),
  doc: {
    who: 'the clock, or the body for all pending matters at once',
    effect: 'None; what the motion was to do will not happen by it.',
    rests: 'domain §3, §4, R20; MGA s. 188',
  },
  example: { motion: 'motion:rescind-6030', cause: 'end-of-term' },
  among: { worksOn: onceMoved, once: true, settlesMotion: true },
  names: (data) => ({ acts: [data.motion], restsOn: [[data.motion, ['MotionProposed', 'MotionMoved']]] }),
  effects: (event, { base }) => [
    {
      _tag: 'resolves',
      matter: event.data.motion,
      outcome: 'failed',
      when: decided(event.seq),
      reason: 'lapsed',
      ...base(event.data.motion),
    },
  ],
})
