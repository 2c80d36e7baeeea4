import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { findings } from '../../src/index.js'
import { enacted } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, brief, emptyLedger, covered, history, possible, q, recorded, today } from '../history.js'
import * as E from 'fp-ts/lib/Either.js'

const p = 'policy:p'
const minister = { body: 'cabinet', instrument: 'order' } as const

const waiting = (condition: string, more: object = {}) =>
  recorded(
    '2024-01-10',
    enacted(p, { d: '2024-01-10', data: { commencement: { rule: 'onCondition', condition }, ...more } }),
  )

const approved = (approver: string): ActInput =>
  done('ApprovalGranted', '2024-03-01', { policy: p, approver }, { by: minister })

const met = (condition: string): ActInput =>
  noted('CommencementConditionSatisfied', { policy: p, condition, settledOn: '2024-03-01' })

const after = (condition: string, act: ActInput) => history(waiting(condition), recorded('2024-03-01', act))

describe('a condition in the words of an enactment', () => {
  it.each([
    ['an approval', approved('minister')],
    ['another condition', met('the minister approves')],
  ])('may have been met by %s that nothing waits for', (_, act) => {
    const answer = ask(after('approval of the minister', act), p, { on: '2024-07-01' })

    expect(brief(answer)).toBe('UND(condition-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)'])
    expect(answer.citations.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(q(after('approval of the minister', act), p, '2024-02-29')).toBe('NIF(not-commenced)')
  })

  it('is met by what has its name', () => {
    expect(q(after('approval:minister', approved('minister')), p, '2024-07-01')).toBe('IF')
    expect(q(after('approval:minister', met('approval:minister')), p, '2024-07-01')).toBe('IF')
  })

  it('is not met by what the applicability is pending on', () => {
    const ledger = history(
      waiting('a majority of lower tiers', {
        applicability: { rule: 'pending', condition: 'an approved budget' },
      }),
      recorded('2024-03-01', met('an approved budget')),
    )

    expect(q(ledger, p, '2024-07-01')).toBe('NIF(not-commenced)')
  })

  it('is not met by a publication', () => {
    const published = noted('PolicyPublished', { policy: p, publishedOn: '2024-03-01', constitutive: true })

    expect(q(after('approval of the minister', published), p, '2024-07-01')).toBe('NIF(not-commenced)')
  })
})

describe('an approval under another name than the one its policy waits for', () => {
  it('is not recorded live', () => {
    const ledger = emptyLedger()
    ledger.take(covered)
    ledger.take(waiting('approval of the minister'))
    const refused = ledger.take(recorded('2024-03-01', approved('minister')), 'live')

    expect(E.isLeft(refused) ? refused.left.map(({ code, path }) => [code, path]) : []).toEqual([
      ['condition-unknown', '/0/data/approver'],
    ])
  })

  it('is a finding where it was imported', () => {
    const { register } = after('approval of the minister', approved('minister'))
    const found = findings(register, today)({ kinds: ['condition-unknown'] })

    expect(E.isRight(found) ? found.right.map(({ sentence }) => sentence) : found).toEqual([
      'Nothing of policy:p waits for “approval:minister”; what it waits for is “approval of the minister”. So ApprovalGranted settles nothing.',
    ])
  })

  it('is in order where the policy waits for nothing in words of its own', () => {
    const ledger = emptyLedger()
    ledger.take(recorded('2024-01-10', enacted(p, { d: '2024-01-10' })))

    expect(E.isRight(ledger.take(recorded('2024-03-01', approved('minister')), 'live'))).toBe(true)
  })
})
