import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { emptyLedger, leftOf, recorded, type Problems } from '../history.js'
import { unclear, told } from '../problems.js'
import { dates, everythingWrong, names, numbers, shapes, texts, words, type Malformed } from './malformed.js'

/** What a ledger that already knows its municipality says of an act; paths are into the act. */
const problemsOf = (act: unknown): Problems => {
  const ledger = emptyLedger()
  const size = ledger.register.book.size()
  const problems = leftOf(ledger.take(recorded('2024-06-01', act as ActInput)))

  expect(ledger.register.book.size()).toBe(size)
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\/0/, '') }))
}

/** In any order: all that is wrong is told, and nothing else. */
const sorted = (all: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> =>
  all.map(([code, path]) => `${code} at ${path}`).toSorted()

describe.each<readonly [string, ReadonlyArray<Malformed>]>([
  ['a date', dates],
  ['a text', texts],
  ['a number', numbers],
  ['a name', names],
  ['a word', words],
  ['a shape', shapes],
])('%s that is wrong', (_, all) => {
  it.each(all)('$what is refused with its code and place', ({ act, problems }) => {
    expect(sorted(told(problemsOf(act)))).toEqual(sorted(problems))
  })

  it.each(all)('$what is explained plainly', ({ act }) => {
    expect(unclear(problemsOf(act))).toEqual([])
  })
})

describe('what is wrong', () => {
  it('comes all at once', () => {
    expect(sorted(told(problemsOf(everythingWrong.act)))).toEqual(sorted(everythingWrong.problems))
  })

  it('comes all at once for all acts of a command, with the place of each', () => {
    const ledger = emptyLedger()
    const one = { type: 'PolicyRescinded', decidedOn: '10/8/16', data: { policy: 'policy:p' } } as const
    const two = { type: 'PolicyRescined', data: {} } as unknown as ActInput
    const problems = leftOf(
      ledger.take(recorded('2024-06-01', one, { ...one, decidedOn: '2024-01-10' }, two)),
    )

    expect(told(problems)).toEqual([
      ['date-ambiguous', '/0/decidedOn'],
      ['unknown-type', '/2/type'],
    ])
    expect(ledger.register.book.size()).toBe(1)
  })

  it('with the name of a kind comes with the nearest name', () => {
    const sentence = (type: string): string => problemsOf({ type, data: {} })[0]?.sentence ?? ''

    expect(sentence('PolicyRescined')).toContain('PolicyRescinded')
    expect(sentence('policyenacted')).toContain('PolicyEnacted')
    expect(sentence('Xyzzy')).not.toContain('did you mean')
  })

  it('never repeats more than forty characters of what was written', () => {
    const long = 'Jane Q. Citizen, 12 Some Street, Spruce Grove, who complained'

    for (const { sentence } of problemsOf({
      type: 'MotionMoved',
      decidedOn: long,
      data: { motion: long, mover: long },
    })) {
      expect(sentence).not.toContain(long.slice(0, 41))
    }
  })

  it.each([
    ['an act', 'PolicyRescinded'],
    ['a list', []],
    ['null', null],
    ['a number', 7],
  ])('with %s that is no object is said of the whole act', (_, act) => {
    const [first] = problemsOf(act)

    expect(first).toMatchObject({ code: 'act-not-an-object', path: '' })
    expect(unclear(first === undefined ? [] : [first])).toEqual([])
  })
})

// A sentence is for the person who has to put the act right: it names what was meant and sends nobody the wrong way.
describe('what is said of', () => {
  const rescission = (decidedOn: unknown) => ({
    type: 'PolicyRescinded',
    decidedOn,
    data: { policy: 'policy:p' },
  })
  const after = (days: number) => ({
    type: 'PolicyEnacted',
    decidedOn: '2024-01-10',
    data: {
      policy: 'policy:p',
      kind: 'bylaw',
      title: 'P',
      commencement: { rule: 'afterDays', days, from: 'enactment' },
    },
  })
  const codes = (act: unknown): ReadonlyArray<string> => problemsOf(act).map(({ code }) => code)
  const sentence = (act: unknown): string => problemsOf(act)[0]?.sentence ?? ''

  it('a day without dashes lacks its dashes; it is no year of eight digits', () => {
    expect(codes(rescission('20240110'))).toEqual(['date-without-dashes'])
  })

  it('the year 9999 is what some systems write for "no date"', () => {
    expect(codes(rescission('9999'))).toEqual(['date-sentinel'])
  })

  it('an interval with an end that is no day says so of that end', () => {
    expect(codes(rescission('2024-02-30/2024-03-01'))).toEqual(['date-not-on-calendar'])
  })

  it('a blank day is one problem, at the place where it was written', () => {
    expect(told(problemsOf(rescission('')))).toEqual([['date-empty', '/decidedOn']])
  })

  it('a version in text is one problem', () => {
    expect(codes({ ...rescission('2024-01-10'), version: '1' })).toEqual(['not-a-count'])
  })

  it('minus zero is called by its name', () => {
    expect(sentence(after(-0))).toContain('-0')
  })

  it('a number too large to hold is not called no whole number', () => {
    expect(sentence(after(2 ** 53))).not.toContain('is not a whole number')
  })

  it('an empty reason, which is required, is not to be left out', () => {
    const act = {
      type: 'EventRetracted',
      data: { target: '0194b0c0-0000-7000-8000-000000000001', reason: '' },
    }

    expect(sentence(act)).not.toContain('leave it out')
  })

  it('the name of a person is not repeated where names of people have no place', () => {
    const act = {
      type: 'MotionMoved',
      decidedOn: '2024-01-10',
      data: { motion: 'motion:m', mover: 'Jane Smith' },
    }

    expect(sentence(act)).not.toContain('Jane')
  })
})
