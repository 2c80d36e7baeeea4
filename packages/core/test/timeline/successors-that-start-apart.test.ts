import { describe, expect, it } from 'vitest'
import { cityManager, enacted, imported, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, history, possible, q, recorded, type History, type Step } from '../history.js'

const p = 'policy:p'
const [a, b, c] = ['policy:a', 'policy:b', 'policy:c']
const part = (policy: string) => ({ policy, kind: 'council-policy', title: policy })

const split = (...parts: ReadonlyArray<string>): Step =>
  recorded(
    '2024-06-01',
    done('PolicySplit', '2024-06-01', { policy: p, parts: parts.map(part), effectiveOn: '2024-07-01' }),
  )
const cancelled = (policy: string): Step =>
  recorded('2024-06-10', done('CommencementCancelled', '2024-06-10', { policy }))
const postponed = (policy: string, until: string): Step =>
  recorded('2024-06-10', done('CommencementPostponed', '2024-06-10', { policy, until }))

describe('a split of which the parts do not all start on its day', () => {
  const told = history(standing(p), split(a, b), postponed(b, '2024-10-01'))

  it('leaves open what became of the old policy until all of them have started', () => {
    expect(q(told, p, '2024-06-30')).toBe('IF')
    expect(q(told, p, '2024-07-01')).toBe('UND(effect-unknown)')
    expect(q(told, p, '2024-09-30')).toBe('UND(effect-unknown)')
    expect(q(told, p, '2024-10-01')).toBe('NIF(superseded)')
    expect(possible(ask(told, p, { on: '2024-07-01' }))).toEqual(['IF', 'NIF(superseded)'])
  })

  it('begins each part on its own day', () => {
    expect([a, b].map((policy) => q(told, policy, '2024-07-01'))).toEqual(['IF', 'NIF(not-commenced)'])
    expect([a, b].map((policy) => q(told, policy, '2024-10-01'))).toEqual(['IF', 'IF'])
  })

  it.each([
    ['called off', cancelled(b)],
    ['rescinded before its day', recorded('2024-06-10', rescinded(b, { d: '2024-06-10' }))],
  ])('leaves that open for good where one was %s', (_, never) => {
    const broken = history(standing(p), split(a, b), never)

    expect(q(broken, p, '2024-06-30')).toBe('IF')
    expect(q(broken, p, '2024-07-01')).toBe('UND(effect-unknown)')
    expect(q(broken, p, '2029-01-01')).toBe('UND(effect-unknown)')
    expect(q(broken, a, '2024-07-01')).toBe('IF')
  })

  it('ends nothing where none of them ever starts', () => {
    expect(q(history(standing(p), split(a, b), cancelled(a), cancelled(b)), p, '2024-07-01')).toBe('IF')
  })

  it('ends the old policy with certainty where the only part starts later', () => {
    const one = history(standing(p), split(a), postponed(a, '2024-10-01'))

    expect(q(one, p, '2024-09-30')).toBe('IF')
    expect(q(one, p, '2024-10-01')).toBe('NIF(superseded)')
  })

  it('leaves it open from the first that starts, where several start later', () => {
    const three = history(
      standing(p),
      split(a, b, c),
      postponed(a, '2024-08-01'),
      postponed(b, '2024-09-01'),
      postponed(c, '2024-10-01'),
    )

    expect(['2024-07-31', '2024-08-01', '2024-09-30', '2024-10-01'].map((on) => q(three, p, on))).toEqual([
      'IF',
      'UND(effect-unknown)',
      'UND(effect-unknown)',
      'NIF(superseded)',
    ])
  })

  it('is certain where all of them start on one day', () => {
    const plain = history(standing(p), split(a, b))

    expect(q(plain, p, '2024-06-30')).toBe('IF')
    expect(q(plain, p, '2024-07-01')).toBe('NIF(superseded)')
    expect(ask(plain, p, { on: '2024-06-30' }).ceasesOn).toEqual({
      earliest: '2024-07-01',
      latest: '2024-07-01',
    })
  })
})

describe('a merger into one of those merged', () => {
  const merged = (into: string): Step =>
    recorded(
      '2024-06-01',
      done('PolicyMerged', '2024-06-01', {
        policies: [a, b],
        into: part(into),
        effectiveOn: '2024-07-01',
      }),
    )
  const told = (...more: ReadonlyArray<Step>): History =>
    history(
      standing(a),
      recorded('2024-05-01', enacted(b, { d: '2024-05-01', eff: '2024-06-15' })),
      merged(b),
      ...more,
    )

  it('ends the others on its day', () => {
    expect(q(told(), a, '2024-06-30')).toBe('IF')
    expect(q(told(), a, '2024-07-01')).toBe('NIF(superseded)')
  })

  it('ends the others once that one has started', () => {
    const late = told(postponed(b, '2024-10-01'))

    expect(q(late, a, '2024-09-30')).toBe('IF')
    expect(q(late, a, '2024-10-01')).toBe('NIF(superseded)')
  })

  it('ends nothing where that one never starts', () => {
    expect(q(told(cancelled(b)), a, '2029-01-01')).toBe('IF')
  })

  it.each([
    ['is not on record', []],
    ['was imported', [recorded('2024-01-01', imported(b))]],
  ])('ends the others on its day where the beginning of that one %s', (_, before) => {
    const unseen = history(standing(a), ...before, merged(b))

    expect(q(unseen, a, '2024-06-30')).toBe('IF')
    expect(q(unseen, a, '2024-07-01')).toBe('NIF(superseded)')
  })
})

describe('what a lower body made out of a policy it had no power over (R15b)', () => {
  const r = 'policy:r'
  const by = cityManager

  it('by a split is in doubt, and the old policy goes on', () => {
    const told = history(
      standing(p),
      recorded(
        '2024-06-01',
        done('PolicySplit', '2024-06-01', { policy: p, parts: [a, b].map(part) }, { by }),
      ),
    )

    expect([p, a, b].map((policy) => q(told, policy, '2024-07-01'))).toEqual([
      'IF',
      'UND(effect-unknown)',
      'UND(effect-unknown)',
    ])
  })

  it('by a merger is in doubt, and the old policies go on', () => {
    const told = history(
      standing(p),
      standing(r),
      recorded('2024-06-01', done('PolicyMerged', '2024-06-01', { policies: [p, r], into: part(a) }, { by })),
    )

    expect([p, r, a].map((policy) => q(told, policy, '2024-07-01'))).toEqual([
      'IF',
      'IF',
      'UND(effect-unknown)',
    ])
  })
})
