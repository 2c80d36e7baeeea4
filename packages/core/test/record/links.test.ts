import { describe, expect, it } from 'vitest'
import type { ActInput, SubjectId } from '../../src/index.js'
import { ask, brief, covered, eventId, record, type Step } from '../history.js'

const council = { by: { body: 'council', instrument: 'resolution' }, evidence: 'primary' } as const

const enacted = (policy: string): Step => ({
  rec: '2010-01-01',
  acts: [
    {
      type: 'PolicyEnacted',
      ...council,
      decidedOn: '2010-01-01',
      data: { policy, kind: 'council-policy', title: policy, commencement: { rule: 'onEnactment' } },
    },
  ],
})

const proposed: ActInput = {
  type: 'MotionProposed',
  data: {
    motion: 'motion:m',
    text: 'THAT p be rescinded.',
    scheduledFor: '2024-05-13',
    intendedEffects: [{ act: 'PolicyRescinded', policy: 'policy:p' }],
  },
}

describe('links between events', () => {
  it('a motion put on record after its defeat is known to be defeated', () => {
    const history = record([
      covered,
      enacted('policy:p'),
      {
        rec: '2024-05-14',
        acts: [{ type: 'MotionDefeated', ...council, decidedOn: '2024-05-13', data: { motion: 'motion:m' } }],
      },
      { rec: '2024-06-01', acts: [proposed] },
    ])

    expect(brief(ask(history, 'policy:p', { on: '2024-07-01' }))).toBe('IF')
  })

  it('a motion put on record after its defeat is open as known before the defeat was cited', () => {
    const history = record([
      covered,
      enacted('policy:p'),
      { rec: '2024-05-14', acts: [proposed] },
      {
        rec: '2024-06-01',
        acts: [{ type: 'MotionDefeated', ...council, decidedOn: '2024-05-13', data: { motion: 'motion:m' } }],
      },
    ])

    expect(brief(ask(history, 'policy:p', { on: '2024-07-01', knownAt: '2024-05-20' }))).toBe(
      'UND(outcome-unknown)',
    )
    expect(brief(ask(history, 'policy:p', { on: '2024-07-01' }))).toBe('IF')
  })

  it('a correction that names another policy is told to that policy, and so is what follows', () => {
    const history = record([
      covered,
      enacted('policy:p'),
      enacted('policy:q'),
      { rec: '2024-05-01', acts: [proposed] },
      {
        rec: '2024-05-02',
        acts: [
          {
            type: 'RecordCorrected',
            data: {
              target: eventId(5),
              path: '/data/intendedEffects/0/policy',
              from: 'policy:p',
              to: 'policy:q',
              reason: 'The motion speaks of q.',
            },
          },
        ],
      },
      {
        rec: '2024-05-14',
        acts: [{ type: 'MotionDefeated', ...council, decidedOn: '2024-05-13', data: { motion: 'motion:m' } }],
      },
    ])
    const listed = (seq: number): ReadonlyArray<SubjectId> =>
      history.register.book.at(seq)?.event.subjects.map(({ id }) => id) ?? []

    expect(listed(5)).toEqual(['motion:m', 'policy:p', 'policy:q'])
    expect(listed(6)).toEqual(['motion:m', 'policy:p', 'policy:q'])
    expect(brief(ask(history, 'policy:q', { on: '2024-06-01', knownAt: '2024-05-13' }))).toBe(
      'UND(outcome-unknown)',
    )
    expect(brief(ask(history, 'policy:p', { on: '2024-06-01', knownAt: '2024-05-13' }))).toBe('IF')
    expect(brief(ask(history, 'policy:q', { on: '2024-06-01' }))).toBe('IF')
  })
})
