import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { corrected, enacted, imported, rescinded, standing } from '../acts.js'
import { about, done } from '../deeds.js'
import { ask, brief, eventId, history, q, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const successor = (d: string, policy: string, territory: string): Step =>
  recorded(d, enacted(policy, { d, data: { replaces: [p], territory } }))
const replaced = successor('2024-01-10', 'policy:north', 'the north')

describe('a policy that another replaces in one area', () => {
  const told = history(standing(p), replaced)
  const there = (day: string, territory: string) => brief(ask(told, p, about(day, { territory })))

  it('ends there, on the day the other starts', () => {
    expect(there('2024-01-09', 'the north')).toBe('IF')
    expect(there('2024-01-10', 'the north')).toBe('NIF(superseded)')
    expect(ask(told, p, about('2024-06-01', { territory: 'the north' }))).toMatchObject({
      ceasesOn: { earliest: '2024-01-10', latest: '2024-01-10' },
      flags: [],
    })
  })

  it('goes on everywhere else', () => {
    expect(there('2024-06-01', 'the south')).toBe('IF')
    expect(q(told, p, '2024-06-01')).toBe('IF')
    expect(ask(told, p, { on: '2024-06-01' }).ceasesOn).toBeNull()
  })

  it('can be ended everywhere later, and was then not ended twice', () => {
    const over = history(standing(p), replaced, recorded('2025-01-10', rescinded(p, { d: '2025-01-10' })))

    expect(q(over, p, '2025-01-10')).toBe('NIF(rescinded)')
    expect(brief(ask(over, p, about('2025-06-01', { territory: 'the north' })))).toBe('NIF(superseded)')
    expect(rightOf(findings(over.register, today)({ kinds: ['ended-again'] }))).toEqual([])
  })

  it('was never replaced there, where the other never starts', () => {
    const never = history(
      standing(p),
      recorded(
        '2024-01-10',
        enacted('policy:north', {
          d: '2024-01-10',
          data: { replaces: [p], territory: 'the north', commencement: { rule: 'onAppointedDay' } },
        }),
      ),
    )

    expect(brief(ask(never, p, about('2024-06-01', { territory: 'the north' })))).toBe('IF')
  })
})

it('a policy made for one area ends with its replacement in that area', () => {
  const told = history(standing(p, { territory: 'the north' }), replaced)

  expect(q(told, p, '2024-01-10')).toBe('NIF(superseded)')
})

it('whether one that an order left in that area alone ends cannot be said', () => {
  const told = history(
    standing(p),
    recorded(
      '2023-01-01',
      done('MunicipalityAmalgamated', '2023-01-01', {
        successor: 'ocd-division/country:ca/csd:1307013',
        area: 'the north',
        continuity: 'former-area',
      }),
    ),
    replaced,
  )

  expect(q(told, p, '2024-06-01')).toMatch(/^UND/)
})

it('a policy replaced in two areas goes on in the rest', () => {
  const told = history(standing(p), replaced, successor('2024-03-10', 'policy:south', 'the south'))
  const there = (territory: string) => brief(ask(told, p, about('2024-06-01', { territory })))

  expect(['the north', 'the south', 'the west'].map(there)).toEqual([
    'NIF(superseded)',
    'NIF(superseded)',
    'IF',
  ])
})

describe('a policy superseded by one that was made for one area', () => {
  const superseded = recorded(
    '2024-01-10',
    done('PolicySuperseded', '2024-01-10', { policy: p, by: 'policy:north', manner: 'express' }),
  )
  const north = recorded(
    '2024-01-10',
    enacted('policy:north', { d: '2024-01-10', data: { territory: 'the north' } }),
  )
  const everywhere = recorded('2024-01-10', enacted('policy:north', { d: '2024-01-10' }))
  const there = (told: ReturnType<typeof history>, territory: string) =>
    brief(ask(told, p, about('2024-06-01', { territory })))

  it.each([
    ['its making was recorded first', [north, superseded]],
    ['its making was recorded later', [superseded, north]],
  ])('ends in that area only, where %s', (_, steps) => {
    const told = history(standing(p), ...steps)

    expect(q(told, p, '2024-06-01')).toBe('IF')
    expect(there(told, 'the south')).toBe('IF')
    expect(there(told, 'the north')).toBe('NIF(superseded)')
    expect(brief(ask(told, p, about('2024-01-09', { territory: 'the north' })))).toBe('IF')
    expect(ask(told, p, { on: '2024-06-01' }).ceasesOn).toBeNull()
  })

  it('ends in that area only, where the other was in force before this ledger was kept', () => {
    const told = history(
      standing(p),
      recorded(
        '2024-01-10',
        imported('policy:north', {
          d: '2023-12-01',
          data: { territory: 'the north', commencement: { rule: 'onDate', on: '2024-01-10' } },
        }),
      ),
      superseded,
    )

    expect(q(told, p, '2024-06-01')).toBe('IF')
    expect(there(told, 'the north')).toBe('NIF(superseded)')
  })

  it('ends in the area that a correction names', () => {
    const slip = corrected(eventId(4), '/data/territory', 'the north', 'the south')
    const told = history(standing(p), north, superseded, recorded('2024-02-01', slip))

    expect(there(told, 'the north')).toBe('IF')
    expect(there(told, 'the south')).toBe('NIF(superseded)')
  })

  it('ends where it was made for that area itself', () => {
    expect(q(history(standing(p, { territory: 'the north' }), north, superseded), p, '2024-06-01')).toBe(
      'NIF(superseded)',
    )
  })

  it('ended in the area for certain, and elsewhere perhaps, where another record of the successor names no area', () => {
    const told = history(
      standing(p),
      north,
      superseded,
      recorded('2024-02-01', imported('policy:north', { d: '2024-01-10' })),
    )

    expect(q(told, p, '2024-06-01')).toBe('UND(effect-unknown)')
    expect(there(told, 'the south')).toBe('UND(effect-unknown)')
    expect(there(told, 'the north')).toBe('NIF(superseded)')
  })

  it('ended in one of two areas, where two records of the successor name one each', () => {
    const told = history(
      standing(p),
      north,
      superseded,
      recorded('2024-02-01', imported('policy:north', { d: '2024-01-10', data: { territory: 'the south' } })),
    )

    expect(there(told, 'the north')).toBe('UND(effect-unknown)')
    expect(there(told, 'the south')).toBe('UND(effect-unknown)')
    expect(there(told, 'the west')).toBe('IF')
  })

  it('is in doubt elsewhere, where two records of one enactment differ on the area', () => {
    const told = history(
      standing(p),
      north,
      superseded,
      recorded('2024-02-01', enacted('policy:north', { d: '2024-01-10', data: { sameActAs: eventId(4) } })),
    )

    expect(q(told, p, '2024-06-01')).toBe('UND(conflicting-records)')
    expect(there(told, 'the north')).toBe('NIF(superseded)')
  })

  it('goes on elsewhere, where a part of the successor commences on its own', () => {
    const part = done('PolicyCommenced', '2024-02-01', {
      policy: 'policy:north',
      commencedOn: '2024-02-01',
      portions: ['s. 1'],
    })
    const told = history(standing(p), north, superseded, recorded('2024-02-01', part))

    expect(q(told, p, '2024-06-01')).toBe('IF')
    expect(there(told, 'the north')).toBe('NIF(superseded)')
  })

  it('ends everywhere with a successor for everywhere', () => {
    expect(q(history(standing(p), everywhere, superseded), p, '2024-06-01')).toBe('NIF(superseded)')
  })
})
