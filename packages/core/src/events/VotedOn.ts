import * as t from 'io-ts'
import { MotionId, PolicyId, type SubjectId } from '../values/SubjectId.js'
import { Whole } from '../values/text.js'

/** What was voted on: a motion; one reading of a bylaw, with the motion where it is on record; or nobody said. */
export const VotedOn = t.union(
  [
    t.type({ matter: t.literal('motion'), motion: MotionId }, 'motion'),
    t.intersection(
      [
        t.type({ matter: t.literal('reading'), policy: PolicyId }),
        t.partial({ reading: Whole, motion: MotionId }),
      ],
      'reading',
    ),
    t.type({ matter: t.literal('unknown') }, 'unknown'),
  ],
  'VotedOn',
)
export type VotedOn = t.TypeOf<typeof VotedOn>

/** The motion, where one is named. */
export const motionIn = (on: VotedOn): MotionId | null =>
  on.matter === 'unknown' ? null : (on.motion ?? null)

/** All that was voted on. */
export const subjectsIn = (on: VotedOn): ReadonlyArray<SubjectId> => {
  const motion = motionIn(on)
  return [...(motion === null ? [] : [motion]), ...(on.matter === 'reading' ? [on.policy] : [])]
}
