import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { amended, enacted, rescinded, standing, type When } from '../acts.js'
import { byBylaw, done, noted } from '../deeds.js'
import {
  ask,
  brief,
  emptyLedger,
  history,
  leftOf,
  possible,
  q,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'

const on = (type: string, d: string, data: object = {}): Step =>
  recorded(d, done(type, d, { policy: p, ...data }))
const revived = on('PolicyRevived', '2022-01-01', { words: 'That p be revived.' })
const lastDay = (day: string) => ({ sunset: { rule: 'lastDay', on: day } })

describe('a policy that was rescinded and revived', () => {
  const once = [
    recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
    recorded('2021-01-01', rescinded(p, { d: '2021-01-01' })),
    revived,
  ] as const

  it('has no end, though it ended before', () => {
    expect(ask(history(...once), p, { on: '2022-06-01' })).toMatchObject({
      status: 'in-force',
      inForceFrom: { earliest: '2022-01-01', latest: '2022-01-01' },
      ceasesOn: null,
    })
  })

  it('and rescinded again ends on the later day, and is not said to be ended twice', () => {
    const twice = history(...once, recorded('2023-01-01', rescinded(p, { d: '2023-01-01' })))

    expect(ask(twice, p, { on: '2023-06-01' })).toMatchObject({
      reason: 'rescinded',
      inForceFrom: { earliest: '2022-01-01' },
      ceasesOn: { earliest: '2023-01-01' },
      findings: [],
    })
  })
})

describe.each(['PolicyRevived', 'PolicyReadopted'])(
  'a policy of which a %s was decided before it was rescinded',
  (type) => {
    const said = type === 'PolicyRevived' ? { words: 'That p be revived.' } : {}
    const made = recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))
    const early = (rec = '2022-01-01', effectiveOn?: string): Step =>
      recorded(
        rec,
        done(type, '2022-01-01', {
          policy: p,
          ...said,
          ...(effectiveOn === undefined ? {} : { effectiveOn }),
        }),
      )
    const ended = (d: When, eff = d, rec = '2022-03-01'): Step => recorded(rec, rescinded(p, { d, eff }))
    const codes = (ledger: History) =>
      rightOf(findings(ledger.register, today)({ kinds: ['decided-too-early'] })).map(({ code }) => code)

    it('is rescinded from then on, where it was to be in force again before', () => {
      const told = history(made, early(), ended('2022-03-01'))

      expect(q(told, p, '2022-08-01')).toBe('NIF(rescinded)')
      expect(codes(told)).toEqual([])
    })

    it('may be in force again, where it was to be so only afterwards; that it is not is presumed', () => {
      for (const steps of [
        [early('2022-01-01', '2022-07-01'), ended('2022-03-01')],
        [ended('2022-03-01'), early('2022-04-01', '2022-07-01')],
      ]) {
        const told = history(made, ...steps)
        const answer = ask(told, p, { on: '2022-08-01' })

        expect(brief(answer)).toBe('UND(conflicting-records)')
        expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
        expect(answer.presumed).toMatchObject({ status: 'not-in-force', reason: 'rescinded' })
        expect(q(told, p, '2022-06-30')).toBe('NIF(rescinded)')
        expect(q(told, p, '2022-08-01', { asDecidedBy: '2022-02-01' })).toBe('IF')
        expect(codes(told)).toEqual(['decided-too-early'])
      }
    })

    it('may be in force again, where it had ended before already', () => {
      const told = history(made, ended('2021-01-01'), early('2022-01-01', '2022-07-01'), ended('2022-03-01'))

      expect(q(told, p, '2022-08-01')).toBe('UND(conflicting-records)')
      expect(q(history(made, ended('2021-01-01'), early('2022-01-01', '2022-07-01')), p, '2022-08-01')).toBe(
        'IF',
      )
    })

    it('is in force again, where the rescission was decided on that day or before', () => {
      for (const d of ['2021-12-01', '2022-01-01', { edtf: '2021-12-01/2022-02-01', text: 'in the winter' }])
        expect(
          q(history(made, ended(d, '2021-12-15'), early('2022-01-01', '2022-07-01')), p, '2022-08-01'),
        ).toBe('IF')
    })

    it('is refused live after the rescission', () => {
      const ledger = emptyLedger()
      for (const step of [made, ended('2022-03-01')]) rightOf(ledger.take(step))
      const problems = leftOf(ledger.take(early('2022-04-01', '2022-07-01'), 'live'))

      expect(problems.map(({ code, path }) => [code, path])).toEqual([['decided-too-early', '/0/decidedOn']])
    })
  },
)

describe('a policy that expired, was revived and limited anew', () => {
  const anew = history(
    standing(p, lastDay('2020-12-31')),
    revived,
    on('SunsetSet', '2022-01-01', lastDay('2022-12-31')),
  )

  it('has been in force since its revival', () => {
    expect(ask(anew, p, { on: '2022-06-01' })).toMatchObject({
      status: 'in-force',
      inForceFrom: { earliest: '2022-01-01' },
      ceasesOn: { earliest: '2023-01-01' },
    })
    expect(['2021-06-01', '2023-01-01'].map((day) => q(anew, p, day))).toEqual([
      'NIF(expired)',
      'NIF(expired)',
    ])
  })
})

describe('a policy of which one section commenced', () => {
  const begun = [
    recorded(
      '2023-11-01',
      enacted(p, {
        d: '2023-11-01',
        by: byBylaw,
        data: { kind: 'bylaw', commencement: { rule: 'onAppointedDay' } },
      }),
      noted('PolicyCommenced', { policy: p, commencedOn: '2024-01-01', portions: ['s. 1'] }),
    ),
  ] as const

  it('and that was suspended or rescinded as a whole is so, and not uncommenced', () => {
    const suspended = history(
      ...begun,
      recorded('2024-03-01', done('PolicySuspended', '2024-03-01', { policy: p }, { by: byBylaw })),
    )
    const ended = history(...begun, recorded('2024-07-01', rescinded(p, { d: '2024-07-01', by: byBylaw })))

    expect(q(suspended, p, '2024-03-10')).toBe('NIF(suspended)')
    expect(q(ended, p, '2024-07-02')).toBe('NIF(rescinded)')
  })
})

it('a look for what is odd changes no answer', () => {
  const ledger = history(standing(p), recorded('2021-05-06', amended(p, 'v2', { d: '../2021-05-05' })))
  const before = brief(ask(ledger, p, { on: '2012-01-01' }))

  rightOf(findings(ledger.register, today)())

  expect(brief(ask(ledger, p, { on: '2012-01-01' }))).toBe(before)
})

it('the day after its last is a transition day, whichever day was asked about first', () => {
  const ends = history(standing(p, lastDay('2020-12-31')))
  const flags = ['2019-01-01', '2023-06-01', '2021-01-01', '2021-01-02'].map(
    (day) => ask(ends, p, { on: day }).flags,
  )

  expect(flags).toEqual([[], [], ['transition-day'], []])
})
