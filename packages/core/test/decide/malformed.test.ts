import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { emptyLedger, leftOf, recorded, type Problems } from '../history.js'
import { expectPlain, told } from '../problems.js'
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

  it.each(all.filter(({ better }) => better === undefined))('$what is explained plainly', ({ act }) => {
    problemsOf(act).forEach(expectPlain)
  })
})

// Each of these names a type where it should name what can be written; `better` in malformed.ts says how.
describe('sentences that are still to be made plain', () => {
  const all = [...dates, ...texts, ...numbers, ...names, ...words, ...shapes].filter(
    ({ better }) => better !== undefined,
  )

  it.fails.each(all)('$what: $better', ({ act }) => {
    problemsOf(act).forEach(expectPlain)
  })
})

describe('what is wrong', () => {
  it('comes all at once', () => {
    expect(sorted(told(problemsOf(everythingWrong.act)))).toEqual(sorted(everythingWrong.problems))
  })

  it('comes all at once for all acts of a command, with the place of each', () => {
    const ledger = emptyLedger()
    const one = { type: 'PolicyRescinded', decidedOn: '10/8/16', data: { policy: 'policy:p' } }
    const two = { type: 'PolicyRescined', data: {} }
    const problems = leftOf(
      ledger.take(recorded('2024-06-01', one, { ...one, decidedOn: '2024-01-10' }, two)),
    )

    expect(told(problems)).toEqual([
      ['date-ambiguous', '/0/decidedOn/edtf'],
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
    expectPlain(first as Problems[number])
  })
})
