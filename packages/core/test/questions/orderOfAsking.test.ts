import { describe, expect, it } from 'vitest'
import { policiesInForce, type PoliciesQuestion } from '../../src/index.js'
import { enacted } from '../acts.js'
import { done } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  emptyLedger,
  history,
  q,
  rebuilt,
  recorded,
  rightOf,
  today,
} from '../history.js'

const p = 'policy:p'

describe('what an answer takes for granted does not depend on what was asked before', () => {
  it('where a power was revoked', () => {
    const { register, leaves } = history(
      recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: 'ca-ab' } }),
      recorded(
        '2020-01-01',
        done('AuthorityConferred', '2020-01-01', {
          authority: 'authority:x',
          grantee: { body: 'officer', office: 'City Manager' },
        }),
        enacted(p, { d: '2024-01-01', data: { authority: 'authority:x' } }),
      ),
      recorded('2025-01-02', done('AuthorityRevoked', '2025-01-02', { authority: 'authority:x' })),
    )
    for (const on of ['2024-06-01', '2024-07-01']) ask({ register }, p, { on })
    const asked = ask({ register }, p, { on: '2025-03-01' })

    expect(asked).toEqual(ask({ register: rebuilt(leaves) }, p, { on: '2025-03-01' }))
    expect(asked.assumptions.map(({ sentence }) => sentence).join()).toContain('when its power is revoked')
  })
})

describe('in the District of Columbia an act of which nobody says who decided it', () => {
  it('waits for the mayor as one of council does', () => {
    const { by: _, ...said } = enacted(p, { d: '2025-01-10', data: { kind: 'bylaw' } })
    const told = history(
      recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: 'us-dc' } }),
      recorded('2025-01-10', said),
    )

    expect(q(told, p, '2025-03-11')).toBe('NIF(not-yet-enacted)')
    expect(brief(ask(told, p, { on: '2025-01-01' }))).toBe('NIF(not-yet-enacted)')
  })
})

describe('a stored reference to an event that is still to come', () => {
  it('is no reference, whenever the ledger is read', () => {
    const motion = 'motion:m'
    const { leaves } = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded('2023-01-01', {
        type: 'MotionProposed',
        data: {
          motion,
          text: 'THAT it be rescinded.',
          scheduledFor: '2023-02-01',
          intendedEffects: [{ act: 'PolicyRescinded', policy: p }],
        },
      }),
      recorded('2023-02-02', done('MotionDefeated', '2023-02-01', { motion })),
    )
    const [proposed, defeated] = leaves.slice(-2).map((leaf) => JSON.parse(leaf) as Stored)
    const forward = { ...proposed, cites: [defeated?.id] }
    const alone = { ...defeated, cites: [], subjects: defeated?.subjects.filter(({ id }) => id !== p) }
    const altered = [...leaves.slice(0, -2), JSON.stringify(forward), JSON.stringify(alone)]
    const stepwise = emptyLedger({ municipality: false }).register
    for (const leaf of altered) {
      rightOf(stepwise.read([leaf]))
      ask({ register: stepwise }, p, { on: '2024-01-01' })
    }

    expect(q({ register: rebuilt(altered) }, p, '2024-01-01')).toBe(
      q({ register: stepwise }, p, '2024-01-01'),
    )
    expect(q({ register: stepwise }, p, '2024-01-01')).toBe('UND(outcome-unknown)')
  })
})

interface Stored {
  readonly id: string
  readonly subjects: ReadonlyArray<{ readonly id: string }>
}

describe('an answer about the whole register that is remembered', () => {
  it('is given to the very question only, whatever the names in it hold', () => {
    const [first, second] = ['2025-01-01T12:00:00.000000Z', '2025-01-01T13:00:00.000000Z']
    const claimed = { register: 'a', recordedAt: '2020-01-01T00:00:00.000000Z' }
    const asked = (one: object, territory: string): PoliciesQuestion =>
      ({ on: '2020-06-01', knownAt: one, territory }) as PoliciesQuestion
    const { register } = history(
      covered,
      recorded('2020-02-01', { ...enacted(p, { d: '2020-01-01' }), claimed }),
    )
    const inForce = (question: PoliciesQuestion): ReadonlyArray<string> =>
      rightOf(policiesInForce(register, today)(question)).certain.map(({ policy }) => policy)

    expect(inForce(asked({ register: 'a', instant: first }, `b ${second}\nc`))).toEqual([p])
    expect(inForce(asked({ register: `a ${first}\nb`, instant: second }, 'c'))).toEqual([])
  })
})
