import { describe, expect, it } from 'vitest'
import {
  deferred,
  defeated,
  enacted,
  passed,
  proposesToEnact,
  proposesToRescind,
  rescinded,
  retracted,
  standing,
  withdrawn,
} from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, type Step } from '../history.js'

const [old, young, third] = ['policy:old', 'policy:young', 'policy:third']
const m = 'motion:m'

const superseded = (policy: string, by: string): Step =>
  recorded('2024-04-01', done('PolicySuperseded', '2024-04-01', { policy, by, manner: 'express' }))

const proposed = recorded('2024-05-20', proposesToEnact(m, young, '2024-06-10'))

const moved = recorded(
  '2024-06-10',
  done('MotionMoved', '2024-06-10', {
    motion: m,
    intendedEffects: [{ act: 'PolicyEnacted', policy: young, kind: 'council-policy' }],
  }),
)

const merged = recorded(
  '2024-04-01',
  done('PolicyMerged', '2024-04-01', {
    policies: [old, third],
    into: { policy: young, kind: 'council-policy', title: 'Young' },
    effectiveOn: '2024-09-01',
  }),
)

/** What makes the old policy wait, and the motion it then hangs on, recorded in either order. */
const either = (waiting: Step, motion: Step): ReadonlyArray<readonly [string, ReadonlyArray<Step>]> => [
  ['the motion last', [standing(old), waiting, motion]],
  ['the motion first', [standing(old), motion, waiting]],
]

describe('a policy that waits for another, which an open motion would enact', () => {
  for (const [kind, motion] of [
    ['proposed', proposed],
    ['moved', moved],
  ] as const)
    it.each(either(superseded(old, young), motion))(
      `may have ended by a motion ${kind}, with %s`,
      (_, steps) => {
        const ledger = history(...steps)
        const answer = ask(ledger, old, { on: '2024-06-10' })

        expect(q(ledger, old, '2024-06-09')).toBe('IF')
        expect(brief(answer)).toBe('UND(outcome-unknown)')
        expect(possible(answer)).toEqual(['IF', 'NIF(superseded)'])
        expect(answer.presumed).toEqual({ status: 'in-force' })
        expect(answer.citations.map(({ type }) => type)).toContain(
          `Motion${kind === 'moved' ? 'Moved' : 'Proposed'}`,
        )
        expect(q(ledger, old, '2024-07-01', { asDecidedBy: '2024-06-09' })).toBe('IF')
      },
    )

  it.each(either(superseded(old, young), proposed))(
    'is told what became of the motion, with %s',
    (_, steps) => {
      const then = (...more: ReadonlyArray<Step>): ReadonlyArray<string> =>
        ['2024-06-10', '2024-06-24', '2024-07-01'].map((on) => q(history(...steps, ...more), old, on))
      const settled = (act: Parameters<typeof recorded>[1]): ReadonlyArray<string> =>
        then(recorded('2024-06-10', act))
      const d = '2024-06-10'

      expect(settled(defeated(m, { d }))).toEqual(['IF', 'IF', 'IF'])
      expect(settled(withdrawn(m, { d }))).toEqual(['IF', 'IF', 'IF'])
      expect(settled(done('MotionLapsed', d, { motion: m }))).toEqual(['IF', 'IF', 'IF'])
      expect(settled(passed('resolution:r', { d, data: { motion: m } }))).toEqual(['IF', 'IF', 'IF'])
      expect(settled(deferred(m, null, { d }))).toEqual(['IF', 'IF', 'IF'])
      expect(settled(deferred(m, '2024-06-24', { d }))).toEqual([
        'IF',
        'UND(outcome-unknown)',
        'UND(outcome-unknown)',
      ])
      expect(
        settled(
          done('VoteRecorded', d, { on: { matter: 'motion', motion: m }, tally: { for: 5, against: 2 } }),
        ),
      ).toEqual(Array.from({ length: 3 }, () => 'UND(outcome-unknown)'))
      expect(
        then(
          recorded(
            d,
            passed('resolution:r', { d, label: 'vote', data: { motion: m } }),
            enacted(young, { d, causedBy: ['#vote'] }),
          ),
        ),
      ).toEqual(Array.from({ length: 3 }, () => 'NIF(superseded)'))
    },
  )

  it('has the decision among those that are pending, until its day', () => {
    const ledger = history(standing(old), superseded(old, young), proposed)
    const ahead = ask(ledger, old, { on: '2024-07-01' }, '2024-06-01')

    expect(ahead).toMatchObject({ status: 'in-force', pendingDecisions: [m] })
  })

  it.each([
    ['the motion last', [superseded(old, young), superseded(young, third)], 'last'],
    ['the motion first', [superseded(old, young), superseded(young, third)], 'first'],
    [
      'the motion first, and the links from the last',
      [superseded(young, third), superseded(old, young)],
      'first',
    ],
    [
      'the motion last, and the links from the last',
      [superseded(young, third), superseded(old, young)],
      'last',
    ],
  ] as const)('may hang on a motion for the next link but one, with %s', (_, links, place) => {
    const motion = recorded('2024-05-20', proposesToEnact(m, third, '2024-06-10'))
    // Made to start in September, it never does if what replaces it started before.
    const next = recorded('2024-03-01', enacted(young, { d: '2024-03-01', eff: '2024-09-01' }))
    const ledger = history(
      standing(old),
      next,
      ...(place === 'first' ? [motion, ...links] : [...links, motion]),
    )

    expect(['2024-08-31', '2024-09-01'].map((on) => q(ledger, old, on))).toEqual([
      'IF',
      'UND(outcome-unknown)',
    ])
  })

  it.each([
    ['once what it was merged into may have been called off', '2024-06-10', 'UND(outcome-unknown)'],
    ['not by who was to call that off before it was made', '2024-03-25', 'NIF(superseded)'],
    ['not by who was to call that off once it had begun', '2024-09-02', 'NIF(superseded)'],
  ])('may go on %s', (_, scheduled, then) => {
    const motion = recorded('2024-03-20', proposesToRescind(m, young, scheduled))
    for (const [, steps] of either(merged, motion)) {
      const ledger = history(...steps)

      expect(q(ledger, old, '2024-08-31')).toBe('IF')
      expect(q(ledger, old, '2024-09-05')).toBe(then)
    }
  })

  it('is told that the motion was never recorded after all', () => {
    for (const [, steps] of either(superseded(old, young), proposed)) {
      const at = steps.indexOf(proposed)
      const ledger = history(...steps, recorded('2024-07-01', retracted(eventId(3 + at))))

      expect(q(ledger, old, '2024-06-20', { knownAt: '2024-06-30' })).toBe('UND(outcome-unknown)')
      expect(q(ledger, old, '2024-06-20')).toBe('IF')
    }
  })
})

