import * as t from 'io-ts'
import { MotionId } from '../values/SubjectId.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { onceMoved } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { notBefore } from './NamedDays.js'
import { open, payload } from './payload.js'

/**
 * A decision was put off: to a day (`until`, which becomes the day it is expected on), or without one, in which case
 * nothing is expected until the motion is scheduled again (R10). `mode` is kept apart from its word: "tabled" means
 * put off in the United States and put forward in the United Kingdom.
 */
export const MotionDeferred = defineKind({
  type: 'MotionDeferred',
  version: 1,
  nature: 'act',
  payload: payload(
    'MotionDeferred',
    { motion: open(MotionId), mode: open(t.keyof({ tabled: null, postponed: null, referred: null })) },
    { until: open(UncertainDate) },
  ),
  doc: {
    who: 'the body',
    effect: 'None; moves the day on which the decision is expected, or removes it.',
    rests: 'domain §4, R10',
  },
  example: {
    motion: 'motion:rescind-6030',
    mode: 'postponed',
    until: { edtf: '2025-02-24', text: 'February 24' },
  },
  days: {
    from: '/data/until',
    orders: [notBefore('/data/until', 'a motion is put off to a day that is to come')],
  },
  among: { worksOn: onceMoved, atTheTable: true },
  names: (data) => ({ acts: [data.motion], restsOn: [[data.motion, ['MotionProposed', 'MotionMoved']]] }),
  effects: (event, { base, day }) => [
    {
      _tag: 'proposes',
      decision: event.data.motion,
      expected: event.data.until === undefined ? null : day('/data/until', event.data.until),
      intended: [],
      ...base(event.data.motion),
    },
  ],
})
