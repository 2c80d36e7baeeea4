import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { readAct, standardCatalogue } from '../../src/index.js'
import type {
  ActData,
  ActInput,
  BodyKind,
  CivilDate,
  Instrument,
  StandardAct,
  Written,
  WrittenDate,
} from '../../src/index.js'

type By = { readonly body: BodyKind; readonly instrument: Instrument | null; readonly office?: string } | null

/**
 * `typecheck` reads this file, so an act that is wrong to the compiler does not pass here, nor is one that is right.
 */
const isRead = (act: ActInput): boolean => E.isRight(readAct(standardCatalogue, act))

describe('an act as an author types it', () => {
  it('has the payload of its kind, without brands and with days as texts', () => {
    expectTypeOf<ActData<'EventRetracted'>>().toEqualTypeOf<{
      readonly target: string | number
      readonly reason: string
    }>()
    expectTypeOf<ActData<'PolicyEnacted'>['policy']>().toEqualTypeOf<string>()
    expectTypeOf<ActData<'PolicyEnacted'>['kind']>()
      .extract<'council-policy'>()
      .toEqualTypeOf<'council-policy'>()
    expectTypeOf<ActData<'PolicyEnacted'>['replaces']>().toEqualTypeOf<ReadonlyArray<string> | undefined>()
    expectTypeOf<ActData<'PolicyRescinded'>['effectiveOn']>().toEqualTypeOf<
      string | { readonly edtf: string; readonly text: string } | undefined
    >()
    expectTypeOf<Written<CivilDate | null>>().toEqualTypeOf<string | null>()
    expectTypeOf<StandardAct<'PolicyEnacted'>['by']>().toEqualTypeOf<By | undefined>()
  })

  it('compiles for standard kinds, one by one and in a list', () => {
    expect(
      isRead({
        type: 'EventRetracted',
        data: { target: '0194b0c0-0000-7000-8000-000000000001', reason: 'A slip.' },
      }),
    ).toBe(true)
    expect(
      isRead({
        type: 'PolicyEnacted',
        decidedOn: '2024-01-10',
        data: {
          policy: 'policy:p',
          kind: 'bylaw',
          title: 'P',
          commencement: { rule: 'onDate', on: { edtf: '2024', text: 'some day in 2024' } },
          replaces: ['policy:q'],
        },
      }),
    ).toBe(true)
    expectTypeOf<
      ReadonlyArray<{
        readonly type: 'PolicyRescinded'
        readonly decidedOn: string
        readonly data: { readonly policy: string }
      }>
    >().toExtend<ReadonlyArray<ActInput>>()
  })

  it('does not compile where a decision has no day, or what was only observed has one', () => {
    const [policy, seen] = [
      { policy: 'policy:p' },
      { policy: 'policy:p', status: 'in-force', observedOn: '2024-01-10' },
    ] as const
    // @ts-expect-error: a rescission was decided on some day, however uncertain
    expect(isRead({ type: 'PolicyRescinded', data: policy })).toBe(false)
    // @ts-expect-error: null is no day
    expect(isRead({ type: 'PolicyRescinded', decidedOn: null, data: policy })).toBe(false)
    // @ts-expect-error: nobody decides what somebody saw
    expect(isRead({ type: 'StatusAttested', decidedOn: '2024-01-10', data: seen })).toBe(false)
    expect(isRead({ type: 'PolicyRescinded', decidedOn: '../..', data: policy })).toBe(true)
    expect(isRead({ type: 'StatusAttested', decidedOn: null, data: seen })).toBe(true)
    expect(isRead({ type: 'ReviewCompleted', data: { policy: 'policy:p', outcome: 'confirmed' } })).toBe(true)
    expectTypeOf<StandardAct<'PolicyRescinded'>['decidedOn']>().toEqualTypeOf<WrittenDate>()
    expectTypeOf<StandardAct<'ReviewCompleted'>['decidedOn']>().toEqualTypeOf<
      WrittenDate | null | undefined
    >()
    expectTypeOf<StandardAct<'StatusAttested'>['decidedOn']>().toEqualTypeOf<null | undefined>()
  })

  it('does not compile with a wrong member, a wrong word, or a member that is missing', () => {
    // @ts-expect-error: the member is called policy
    expect(isRead({ type: 'PolicyRescinded', decidedOn: '2024-01-10', data: { polcy: 'policy:p' } })).toBe(
      false,
    )
    // @ts-expect-error: a rescission has no title
    expect(isRead({ type: 'PolicyRescinded', data: { policy: 'policy:p', title: 'P' } })).toBe(false)
    // @ts-expect-error: no attestation without what was seen
    expect(isRead({ type: 'StatusAttested', data: { policy: 'policy:p', observedOn: '2024-01-10' } })).toBe(
      false,
    )
    // @ts-expect-error: there is no such kind here, and one's own has a prefix
    expect(isRead({ type: 'PolicyRescined', data: { policy: 'policy:p' } })).toBe(false)
    // @ts-expect-error: who decided is a body and an instrument
    expect(isRead({ type: 'PolicyRescinded', by: 'council', data: { policy: 'policy:p' } })).toBe(false)
  })

  it('does not compile where a payload put together before is wrong inside', () => {
    expectTypeOf<{
      readonly type: 'StatusAttested'
      readonly data: { readonly policy: string; readonly observedOn: string; readonly status: 'active' }
    }>().not.toExtend<ActInput>()
    expectTypeOf<{ readonly rule: 'onDate' }>().not.toExtend<ActData<'PolicyEnacted'>['commencement']>()
    expectTypeOf<{ readonly rule: 'onEnactment' }>().toExtend<ActData<'PolicyEnacted'>['commencement']>()
  })

  it('may be in the shape of an earlier version, if it says so, and is read in that of the newest', () => {
    const tally = { for: 5, against: 2 }
    const asRead = (act: ActInput): unknown => {
      const read = readAct(standardCatalogue, act)
      return E.isRight(read) ? [read.right.kind.version, read.right.act.data] : read.left
    }
    const newest = [3, { on: { matter: 'motion', motion: 'motion:m' }, tally }]

    expect(
      asRead({
        type: 'VoteRecorded',
        version: 1,
        decidedOn: '2024-06-10',
        data: { motion: 'motion:m', tally },
      }),
    ).toEqual(newest)
    expect(
      asRead({
        type: 'VoteRecorded',
        version: 2,
        decidedOn: '2024-06-10',
        data: { on: { matter: 'motion', motion: 'motion:m' }, tally },
      }),
    ).toEqual(newest)
    // @ts-expect-error: this is the shape of version 1, which it does not say
    expect(isRead({ type: 'VoteRecorded', decidedOn: '2024-06-10', data: { motion: 'motion:m' } })).toBe(
      false,
    )
    expectTypeOf<{
      readonly type: 'VoteRecorded'
      readonly version: 2
      readonly data: { readonly motion: string }
    }>().not.toExtend<ActInput>()
  })

  it('in a version nobody here knows is refused, and told which is the newest', () => {
    const read = readAct(standardCatalogue, {
      type: 'VoteRecorded',
      version: 4,
      decidedOn: '2024-06-10',
      data: { on: { matter: 'unknown' } },
    })

    expect(read).toMatchObject({
      left: [
        {
          code: 'unknown-version',
          path: '/version',
          sentence: 'VoteRecorded has no version 4 here; the newest is 3.',
        },
      ],
    })
  })

  it('may be of an integrator’s own kind, with a payload nobody here knows', () => {
    expect(isRead({ type: 'vendor.ReviewMissed', data: { policy: 'policy:p', reminders: [1, 2] } })).toBe(
      false,
    )
    expectTypeOf<{ readonly type: 'vendor.ReviewMissed'; readonly data: number }>().toExtend<ActInput>()
    expectTypeOf<{ readonly type: 'PolicyRescinded'; readonly data: number }>().not.toExtend<ActInput>()
  })
})