describe('a policy that is to be replaced, where an open motion would call the replacement off', () => {
  const replacing = recorded(
    '2024-04-01',
    enacted(young, { d: '2024-04-01', eff: '2024-09-01', data: { replaces: [old] } }),
  )
  const made = recorded('2024-04-01', enacted(young, { d: '2024-04-01', eff: '2024-09-01' }))
  const callsOff = recorded('2024-05-20', proposesToRescind(m, young, '2024-06-10'))

  it.each([
    ['the motion last', [replacing, callsOff]],
    ['the motion first', [callsOff, replacing]],
    ['the motion between', [made, callsOff, superseded(old, young)]],
  ] as const)('may go on, with %s', (_, steps) => {
    const ledger = history(standing(old), ...steps)
    const answer = ask(ledger, old, { on: '2024-09-01' })

    expect(q(ledger, old, '2024-08-31')).toBe('IF')
    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(superseded)'])
    expect(answer.presumed).toEqual({ status: 'not-in-force', reason: 'superseded' })
    expect(answer.citations.map(({ type }) => type)).toContain('MotionProposed')
  })

  it('has ended where the replacement started before the motion was to be decided (R14)', () => {
    const late = recorded('2024-10-01', proposesToRescind(m, young, '2024-10-10'))
    const ledger = history(standing(old), replacing, late)
    const answer = ask(ledger, old, { on: '2024-11-01' })

    expect(q(ledger, young, '2024-11-01')).toBe('UND(outcome-unknown)')
    expect(brief(answer)).toBe('NIF(superseded)')
    expect(answer.citations.map(({ type }) => type)).not.toContain('MotionProposed')
    expect(ask(ledger, old, { on: '2024-11-01' }, '2024-10-05').pendingDecisions).toEqual([])
  })
})

describe('a policy that waits for another, which another was to end in its turn', () => {
  const next = recorded('2024-03-01', enacted(young, { d: '2024-03-01', eff: '2024-06-01' }))
  const last = recorded('2024-03-02', enacted(third, { d: '2024-03-02', eff: '2024-05-01' }))
  const calledOff = recorded('2024-03-15', rescinded(third, { d: '2024-03-15' }))
  const links = [superseded(young, third), superseded(old, young)]

  it('goes on where that began first, whichever link is recorded last', () => {
    for (const inTurn of [links, links.toReversed()])
      expect(q(history(standing(old), next, last, ...inTurn), old, '2024-06-01')).toBe('IF')
  })

  it.each([
    ['before', [calledOff, ...links]],
    ['between', [links[0] as Step, calledOff, links[1] as Step]],
    ['after', [...links, calledOff]],
  ] as const)('ends all the same where that was called off, recorded %s what makes it wait', (_, steps) => {
    const ledger = history(standing(old), next, last, ...steps)

    expect(q(ledger, young, '2024-06-01')).toBe('IF')
    expect(['2024-05-31', '2024-06-01'].map((on) => q(ledger, old, on))).toEqual(['IF', 'NIF(superseded)'])
  })
})

describe('what a motion lists', () => {
  const listed = (motion: Step): ReadonlyArray<string> => {
    const { register } = history(standing(old), superseded(old, young), motion)
    return register.book.at(register.book.size() - 1)?.event.subjects.map(({ id }) => id) ?? []
  }

  it('is what waits for what it would enact or rescind', () => {
    expect(listed(proposed)).toEqual([m, old, young])
    expect(listed(recorded('2024-05-20', proposesToRescind(m, young, '2024-06-10')))).toEqual([m, old, young])
  })

  it('is nothing more where it would amend that, or would enact what nothing waits for', () => {
    const amends = noted('MotionProposed', {
      motion: m,
      text: 'THAT it be amended.',
      intendedEffects: [{ act: 'PolicyAmended', policy: young }],
    })

    expect(listed(recorded('2024-05-20', amends))).toEqual([m, young])
    expect(listed(recorded('2024-05-20', proposesToEnact(m, third, '2024-06-10')))).toEqual([m, third])
  })
})
