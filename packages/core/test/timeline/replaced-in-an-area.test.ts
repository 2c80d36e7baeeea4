import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted, rescinded, standing } from '../acts.js'
import { about, done } from '../deeds.js'
import { ask, brief, history, q, recorded, rightOf, today, type Step } from '../history.js'

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
