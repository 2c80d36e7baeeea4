import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amended, attested, enacted, imported, proposesToRescind, rescinded } from '../acts.js'
import { done } from '../deeds.js'
import { emptyLedger, history, recorded, rightOf } from '../history.js'
import { everyDay, policies, ruledTale, tale, toldBy } from '../laws/tales.js'
import { runs } from '../runs.js'
import {
  municipalityRecord,
  policyRecord,
  timelineOf,
  type CivilDate,
  type PolicyLife,
  type PolicyRecord,
  type Register,
  type SubjectId,
} from '../../src/index.js'

const of = (register: Register, policy = 'policy:6030'): PolicyRecord | null =>
  policyRecord(register, policy as SubjectId)

/** The life that is told on a day of asking. */
const toldOn = (record: PolicyRecord | null, today: string): PolicyLife | undefined =>
  record?.lives.find(
    ({ askedFrom, askedUntil }) =>
      (askedFrom === null || askedFrom <= today) && (askedUntil === null || today < askedUntil),
  )

/** As `timelineOf` says it: without what only describes, and so with fewer stretches. */
const asTimeline = (life: PolicyLife | undefined): ReadonlyArray<object> => {
  const stretches = (life?.periods ?? []).map(
    ({ from, until, status, reason, possible, presumed, citations }) => ({
      until,
      said: { from, status, reason, possible, presumed, citations },
      alike: JSON.stringify([status, reason, possible, presumed]),
    }),
  )
  const starts = stretches.filter(({ alike }, at) => at === 0 || alike !== stretches[at - 1]?.alike)
  return starts.map(({ said }, at) => ({ ...said, until: starts[at + 1]?.said.from ?? null }))
}

