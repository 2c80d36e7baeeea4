import { describe, expect, it } from 'vitest'
import { amended, enacted, passed, proposesToEnact, rescinded } from '../acts.js'
import { court, done } from '../deeds.js'
import { ask, eventId, history, possible, q, record, recorded, type Step } from '../history.js'

const old = 'policy:old'
const next = 'policy:next'

const days = ['2000-01-01', '2015-01-01', '2020-01-01']

const replacing = recorded('2015-01-01', enacted(next, { d: '2015-01-01', data: { replaces: [old] } }))
const quashed = (act: number, policy = next): Step =>
  recorded(
    '2016-01-01',
    done(
      'PolicyQuashed',
      '2016-01-01',
      { policy, operation: { rule: 'abInitio', act: eventId(act) } },
      { by: court },
    ),
  )

describe('a policy that only a void act speaks of (R9, R13)', () => {
  it('may have been or not, and was not quashed', () => {
    const told = record([replacing, quashed(2)])

    expect(q(told, next, '2020-01-01')).toBe('NIF(quashed)')
    for (const on of days) {
      const answer = ask(told, old, { on })
      expect(answer).toMatchObject({ status: 'undetermined', reason: 'outside-coverage' })
      expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    }
  })

  it('is no more certain where the record is complete', () => {
    const told = history(replacing, quashed(3))

    expect(days.map((on) => q(told, old, on))).toEqual(days.map(() => 'UND(effect-unknown)'))
  })

  it('was not in force any more, as decided before the judgment', () => {
    const told = history(replacing, quashed(3))
    const answer = ask(told, old, { on: '2020-01-01', asDecidedBy: '2015-06-01' })

    expect(answer.status).toBe('not-in-force')
    expect(possible(answer)).toContain('NIF(superseded)')
  })

  it('is the same where the act only followed from what is void', () => {
    const told = history(
      recorded('2015-01-01', passed('resolution:r', { d: '2015-01-01' })),
      recorded('2015-01-01', rescinded(old, { d: '2015-01-01', causedBy: [eventId(3)] })),
      recorded('2016-01-01', done('ResolutionReconsidered', '2016-01-01', { target: eventId(3) })),
    )

    for (const on of days) expect(q(told, old, on)).toBe('UND(effect-unknown)')
  })

  it('is a candidate still, where a motion was to make it (R20)', () => {
    const told = history(
      recorded('2014-01-01', proposesToEnact('motion:m', old, '2031-01-01')),
      replacing,
      quashed(4),
    )

    expect(days.map((on) => q(told, old, on))).toEqual(days.map(() => 'NIF(not-yet-enacted)'))
  })
})

describe('a policy known from an amendment, which a void act was to end (R13)', () => {
  const change = recorded('2016-06-01', amended(old, 'v2', { d: '2016-06-01' }))
  const without = history(change)
  const answersOf = (told: typeof without) =>
    ['2015-06-01', '2016-05-31', '2016-06-01', '2020-01-01'].map((on) => {
      const answer = ask(told, old, { on })
      return [q(told, old, on), possible(answer)]
    })

  it('stands as it does without a replacement that is void', () => {
    expect(answersOf(history(change, replacing, quashed(4)))).toEqual(answersOf(without))
    expect(answersOf(history(replacing, quashed(3), change))).toEqual(answersOf(without))
  })

  it('stands as it does without a rescission that is void', () => {
    const told = history(recorded('2015-01-01', rescinded(old, { d: '2015-01-01' })), quashed(3, old), change)

    expect(answersOf(told)).toEqual(answersOf(without))
  })
})
