import * as t from 'io-ts'
import { OpaqueId } from '../values/ids.js'
import { MotionId, ResolutionId } from '../values/SubjectId.js'
import { Digest, Text } from '../values/text.js'
import { onceMoved } from './AmongActs.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'
import { Tally } from './Tally.js'

/**
 * Council carried a motion. It acts on policies only through the events it causes (`causedBy`): one resolution may
 * carry many (a consent agenda). What it was intended to do and no event did is finding `effect-not-recorded`.
 */
export const ResolutionPassed = defineKind({
  type: 'ResolutionPassed',
  version: 1,
  nature: 'act',
  payload: payload(
    'ResolutionPassed',
    { resolution: open(ResolutionId) },
    {
      motion: open(MotionId),
      number: open(Text),
      title: open(Text),
      operativeText: open(Text),
      operativeDigest: open(Digest),
      recitals: open(t.readonlyArray(Text)),
      mover: withholdable(OpaqueId),
      seconder: withholdable(OpaqueId),
      tally: open(Tally),
    },
  ),
  doc: {
    who: 'council',
    effect: 'The resolution stands; policies change only by the events it causes.',
    rests: 'domain §4; MGA ss. 180, 181',
  },
  example: {
    resolution: 'resolution:2023-07-17-customer-experience',
    operativeText: 'The City Manager implement a customer experience policy that reflects this commitment.',
  },
  expected: { number: 'its number', mover: 'who moved it', tally: 'the vote' },
  among: { worksOn: onceMoved, once: true, settlesMotion: true, atTheTable: true },
  names: (data) => ({
    acts: [data.resolution, ...(data.motion === undefined ? [] : [data.motion])],
    ...(data.motion === undefined
      ? {}
      : { restsOn: [[data.motion, ['MotionProposed', 'MotionMoved']]] as const }),
  }),
  effects: (event, { base, decided }) => {
    const { resolution, motion } = event.data
    return [
      { _tag: 'begins', when: decided, mode: 'first', ...base(resolution) },
      ...(motion === undefined
        ? []
        : [{ _tag: 'resolves', matter: motion, outcome: 'met', when: decided, ...base(motion) } as const]),
    ]
  },
})
