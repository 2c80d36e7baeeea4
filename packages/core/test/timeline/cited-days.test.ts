import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { enacted, imported, passed, rescinded } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, brief, history, record, recorded } from '../history.js'

const p = 'policy:p'
const policy = { policy: p }

const waiting = (commencement: object) =>
  recorded('2024-01-10', enacted(p, { d: '2024-01-10', data: { commencement } }))

/** The answer about the policy after something was recorded of it, and the numbers of the events it cites. */
const after = (made: ReturnType<typeof recorded>, act: ActInput) => {
  const answer = ask(history(made, recorded('2024-03-01', act)), p, { on: '2024-07-01' })
  return [brief(answer), answer.citations.map(({ seq }) => seq)]
}

describe('an answer cites what its policy waited for', () => {
  it.each([
    [
      'its commencement',
      { rule: 'onAppointedDay' },
      noted('PolicyCommenced', { ...policy, commencedOn: '2024-03-01' }),
    ],
    [
      'the condition that was met',
      { rule: 'onCondition', condition: 'a budget' },
      noted('CommencementConditionSatisfied', { ...policy, condition: 'a budget', settledOn: '2024-03-01' }),
    ],
    [
      'an approval',
      { rule: 'onCondition', condition: 'approval:minister' },
      done('ApprovalGranted', '2024-03-01', { ...policy, approver: 'minister' }),
    ],
    [
      'its publication',
      { rule: 'onPublication' },
      noted('PolicyPublished', { ...policy, publishedOn: '2024-03-01', constitutive: true }),
    ],
    [
      'a day named later',
      { rule: 'unknown' },
      noted('PolicyCommenced', { ...policy, commencedOn: '2024-03-01' }),
    ],
  ])('%s', (_, commencement, act) => {
    expect(after(waiting(commencement), act)).toEqual(['IF', [2, 3]])
  })

  it('a publication of which nobody knows whether it is the one', () => {
    const published = noted('PolicyPublished', { ...policy, publishedOn: '2024-03-01' })

    expect(after(waiting({ rule: 'onPublication' }), published)).toEqual(['UND(effect-unknown)', [1, 2, 3]])
  })
})

describe('an answer about a policy that is replaced cites what became of the replacement', () => {
  const old = recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))
  const next = recorded(
    '2024-01-10',
    passed('resolution:r', { d: '2024-01-10', label: 'r' }),
    enacted('policy:q', { d: '2024-01-10', eff: '2024-06-01', data: { replaces: [p] }, causedBy: ['#r'] }),
  )

  it.each([
    [
      'a postponement',
      done('CommencementPostponed', '2024-03-01', { policy: 'policy:q', until: '2024-12-01' }),
    ],
    ['that it was called off', done('CommencementCancelled', '2024-03-01', { policy: 'policy:q' })],
    ['its rescission', rescinded('policy:q', { d: '2024-03-01' })],
    [
      'the rescission of what adopted it',
      done('ResolutionRescinded', '2024-03-01', { resolution: 'resolution:r', effectOnAdopted: 'ceases' }),
    ],
  ])('%s', (_, act) => {
    const answer = ask(history(old, next, recorded('2024-03-01', act)), p, { on: '2024-07-01' })

    expect(brief(answer)).toBe('IF')
    expect(answer.citations.map(({ seq }) => seq)).toContain(5)
  })
})

describe('an answer cites the declaration of coverage', () => {
  const declared = (completeness: string, from: string | null = null, to: string | null = null): ActInput =>
    noted('RegisterCoverageDeclared', { from, to, completeness })
  const made = imported(p, { d: '2019-01-01', data: { commencement: { rule: 'onDate', on: '2019-01-01' } } })
  const about = (on: string, ...acts: ReadonlyArray<ActInput>) => {
    const answer = ask(record([recorded('2024-01-01', ...acts)]), p, { on })
    return [brief(answer), answer.citations.map(({ type }) => type)]
  }

  it('without which an ending may be missing', () => {
    expect(about('2020-01-01', declared('complete'), made)).toEqual([
      'IF',
      ['RegisterCoverageDeclared', 'PolicyImported'],
    ])
  })

  it('that says that one may be', () => {
    expect(
      about('2020-01-01', declared('complete'), declared('partial', '2020-01-01', '2020-12-31'), made),
    ).toEqual(['UND(outside-coverage)', ['RegisterCoverageDeclared', 'PolicyImported']])
  })

  it('without which a condition may have been met', () => {
    const waits = enacted(p, {
      d: '2019-01-01',
      data: { commencement: { rule: 'onCondition', condition: 'a budget' } },
    })

    expect(about('2020-01-01', declared('complete'), waits)).toEqual([
      'NIF(not-commenced)',
      ['RegisterCoverageDeclared', 'PolicyEnacted'],
    ])
  })

  it('not where the ledger saw the policy made', () => {
    expect(about('2025-01-01', declared('complete'), enacted(p, { d: '2024-01-01' }))).toEqual([
      'IF',
      ['PolicyEnacted'],
    ])
  })
})
