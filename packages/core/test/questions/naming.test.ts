import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  findings,
  PolicyId,
  readSubject,
  resolveIdentifier,
  standardKinds,
  SubjectId,
  type FindingCode,
  type FindingsQuestion,
} from '../../src/index.js'
import { imported, standing } from '../acts.js'
import { history, leftOf, recorded, rightOf, today } from '../history.js'

const { register } = history(
  standing('policy:customer-service'),
  recorded('2020-01-01', imported('policy:fees')),
)
const on = { on: '2024-01-01' }

describe('the findings wanted', () => {
  const problems = (kinds: unknown) => leftOf(findings(register, today)({ kinds } as object))

  it('are those there are: another code is refused, and the nearest is offered', () => {
    expect(problems(['overlap', 'no-qorum', 'lateness'])).toEqual([
      {
        _tag: 'Problem',
        code: 'finding-unknown',
        path: '/kinds/1',
        sentence: 'There is no finding "no-qorum"; did you mean no-quorum?',
      },
      {
        _tag: 'Problem',
        code: 'finding-unknown',
        path: '/kinds/2',
        sentence: 'There is no finding "lateness".',
      },
    ])
  })

  it('compile where they are some, and are a closed list but for what is not stated', () => {
    type Kinds = NonNullable<FindingsQuestion['kinds']>
    expectTypeOf<readonly ['no-quorum', 'not-stated', 'not-stated:mover']>().toExtend<Kinds>()
    expectTypeOf<readonly ['no-qorum']>().not.toExtend<Kinds>()
    expectTypeOf<string>().not.toExtend<FindingCode>()
    expectTypeOf<Exclude<FindingCode, `not-stated:${string}`>>()
      .extract<'overlap'>()
      .toEqualTypeOf<'overlap'>()
  })

  it('may be of what is not stated, as far as an event of any kind would state it', () => {
    const stated = standardKinds.flatMap(({ expected }) => Object.keys(expected))

    expect(rightOf(findings(register, today)({ kinds: ['not-stated'] }))).not.toEqual([])
    expect(
      rightOf(
        findings(
          register,
          today,
        )({ kinds: [...stated, 'decidedOn'].map((field) => `not-stated:${field}` as const) }),
      ),
    ).toEqual(rightOf(findings(register, today)({ kinds: ['not-stated'] })))
    expect(problems(['not-stated:titel'])).toMatchObject([
      { sentence: 'There is no finding "not-stated:titel"; did you mean not-stated:title?' },
    ])
  })

  it('are a list of texts', () => {
    expect(problems('overlap')).toMatchObject([{ code: 'invalid', path: '/kinds' }])
    expect(problems([5])).toMatchObject([{ code: 'text-expected', path: '/kinds/0' }])
  })

  it('are told to be unknown together with what is wrong with the times', () => {
    expect(
      leftOf(findings(register, today)({ kinds: ['overlaps' as 'overlap'], knownAt: 'x' })).map(
        ({ path }) => path,
      ),
    ).toEqual(['/kinds/0', '/knownAt'])
  })
})

describe('a number that is asked for', () => {
  const problems = (text: unknown) => leftOf(resolveIdentifier(register, today)(text as string, on))

  it('is a text that says something', () => {
    expect(problems(6030)).toMatchObject([{ code: 'text-expected', path: '/text' }])
    expect(problems(' ')).toMatchObject([{ code: 'text-empty', path: '/text' }])
    expect(rightOf(resolveIdentifier(register, today)(' 6,030 ', on)).possible).toEqual([])
  })
})

describe('the id of a subject', () => {
  const policy = readSubject(PolicyId, register)
  const sentenceFor = (text: unknown): ReadonlyArray<readonly [string, string]> =>
    leftOf(policy(text)).map(({ code, sentence }) => [code, sentence] as const)
  const offered = (text: string) => [
    [
      'subject-id-malformed',
      `${JSON.stringify(text)} is not the id of a policy, such as policy:customer-service; did you mean policy:fees?`,
    ],
  ]

  it('that is well formed is taken, whether it is on record or not', () => {
    expect(rightOf(policy('policy:fees'))).toBe('policy:fees')
    expect(rightOf(policy('policy:parks'))).toBe('policy:parks')
    expect(rightOf(readSubject(SubjectId, register)('motion:m'))).toBe('motion:m')
  })

  it.each(['Policy:Fees', 'fees', 'motion:fees', ' policy:fees', 'policy fees', 'policy/fees'])(
    'that is none is refused, and what was likely meant is offered: %s',
    (text) => {
      expect(sentenceFor(text)).toEqual(offered(text))
    },
  )

  it('that is like nothing on record is refused with an example only', () => {
    expect(sentenceFor('Zoning Bylaw')).toEqual([
      ['subject-id-malformed', '"Zoning Bylaw" is not the id of a policy, such as policy:customer-service.'],
    ])
    expect(sentenceFor(7)[0]?.[1]).toBe('7 is not the id of a policy, such as policy:customer-service.')
  })
})
