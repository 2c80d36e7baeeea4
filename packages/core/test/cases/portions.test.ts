import { describe, expect, it } from 'vitest'
import { enacted, rescinded, standing } from '../acts.js'
import { about, byBylaw, done, memberOf, noted } from '../deeds.js'
import { ask, brief, eventId, history, q, recorded } from '../history.js'

const p = 'policy:p'

describe('a policy that commences in portions (R22)', () => {
  const partial = history(
    recorded(
      '2023-11-01',
      enacted(p, {
        d: '2023-11-01',
        by: byBylaw,
        data: { kind: 'bylaw', commencement: { rule: 'onAppointedDay' } },
      }),
    ),
    recorded(
      '2023-12-01',
      noted('PolicyCommenced', {
        policy: p,
        commencedOn: '2024-01-01',
        portions: ['s. 1', 's. 2', 's. 3', 's. 4'],
      }),
      noted('PolicyCommenced', { policy: p, commencedOn: '2025-01-01', portions: ['s. 5'] }),
    ),
  )

  it('case 35: the whole is in force once any portion is', () => {
    expect(q(partial, p, '2023-12-31')).toBe('NIF(not-commenced)')
    expect(q(partial, p, '2024-06-01')).toBe('IF')
  })

  it('case 35: section 5 has not commenced, so the whole is partly in force', () => {
    expect(memberOf(ask(partial, p, { on: '2024-06-01' }), 'partial')).toBe(true)
    expect(brief(ask(partial, p, about('2024-06-01', { portion: 's. 5' })))).toBe('NIF(not-commenced)')
    expect(brief(ask(partial, p, about('2024-06-01', { portion: 's. 3' })))).toBe('IF')
    expect(brief(ask(partial, p, about('2025-01-01', { portion: 's. 5' })))).toBe('IF')
  })
})

describe('an act on a portion', () => {
  it('rescinds the portion and leaves the rest in force', () => {
    const cut = history(
      standing(p),
      recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
    )

    expect(q(cut, p, '2024-02-01')).toBe('IF')
    expect(brief(ask(cut, p, about('2024-02-01', { portion: 's. 5' })))).toBe('NIF(rescinded)')
  })

  it('suspends the portion and leaves the rest in force', () => {
    const held = history(
      standing(p),
      recorded('2024-02-01', done('PolicySuspended', '2024-02-01', { policy: p, portions: ['s. 5'] })),
    )

    expect(q(held, p, '2024-03-01')).toBe('IF')
    expect(brief(ask(held, p, about('2024-03-01', { portion: 's. 5' })))).toBe('NIF(suspended)')
  })

  it('voids the portion from the start and leaves the rest in force', () => {
    const severed = history(
      standing(p),
      recorded(
        '2024-02-01',
        done('PolicyQuashed', '2024-02-01', {
          policy: p,
          operation: { rule: 'abInitio', act: eventId(3) },
          portions: ['s. 5'],
        }),
      ),
    )

    expect(q(severed, p, '2015-01-01')).toBe('IF')
    expect(brief(ask(severed, p, about('2015-01-01', { portion: 's. 5' })))).toBe('NIF(quashed)')
  })
})

it('a part no act names stands as the rest, and the answer says that it may be misspelt', () => {
  const cut = history(
    standing(p),
    recorded('2024-02-01', rescinded(p, { d: '2024-02-01', data: { portions: ['s. 5'] } })),
  )

  expect(ask(cut, p, about('2024-02-01', { portion: 's.5' }))).toMatchObject({
    status: 'in-force',
    portion: 's.5',
    flags: ['portion-unnamed'],
  })
  expect(ask(cut, p, about('2024-02-01', { territory: 'the north' })).flags).toEqual(['area-unnamed'])
})