describe('the record of a policy', () => {
  it('calls one whose days nobody knows what it was imported as', () => {
    const { register } = history(
      recorded(
        '2024-03-01',
        imported('policy:6030', { data: { title: 'Customer Service', kind: 'bylaw' } }),
        attested('policy:6030', 'in-force', '2024-01-01'),
      ),
    )
    const { periods = [] } = toldOn(of(register), '2024-06-01') ?? {}
    const inForce = periods.filter(({ status }) => status === 'in-force')

    expect(inForce.map(({ from }) => from)).toContain('2024-01-01')
    expect(new Set(inForce.map(({ kind, title }) => `${kind} ${title}`))).toEqual(
      new Set(['bylaw Customer Service']),
    )
  })

  it('holds everything from its enactment to its end, with what it was called in between', () => {
    const { register } = history(
      recorded(
        '2020-01-06',
        enacted('policy:6030', {
          d: '2020-01-06',
          data: {
            title: 'Customer Service',
            topic: 'customer-service',
            identifiers: [{ text: '6,030' }],
            commencement: { rule: 'onDate', on: '2020-02-01' },
          },
        }),
      ),
      recorded('2021-03-01', amended('policy:6030', 'v2', { d: '2021-03-01' })),
      recorded('2025-02-03', rescinded('policy:6030', { d: '2025-02-03' })),
    )
    const record = of(register)

    expect(record?.topic).toBe('customer-service')
    expect(
      record?.lives.map(({ askedFrom, askedUntil, periods }) => [
        askedFrom,
        askedUntil,
        periods.map((one) => [one.from, one.until, one.status, one.reason, one.version, one.title]),
      ]),
    ).toEqual([
      [
        null,
        null,
        [
          [null, '2020-01-06', 'not-in-force', 'not-yet-enacted', null, null],
          ['2020-01-06', '2020-02-01', 'not-in-force', 'not-commenced', 'v1', null],
          ['2020-02-01', '2021-03-01', 'in-force', null, 'v1', 'Customer Service'],
          ['2021-03-01', '2025-02-03', 'in-force', null, 'v2', 'Customer Service'],
          ['2025-02-03', null, 'not-in-force', 'rescinded', 'v2', 'Customer Service'],
        ],
      ],
    ])
    expect(record?.lives[0]?.periods[2]).toMatchObject({
      kind: 'council-policy',
      identifiers: ['6,030'],
      inForceFrom: { earliest: '2020-02-01', latest: '2020-02-01' },
      ceasesOn: { earliest: '2025-02-03', latest: '2025-02-03' },
      citations: [
        { seq: 2, type: 'PolicyEnacted' },
        { seq: 4, type: 'PolicyRescinded' },
      ],
    })
  })

  it('tells those who ask before the day of an open decision another life than those who ask after it', () => {
    const { register } = history(
      recorded('2019-06-10', enacted('policy:6030', { d: '2019-06-10' })),
      recorded('2025-01-20', proposesToRescind('motion:1', 'policy:6030', '2025-02-03')),
    )
    const record = of(register)

    expect(record?.lives.map(({ askedFrom, askedUntil }) => [askedFrom, askedUntil])).toEqual([
      [null, '2025-02-03'],
      ['2025-02-03', null],
    ])
    expect(toldOn(record, '2025-02-02')?.periods.at(-1)).toMatchObject({
      from: '2019-06-10',
      status: 'in-force',
    })
    expect(toldOn(record, '2025-02-03')?.periods.at(-1)).toMatchObject({
      from: '2025-02-03',
      status: 'undetermined',
      reason: 'outcome-unknown',
      presumed: { status: 'in-force' },
    })
  })

  it('is told in few ways where the day of an open decision is not known', () => {
    const { register } = history(
      recorded('2019-06-10', enacted('policy:6030', { d: '2019-06-10' })),
      recorded('2025-01-20', proposesToRescind('motion:1', 'policy:6030', '2025')),
    )

    expect(of(register)?.lives.map(({ askedFrom }) => askedFrom)).toEqual([null, '2025-01-01'])
  })

  it.each([
    ['within ten years', '2015/2024'],
    ['at all after a day', '2015/..'],
    ['within a month', '2021-12'],
  ])('is never surer than the timeline where the day of a decision is not known %s', (_, scheduled) => {
    const { register } = history(
      recorded('2020-01-06', enacted('policy:6030', { d: '2018/2021' })),
      recorded('2025-01-20', rescinded('policy:6030', { d: '2021/2023' })),
      recorded('2025-01-20', proposesToRescind('motion:1', 'policy:6030', scheduled)),
    )
    const record = of(register)
    expect(record?.lives.length).toBeLessThan(60)
    for (const today of [
      '2014-12-31',
      '2015-01-01',
      '2019-05-05',
      '2021-12-15',
      '2022-08-01',
      '2031-01-01',
      '2150-01-01',
    ]) {
      const told = toldOn(record, today)?.periods ?? []
      const timeline = rightOf(timelineOf(register, today as CivilDate)('policy:6030' as SubjectId)).periods
      for (const { from, status } of [...told, ...timeline]) {
        const on = from ?? '1900-01-01'
        const [kept, asked] = [told, timeline].map((periods) =>
          periods.findLast((one) => one.from === null || one.from <= on),
        )
        expect([asked?.status, 'undetermined'], `${today}, ${on}, ${status}`).toContain(kept?.status)
      }
    }
  })

  it('has no two periods in a row that say the same where the day of a decision moves along', () => {
    const { register } = history(
      recorded('2020-01-06', enacted('policy:6030', { d: '2019-06-10' })),
      recorded('2025-01-20', rescinded('policy:6030', { d: '2026/2031' })),
      recorded('2025-01-20', proposesToRescind('motion:1', 'policy:6030', '2025/2029')),
    )
    const words = (one: PolicyLife['periods'][number]): string =>
      JSON.stringify([one.status, one.reason, one.possible, one.presumed, one.title, one.version])
    const told = of(register)?.lives.map(({ periods }) => periods.map(words)) ?? []
    expect(told.length).toBeGreaterThan(1)
    for (const life of told) expect(life.filter((one, at) => one === life[at - 1])).toEqual([])
  })

  it('says on every day of asking what the timeline says then, where several days are open without end', () => {
    const { register } = history(
      recorded('2029-01-01', enacted('policy:6030', { d: '2010/..' })),
      recorded(
        '2029-01-01',
        done('PolicySuspended', '2011/..', { policy: 'policy:6030', from: '2011/..', lastDay: '2013/..' }),
      ),
      recorded('2029-01-01', proposesToRescind('motion:1', 'policy:6030', '2020/..')),
      recorded('2029-01-01', proposesToRescind('motion:2', 'policy:6030', '2021/..')),
    )
    const record = of(register)

    expect(record?.lives.length).toBeGreaterThan(300)
    for (const today of ['2019-12-31', '2020-01-02', '2020-01-12', '2020-06-01', '2020-12-20', '2021-01-04'])
      expect(asTimeline(toldOn(record, today))).toEqual(
        rightOf(timelineOf(register, today as CivilDate)('policy:6030' as SubjectId)).periods.map(
          ({ from, until, status, reason, possible, presumed, citations }) => ({
            from,
            until,
            status,
            reason,
            possible,
            presumed,
            citations,
          }),
        ),
      )
  })

  it('is none of a policy nobody recorded', () => {
    expect(of(history().register)).toBeNull()
  })

  it.each([
    ['under one law', tale],
    ['under laws that change', ruledTale],
  ])('says of force what the timeline says, on whatever day it is asked, %s', (_, tales) => {
    fc.assert(
      fc.property(
        tales,
        fc.array(fc.constantFrom(...everyDay), { minLength: 3, maxLength: 3 }),
        (told, days) => {
          const { register } = toldBy(told)
          for (const policy of policies) {
            const record = of(register, policy)
            for (const today of [...days, '2000-01-01', '2050-01-01']) {
              const timeline = rightOf(timelineOf(register, today as CivilDate)(policy as SubjectId))
              expect(asTimeline(toldOn(record, today))).toEqual(timeline.periods)
            }
          }
        },
      ),
      runs(15),
    )
  })
})

describe('the record of a municipality', () => {
  it('has its newest name, its zone and the days its register is complete for', () => {
    const ledger = emptyLedger()
    rightOf(
      ledger.take(
        recorded('2025-01-02', {
          type: 'RegisterCoverageDeclared',
          data: { from: '2019-01-01', to: '2024-12-31', completeness: 'complete' },
        }),
      ),
    )
    expect(municipalityRecord(ledger.register)).toEqual({
      name: 'City of Spruce Grove',
      zone: 'America/Edmonton',
      complete: [{ from: '2019-01-01', until: '2025-01-01' }],
    })
  })
})
