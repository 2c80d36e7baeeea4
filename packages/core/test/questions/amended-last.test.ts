import { expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { passed, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { history, q, recorded, rightOf, today } from '../history.js'

const [p, other, motion] = ['policy:p', 'policy:other', 'motion:m']

const toRescind = (policy: string) => [{ act: 'PolicyRescinded', policy }]
const proposed = noted('MotionProposed', {
  motion,
  text: 'THAT one of them be rescinded.',
  intendedEffects: toRescind(p),
  scheduledFor: '2024-05-13',
})
const amended = (d: string, policy: string): ActInput =>
  done('MotionAmended', d, {
    motion,
    text: `THAT ${policy} be rescinded.`,
    intendedEffects: toRescind(policy),
  })
const told = (...acts: ReadonlyArray<ActInput>) =>
  history(standing(p), standing(other), recorded('2024-06-01', proposed, ...acts))

it('a resolution was to bring what its motion was amended to last, whichever amendment was recorded last', () => {
  const vote = passed('resolution:r', { d: '2024-05-13', data: { motion } })
  for (const [first, second] of [
    ['2024-05-01', '2024-05-02'],
    ['2024-04', '2024-05-02'],
  ] as const)
    for (const amendments of [
      [amended(first, p), amended(second, other)],
      [amended(second, other), amended(first, p)],
    ]) {
      const { register } = told(...amendments, vote)
      const found = rightOf(findings(register, today)({ kinds: ['effect-not-recorded'] }))

      expect(found.map(({ subject }) => subject)).toEqual([other])
    }
})

it('an open motion may do what it was amended to last, though an amendment of some day before is recorded after', () => {
  for (const amendments of [
    [amended('2024-04', p), amended('2024-05-02', other)],
    [amended('2024-05-02', other), amended('2024-04', p)],
  ]) {
    const open = told(...amendments)

    expect([p, other].map((policy) => q(open, policy, '2024-07-01'))).toEqual(['IF', 'UND(outcome-unknown)'])
  }
})
