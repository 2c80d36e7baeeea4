import { describe, expect, it } from 'vitest'
import { enacted } from '../acts.js'
import { done } from '../deeds.js'
import { ask, brief, history, q, rebuilt, recorded } from '../history.js'

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
