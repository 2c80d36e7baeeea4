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
import { enacted, imported, rescinded, standing } from '../acts.js'
import { history, leftOf, q, recorded, rightOf, today } from '../history.js'

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

describe('who bears a number', () => {
  const numbered = (policy: string, text: string, kind: string, d = '2020-01-01') =>
    enacted(policy, { d, data: { kind, identifiers: [{ text }] } })
  const resolved = (told: typeof shared, text: string) =>
    rightOf(resolveIdentifier(told.register, today)(text, on))
  const shared = history(
    recorded(
      '2020-01-01',
      numbered('policy:noise', '1002', 'bylaw'),
      numbered('policy:fees', '1002', 'council-policy'),
      numbered('policy:dogs', 'By-law No. 1003', 'bylaw'),
    ),
  )

  it.each(['Bylaw No. 1003', 'By-law 1003', '1003', 'Policy 1003'])('is found by it: %s', (text) => {
    expect(resolved(shared, text)).toMatchObject({ bearer: 'policy:dogs' })
  })

  it('is told by the class named before it, where several do', () => {
    expect(resolved(shared, '1002').possible).toEqual(['policy:noise', 'policy:fees'])
    expect(resolved(shared, 'Bylaw No. 1002')).toMatchObject({ bearer: 'policy:noise' })
    expect(resolved(shared, 'Policy 1002')).toMatchObject({ bearer: 'policy:fees' })
  })

  it('may be a policy whose records contradict each other', () => {
    const impossible = history(
      recorded('2021-01-01', numbered('policy:noise', '1002', 'bylaw', '2020-03-01')),
      recorded('2021-01-02', rescinded('policy:noise', { d: '2019-01-05' })),
    )
    expect(q(impossible, 'policy:noise', on.on)).toBe('UND(conflicting-records)')
    expect(resolved(impossible, '1002')).toMatchObject({ bearer: 'policy:noise' })
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
