import { describe, expect, it } from 'vitest'
import { english, explain, type CivilDate, type StatusAnswer, type Words } from '../../src/index.js'
import { enacted, proposesToRescind, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, history, leftOf, record, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'
const ledger = history(standing(p), recorded('2024-03-01', rescinded(p, { d: '2024-03-01' })))
const answer = ask(ledger, p, { on: '2024-03-01' })

describe('words an answer is explained in', () => {
  const within = (words: unknown) => explain(ledger.register, today, words as Words)(answer)

  it('may be of another language', () => {
    const some = { ...english, notInForce: (policy: string) => `${policy} n'est plus en vigueur.` }

    expect(rightOf(within(some)).steps[0]?.sentence).toBe("policy:p n'est plus en vigueur.")
  })

  it('are refused where one is missing or of another shape, all of them at once', () => {
    const { inForce: _, ...without } = english
    const lacking = {
      ...without,
      partial: 5,
      from: 'from',
      flag: { ...english.flag, 'transition-day': undefined },
      undeterminedReason: null,
    }

    expect(told(leftOf(within(lacking)))).toEqual([
      ['option-unusable', '/words/inForce'],
      ['option-unusable', '/words/undeterminedReason'],
      ['option-unusable', '/words/partial'],
      ['option-unusable', '/words/from'],
      ['option-unusable', '/words/flag/transition-day'],
    ])
    expect(leftOf(within(lacking)).map(({ sentence }) => sentence)).toEqual([
      'What is given as "words/inForce" is not a function that gives a sentence.',
      'What is given as "words/undeterminedReason" is not a table of words.',
      'What is given as "words/partial" is not a text.',
      'What is given as "words/from" is not a function that gives a sentence.',
      'What is given as "words/flag/transition-day" is not a text.',
    ])
    for (const words of [null, 'fr', 5])
      expect(told(leftOf(within(words)))).toEqual([['option-unusable', '/words']])
  })

  it('are refused where one throws, or gives what is no text', () => {
    const throwing = (): string => {
      throw new Error('no such day')
    }

    expect(leftOf(within({ ...english, from: throwing }))[0]?.sentence).toBe(
      'What is given as "words" is not a table of words that can be used: no such day',
    )
    expect(told(leftOf(within({ ...english, from: () => 5 })))).toEqual([['option-unusable', '/words']])
  })
})

describe('an event an answer rests on', () => {
  const said = (steps: ReadonlyArray<Step>, on: string, policy = p): ReadonlyArray<string> => {
    const told = record(steps)
    return rightOf(explain(told.register, today)(ask(told, policy, { on })))
      .steps.filter(({ about }) => about === 'event')
      .map(({ sentence }) => sentence)
  }

  it('is told with the days it names, and with the parts it is about', () => {
    expect(
      said(
        [
          recorded('2020-01-02', enacted(p, { d: '2020-01-01', eff: '2020-02-01' })),
          recorded(
            '2020-01-03',
            done('PolicySuspended', '2020-01-03', {
              policy: p,
              portions: ['s. 2', 's. 3'],
              from: '2020-03-01',
              lastDay: '2020-06-30',
              basis: 'council',
            }),
          ),
          recorded('2024-03-01', rescinded(p, { d: '2024-03-01', eff: '2024-07' })),
        ],
        '2020-04-01',
      ),
    ).toEqual([
      'Event 1: PolicyEnacted, decided 2020-01-01, to commence 2020-02-01, by council.',
      'Event 2: PolicySuspended, only s. 2, s. 3, decided 2020-01-03, from 2020-03-01, last day 2020-06-30, by council.',
      'Event 3: PolicyRescinded, decided 2024-03-01, effective in 2024-07, by council.',
    ])
  })

  it('is told with what it is about, where that is another policy', () => {
    const replacing = enacted('policy:n', { d: '2020-01-01', data: { replaces: [p] } })

    expect(said([standing(p), recorded('2020-01-02', replacing)], '2021-01-01')).toEqual([
      'Event 1: PolicyEnacted, decided 2010-01-01, by council.',
      'Event 2: PolicyEnacted of policy:n, decided 2020-01-01, by council.',
    ])
  })

  it.each([
    ['../..', 'on a day that is not known'],
    ['2019', 'in 2019'],
    ['2019~', 'in about 2019'],
    ['2019-22', 'in the summer of 2019'],
    ['2019-05-01?', 'on 2019-05-01 (doubtful)'],
    ['2019-05-01~', 'on about 2019-05-01'],
    ['../2019-05-01', 'on 2019-05-01 or before'],
    ['2019-05-01/..', 'on 2019-05-01 or later'],
    ['2018/2019-05', 'on some day from 2018 to 2019-05'],
  ])('is told with its day in words: %s', (edtf, words) => {
    expect(said([recorded('2024-01-01', enacted(p, { d: edtf }))], '2024-06-01')).toEqual([
      `Event 1: PolicyEnacted, decided ${words}, by council.`,
    ])
  })
})

describe('the days of an answer', () => {
  const daysOf = (steps: ReadonlyArray<Step>, on: string): ReadonlyArray<string> => {
    const told = history(...steps)
    return rightOf(explain(told.register, today)(ask(told, p, { on })))
      .steps.filter(({ about }) => about === 'days')
      .map(({ sentence }) => sentence)
  }

  it('are told before it begins and while it is held', () => {
    const made = recorded('2020-01-02', enacted(p, { d: '2020-01-01', eff: '2020-02-01' }))
    const held = recorded(
      '2021-01-02',
      done('PolicySuspended', '2021-01-01', { policy: p, basis: 'council' }),
    )

    expect(daysOf([made], '2020-01-15')).toEqual(['It comes into force on 2020-02-01.'])
    expect(daysOf([made, held], '2021-06-01')).toEqual([
      'It came into force on 2020-02-01.',
      'Nothing on record says when the suspension ends.',
    ])
  })

  describe('of a suspension', () => {
    const made = recorded('2020-01-02', enacted(p, { d: '2020-01-01', eff: '2020-02-01' }))
    const until = (lastDay: string, more: object = {}): Step =>
      recorded('2021-01-02', done('PolicySuspended', '2021-01-01', { policy: p, lastDay, ...more }))
    const heldOn = (steps: ReadonlyArray<Step>, on: string): unknown =>
      ask(history(...steps), p, { on }).suspendedThrough

    it('are told as data and in words', () => {
      expect(heldOn([made, until('2021-06-30')], '2021-03-01')).toEqual({
        earliest: '2021-06-30',
        latest: '2021-06-30',
      })
      expect(daysOf([made, until('2021-06-30')], '2021-03-01')).toContain(
        'The suspension ends on 2021-06-30; that day is the last on which it holds.',
      )
      expect(heldOn([made, until('2021-06-30')], '2021-07-01')).toBeNull()
      expect(
        heldOn(
          [made, recorded('2021-01-02', done('PolicySuspended', '2021-01-01', { policy: p }))],
          '2021-03-01',
        ),
      ).toEqual({ earliest: null, latest: null })
    })

    it('are bounds where its last day is, and begin with the day asked about', () => {
      const some = [made, until('2021-06')]

      expect(heldOn(some, '2021-03-01')).toEqual({ earliest: '2021-06-01', latest: '2021-06-30' })
      expect(heldOn(some, '2021-06-10')).toEqual({ earliest: '2021-06-10', latest: '2021-06-30' })
      expect(daysOf(some, '2021-06-10')).toContain(
        'If it is suspended, the suspension ends on some day from 2021-06-10 to 2021-06-30; that day is the last on which it holds.',
      )
    })

    it('are those of the last of several without a gap, and not of one that comes later', () => {
      const further = (from: string, lastDay: string): Step =>
        recorded('2021-01-03', done('PolicySuspended', '2021-01-03', { policy: p, from, lastDay }))
      const day = (one: string): object => ({ earliest: one, latest: one })

      expect(heldOn([made, until('2021-06-30'), further('2021-07-01', '2021-09-30')], '2021-03-01')).toEqual(
        day('2021-09-30'),
      )
      expect(heldOn([made, until('2021-06-30'), further('2021-07-02', '2021-09-30')], '2021-03-01')).toEqual(
        day('2021-06-30'),
      )
    })

    it('are those of its reinstatement, and of the whole as soon as one part is held no more', () => {
      const lifted = recorded(
        '2021-02-01',
        done('PolicyReinstated', '2021-02-01', { policy: p, effectiveOn: '2021-04-01' }),
      )
      const inPart = recorded(
        '2021-01-03',
        done('PolicySuspended', '2021-01-03', { policy: p, portions: ['s. 5'], lastDay: '2021-09-30' }),
      )

      expect(heldOn([made, until('2021-06-30'), lifted], '2021-03-01')).toEqual({
        earliest: '2021-03-31',
        latest: '2021-03-31',
      })
      expect(heldOn([made, until('2021-06-30'), inPart], '2021-03-01')).toEqual({
        earliest: '2021-06-30',
        latest: '2021-06-30',
      })
      expect(
        ask(history(made, until('2021-06-30'), inPart), p, { on: '2021-03-01', portion: 's.5' } as never)
          .suspendedThrough,
      ).toEqual({ earliest: '2021-09-30', latest: '2021-09-30' })
    })
  })

  it('leave open that it never began, where nobody says when it did', () => {
    const unsaid = enacted(p, { d: '2020-01-01', data: { commencement: { rule: 'unknown' } } })

    expect(daysOf([recorded('2020-01-02', unsaid)], '2021-06-01')).toEqual([
      'If it came into force, it did so on 2020-01-01 or later.',
    ])
  })
})

describe('an answer of which nothing is on record', () => {
  it('says so once', () => {
    const nothing = record([])

    expect(
      rightOf(explain(nothing.register, today)(ask(nothing, p, { on: '2024-01-01' }))).steps.map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([
      'Whether policy:p is in force on 2024-01-01 cannot be determined: there is no record of it, and the record is not declared complete for that day.',
    ])
  })
})

describe('what is not in force in every way it can be', () => {
  it('is told with each reason, and no proposal as if it had been decided', () => {
    const held = history(
      standing(p),
      recorded('2023-01-09', done('PolicySuspended', '2023-01-09', { policy: p, lastDay: '2027-01-01' })),
      recorded('2023-02-01', proposesToRescind('motion:m', p, '2024-06-03')),
    )
    const [headline] = rightOf(
      explain(held.register, '2024-06-10' as CivilDate)(ask(held, p, { on: '2024-06-10' }, '2024-06-10')),
    ).steps

    expect(headline?.sentence).toBe(
      'policy:p is not in force on 2024-06-10: it was rescinded, or it was suspended.',
    )
  })
})

describe('an assumption of when it commences', () => {
  it('is told in words', () => {
    const assumed = enacted(p, {
      d: '2020-01-01',
      data: { commencement: { rule: 'onEnactment', basis: 'assumed' } },
    })
    const told = history(recorded('2020-01-02', assumed))

    expect(ask(told, p, { on: '2020-01-02' }).assumptions[0]).toEqual({
      code: 'commencement=onEnactment',
      sentence: 'The source does not state when it commences; it is taken to be on its enactment.',
    })
  })
})

describe('what is explained', () => {
  it.each([undefined, null, {}, { policy: p, possible: [], citations: [] }])(
    'is an answer of statusOf: %j',
    (other) => {
      expect(told(leftOf(explain(ledger.register, today)(other as unknown as StatusAnswer)))).toEqual([
        ['answer-missing', '/answer'],
      ])
    },
  )
})
