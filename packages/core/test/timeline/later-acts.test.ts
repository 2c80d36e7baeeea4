import { describe, expect, it } from 'vitest'
import { cityManager, enacted, rescinded, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, history, possible, q, recorded, type Step } from '../history.js'

/** What the kinds of event say that the timeline does not hear yet; each line says what it has to learn. */

const p = 'policy:p'

const on = (type: string, d: string, data: object = {}, by: object = {}): Step =>
  recorded(d, done(type, d, { policy: p, ...data }, by))
const lastDay = (day: string) => ({ sunset: { rule: 'lastDay', on: day } })

describe('a lower body (R15b)', () => {
  it('gives a council policy no last day', () => {
    const limited = history(
      standing(p),
      on('SunsetSet', '2024-01-10', lastDay('2024-12-31'), { by: cityManager }),
    )

    expect(q(limited, p, '2025-01-01')).toBe('IF')
  })

  it('suspends no council policy', () => {
    const held = history(standing(p), on('PolicySuspended', '2024-01-10', {}, { by: cityManager }))

    expect(q(held, p, '2024-02-01')).toBe('IF')
  })

  it('puts off no commencement of a council policy', () => {
    const postponed = history(
      recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' })),
      on('CommencementPostponed', '2024-08-01', { until: '2024-12-01' }, { by: cityManager }),
    )

    expect(q(postponed, p, '2024-09-01')).toBe('IF')
  })
})

it('a commencement moved twice moves in the order of the decisions, whichever was recorded first', () => {
  const moved = (d: string, until: string) => done('CommencementPostponed', d, { policy: p, until })
  const twice = history(
    recorded('2024-01-10', enacted(p, { d: '2024-01-10', eff: '2024-03-01' })),
    recorded('2024-06-01', moved('2024-03-20', '2024-04-05')),
    recorded('2024-06-02', moved('2024-02-20', '2024-04-01')),
  )

  expect(q(twice, p, '2024-04-01')).toBe('NIF(not-commenced)')
  expect(q(twice, p, '2024-04-05')).toBe('IF')
})

describe('what came again', () => {
  it('is limited anew', () => {
    const again = history(
      standing(p, lastDay('2020-12-31')),
      on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' }),
      on('SunsetSet', '2022-01-01', lastDay('2022-12-31')),
    )

    expect(q(again, p, '2022-12-31')).toBe('IF')
    expect(q(again, p, '2023-01-01')).toBe('NIF(expired)')
  })

  it('while it was in force has been in force since it began', () => {
    const kept = history(standing(p), on('PolicyReadopted', '2024-03-01'))

    expect(ask(kept, p, { on: '2024-06-01' }).inForceFrom).toEqual({
      earliest: '2010-01-01',
      latest: '2010-01-01',
    })
  })
})

describe('what was suspended, limited or revived', () => {
  const beginnings = [
    ['suspended', on('PolicySuspended', '2024-01-10', { lastDay: '2024-01-31' })],
    ['limited', on('SunsetSet', '2024-01-10', lastDay('2024-12-31'))],
  ] as const

  it.each(beginnings)('had begun, even where nobody recorded that: %s', (_, step) => {
    expect(q(history(step), p, '2024-06-01')).not.toMatch(/^NIF/)
  })

  it('had begun and ended, where it was ended and revived', () => {
    const revived = history(
      recorded('2020-01-01', rescinded(p, { d: '2020-01-01' })),
      on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' }),
    )

    expect(q(revived, p, '2021-01-01')).toBe('NIF(rescinded)')
    expect(q(revived, p, '2022-01-01')).toBe('IF')
  })
})

it('a motion amended later intended, by what had been decided before, what it intended before', () => {
  const amended = history(
    standing(p),
    recorded(
      '2024-05-01',
      noted('MotionProposed', {
        motion: 'motion:m',
        text: 'That p be rescinded.',
        scheduledFor: '2024-05-13',
        intendedEffects: [{ act: 'PolicyRescinded', policy: p }],
      }),
    ),
    recorded(
      '2024-05-27',
      done('MotionAmended', '2024-05-27', {
        motion: 'motion:m',
        text: 'That p be rescinded in 2025.',
        intendedEffects: [{ act: 'PolicyRescinded', policy: p, effectiveOn: '2025-01-01' }],
      }),
    ),
  )

  expect(q(amended, p, '2024-06-15')).toBe('IF')
  expect(q(amended, p, '2024-06-15', { asDecidedBy: '2024-05-20' })).toBe('UND(outcome-unknown)')
})

describe('a policy of which only a postponement is on record', () => {
  it('was made before that was decided, whatever day of decision is asked about', () => {
    const told = history(
      recorded('2024-01-11', done('CommencementPostponed', '2024-01-10', { policy: p, until: '2024-06-01' })),
    )
    const answer = ask(told, p, { on: '2024-07-01', asDecidedBy: '2024-02-01' })

    expect(possible(answer)).toEqual(possible(ask(told, p, { on: '2024-07-01' })))
    expect(possible(answer)).not.toContain('NIF(not-yet-enacted)')
  })
})
