import { describe, expect, it } from 'vitest'
import { findings, versionInForce, type ActInput, type SubjectId } from '../../src/index.js'
import { amended, enacted, passed, rescinded, retracted } from '../acts.js'
import { cabinet, done, mayor, noted } from '../deeds.js'
import {
  ask,
  brief,
  eventId,
  history,
  possible,
  q,
  record,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const old = 'policy:old'
const officer = { body: 'officer', instrument: 'decision' } as const

type Members = Readonly<Record<string, unknown>>

const same = (n: number): { readonly sameActAs: string } => ({ sameActAs: eventId(n) })
const statuses = (told: History, ...days: ReadonlyArray<string>): ReadonlyArray<string> =>
  days.map((on) => q(told, p, on))
const vetoed = (resolution: string, d: string): ActInput =>
  done('ResolutionVetoed', d, { resolution }, { by: mayor })
const adjudicated = (chosen: number, rejected: number): Step =>
  recorded(
    '2029-01-01',
    noted('ConflictAdjudicated', {
      chosen: eventId(chosen),
      rejected: eventId(rejected),
      reason: 'The signed minutes say so.',
    }),
  )

/** Event 3 enacts it, event 4 passes a resolution. */
const made: ReadonlyArray<Step> = [
  recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
  recorded('2021-01-01', passed('resolution:r', { d: '2021-01-01' })),
]

describe('two records of one ending', () => {
  it('conflict where the resolution of one was vetoed', () => {
    const told = history(
      ...made,
      recorded('2021-01-02', rescinded(p, { d: '2021-01-01', causedBy: [eventId(4)] })),
      recorded('2021-01-03', vetoed('resolution:r', '2021-01-03')),
      recorded('2021-02-01', rescinded(p, { d: '2021-01-01', data: same(5) })),
    )
    const answer = ask(told, p, { on: '2021-06-01' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(q(told, p, '2020-12-31')).toBe('IF')
    expect(answer.citations.map(({ event }) => event)).toEqual(
      expect.arrayContaining([eventId(5), eventId(6), eventId(7)]),
    )
  })

  it('conflict where whoever acted had no power by one of them', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', rescinded(p, { d: '2021-02-01', by: officer })),
      recorded('2021-03-01', rescinded(p, { d: '2021-02-01', data: same(5) })),
    )

    expect(statuses(told, '2021-01-31', '2021-02-01')).toEqual(['IF', 'UND(conflicting-records)'])
  })

  it('conflict where one says it was decided after the day asked about', () => {
    const told = history(
      ...made,
      recorded('2021-04-01', rescinded(p, { d: '2021-02-01' })),
      recorded('2021-04-02', rescinded(p, { d: '2021-03-01', eff: '2021-02-01', data: same(5) })),
    )

    expect(q(told, p, '2021-05-01')).toBe('NIF(rescinded)')
    expect(q(told, p, '2021-05-01', { asDecidedBy: '2021-02-15' })).toBe('UND(conflicting-records)')
  })

  it('are certain where both end it, though they do not agree how', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', rescinded(p, { d: '2021-02-01' })),
      recorded(
        '2021-03-01',
        done('PolicyDisallowed', '2021-03-01', { policy: p, ...same(5) }, { by: cabinet }),
      ),
    )

    expect(statuses(told, '2021-02-15', '2021-03-01')).toEqual(['UND(conflicting-records)', 'NIF(rescinded)'])
    expect(possible(ask(told, p, { on: '2021-03-01' }))).toEqual(['NIF(disallowed)', 'NIF(rescinded)'])
  })

  it('conflict where only one of them ends a portion', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', rescinded(p, { d: '2021-02-01', data: { portions: ['s. 1', 's. 2'] } })),
      recorded('2021-03-01', rescinded(p, { d: '2021-02-01', data: { portions: ['s. 1'], ...same(5) } })),
    )
    const part = (portion: string): string => brief(ask(told, p, { on: '2021-06-01', portion } as never))

    expect(['s. 1', 's. 2', 's. 3'].map(part)).toEqual(['NIF(rescinded)', 'UND(conflicting-records)', 'IF'])
  })

  it('do not end it again, and are found to differ', () => {
    const codes = (eff: string): ReadonlyArray<string> =>
      ask(
        history(
          ...made,
          recorded('2021-02-01', rescinded(p, { d: '2021-02-01' })),
          recorded('2021-03-01', rescinded(p, { d: '2021-02-01', eff, data: same(5) })),
        ),
        p,
        { on: '2020-06-01' },
      ).findings.map(({ code }) => code)

    expect(codes('2021-03-01')).toEqual(['conflicting-records'])
    expect(codes('2021-02-02')).toEqual(['conflicting-records'])
  })

  it('are not found to differ where what they tell of was stopped, whichever of them is right', () => {
    const differing = [
      ...made,
      recorded('2021-01-02', rescinded(p, { d: '2021-01-01', eff: '2021-02-01', causedBy: [eventId(4)] })),
      recorded('2021-01-02', rescinded(p, { d: '2021-01-01', eff: '2021-03-01', causedBy: [eventId(4)] })),
    ]
    const codes = (...steps: ReadonlyArray<Step>) =>
      ask(history(...differing, ...steps), p, { on: '2021-02-15' }).findings.map(({ code }) => code)

    expect(codes()).toEqual(['conflicting-records'])
    expect(codes(recorded('2021-01-03', vetoed('resolution:r', '2021-01-03')))).toEqual([])
  })

  it('that say the same are one, and nothing is found', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', rescinded(p, { d: '2021-02-01' })),
      recorded('2021-03-01', rescinded(p, { d: '2021-02-01', data: same(5) })),
    )

    expect(statuses(told, '2021-01-31', '2021-02-01')).toEqual(['IF', 'NIF(rescinded)'])
    expect(ask(told, p, { on: '2021-02-01' }).findings).toEqual([])
  })

  it('leave nothing open that an attestation of weight settles', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', rescinded(p, { d: '2021-02-01' })),
      recorded('2021-03-01', rescinded(p, { d: '2021-03-01', data: same(5) })),
      recorded('2021-03-02', {
        type: 'StatusAttested',
        evidence: 'primary',
        data: { policy: p, status: 'in-force', observedOn: '2021-02-10' },
      }),
    )

    expect(statuses(told, '2021-02-15', '2021-03-01')).toEqual(['IF', 'NIF(rescinded)'])
  })
})

describe('two records of one enactment', () => {
  const sunset = (on: string) => ({ sunset: { rule: 'lastDay', on } })
  const imported = (data: Members): ActInput => ({
    type: 'PolicyImported',
    decidedOn: '2020-01-01',
    data: { policy: p, kind: 'council-policy', ...data },
  })

  it('conflict where they set different sunsets, or one of them sets none', () => {
    const told = (first: Members, second: Members): ReadonlyArray<string> =>
      statuses(
        history(
          recorded('2020-01-01', imported(first)),
          recorded('2021-01-01', enacted(p, { d: '2020-01-01', data: { ...second, ...same(3) } })),
        ),
        '2022-12-31',
        '2023-06-01',
        '2024-06-01',
      )

    expect(told(sunset('2022-12-31'), sunset('2023-12-31'))).toEqual([
      'IF',
      'UND(conflicting-records)',
      'NIF(expired)',
    ])
    expect(told({}, sunset('2022-12-31'))).toEqual([
      'IF',
      'UND(conflicting-records)',
      'UND(conflicting-records)',
    ])
    expect(told(sunset('2022-12-31'), sunset('2022-12-31'))).toEqual(['IF', 'NIF(expired)', 'NIF(expired)'])
  })

  it('conflict over what was replaced, whichever of them says so', () => {
    const replaced = (...acts: ReadonlyArray<ActInput>): string =>
      q(
        history(
          recorded('2010-01-01', enacted(old, { d: '2010-01-01' })),
          ...acts.map((act) => recorded('2021-01-01', act)),
        ),
        old,
        '2022-01-01',
      )
    const replacing = (data: Members): ActInput =>
      enacted(p, { d: '2020-01-01', data: { replaces: [old], ...data } })
    const plain = (data: Members): ActInput => enacted(p, { d: '2020-01-01', data })

    expect(replaced(replacing({}), plain(same(4)))).toBe('UND(conflicting-records)')
    expect(replaced(plain({}), replacing(same(4)))).toBe('UND(conflicting-records)')
    expect(replaced(replacing({}), replacing(same(4)))).toBe('NIF(superseded)')
    expect(replaced(plain({}), plain(same(4)), replacing(same(5)), retracted(eventId(5)))).toBe(
      'UND(conflicting-records)',
    )
    expect(replaced(plain({}), plain(same(4)), replacing(same(4)), retracted(eventId(4)))).toBe(
      'UND(conflicting-records)',
    )
  })

  it('leave open whether it applies where only one of them waits for a condition', () => {
    const applicability = { applicability: { rule: 'pending', condition: 'a budget' } }
    const told = (first: Members, second: Members): unknown =>
      ask(
        history(
          recorded('2020-01-01', imported(first)),
          recorded('2021-01-01', enacted(p, { d: '2020-01-01', data: { ...second, ...same(3) } })),
        ),
        p,
        { on: '2022-01-01' },
      ).applicability

    expect(told({}, applicability)).toBeNull()
    expect(told(applicability, {})).toBeNull()
    expect(told(applicability, applicability)).toEqual({ rule: 'pending', condition: 'a budget' })
  })

  it('bind the days of other acts each by itself', () => {
    const told = history(
      recorded('2020-06-01', enacted(p, { d: '2020-01-01' })),
      recorded('2025-01-01', enacted(p, { d: '2024-01-01', eff: '2020-01-01', data: same(3) })),
      recorded('2026-01-01', rescinded(p, { d: '2022-01-01/2025-12-31' })),
    )

    expect(possible(ask(told, p, { on: '2023-01-01' }))).toEqual(['IF', 'NIF(rescinded)'])
  })
})

describe('two records of one sunset', () => {
  const set = (type: string, on: string, data: Members = {}, said: Members = {}): ActInput =>
    done(type, '2021-01-01', { policy: p, sunset: { rule: 'lastDay', on }, ...data }, said)

  it.each(['SunsetSet', 'SunsetExtended'])('conflict between their last days (%s)', (type) => {
    const told = history(
      ...made,
      recorded('2021-01-02', set(type, '2022-12-31')),
      recorded('2021-01-03', set(type, '2023-12-31', same(5))),
    )

    expect(statuses(told, '2022-12-31', '2023-06-01', '2024-01-01')).toEqual([
      'IF',
      'UND(conflicting-records)',
      'NIF(expired)',
    ])
  })

  it('conflict where both were set by one resolution', () => {
    const because = { causedBy: [eventId(4)] }
    const told = history(
      ...made,
      recorded('2021-01-02', set('SunsetSet', '2022-12-31', {}, because)),
      recorded('2021-01-03', set('SunsetSet', '2023-12-31', {}, because)),
    )

    expect(statuses(told, '2022-12-31', '2023-06-01', '2024-01-01')).toEqual([
      'IF',
      'UND(conflicting-records)',
      'NIF(expired)',
    ])
  })

  it('conflict where the resolution of one was vetoed, or whoever set it had no power', () => {
    const veto = history(
      ...made,
      recorded('2021-01-02', set('SunsetSet', '2022-12-31', {}, { causedBy: [eventId(4)] })),
      recorded('2021-01-03', vetoed('resolution:r', '2021-01-03')),
      recorded('2021-01-04', set('SunsetSet', '2022-12-31', same(5))),
    )
    const powerless = history(
      ...made,
      recorded('2021-01-02', set('SunsetSet', '2022-12-31')),
      recorded('2021-01-03', set('SunsetSet', '2022-12-31', same(5), { by: officer })),
    )

    for (const told of [veto, powerless])
      expect(statuses(told, '2022-12-31', '2023-06-01')).toEqual(['IF', 'UND(conflicting-records)'])
  })

  it('conflict where an extension came too late by one of them', () => {
    const extended = (d: string, data: Members = {}): ActInput =>
      done('SunsetExtended', d, { policy: p, sunset: { rule: 'lastDay', on: '2025-12-31' }, ...data })
    const told = history(
      ...made,
      recorded('2021-01-02', set('SunsetSet', '2022-12-31')),
      recorded('2022-06-01', extended('2022-06-01')),
      recorded('2023-06-01', extended('2023-06-01', same(6))),
    )

    expect(statuses(told, '2022-12-31', '2024-01-01', '2026-01-01')).toEqual([
      'IF',
      'UND(conflicting-records)',
      'NIF(expired)',
    ])
  })
})

describe('two records of one suspension', () => {
  const suspended = (
    from: string,
    lastDay: string | null,
    data: Members = {},
    said: Members = {},
  ): ActInput =>
    done(
      'PolicySuspended',
      '2021-01-01',
      { policy: p, from, ...(lastDay === null ? {} : { lastDay }), ...data },
      said,
    )

  it('conflict on the days only one of them holds it', () => {
    const told = history(
      ...made,
      recorded('2021-01-02', suspended('2021-03-01', '2021-06-30')),
      recorded('2021-01-03', suspended('2021-04-01', '2021-07-31', same(5))),
    )

    expect(statuses(told, '2021-02-28', '2021-03-15', '2021-05-01', '2021-07-15', '2021-08-01')).toEqual([
      'IF',
      'UND(conflicting-records)',
      'NIF(suspended)',
      'UND(conflicting-records)',
      'IF',
    ])
  })

  it('conflict where the resolution of one was vetoed', () => {
    const told = history(
      ...made,
      recorded('2021-01-02', suspended('2021-03-01', null, {}, { causedBy: [eventId(4)] })),
      recorded('2021-01-03', vetoed('resolution:r', '2021-01-03')),
      recorded('2021-01-04', suspended('2021-03-01', null, same(5))),
    )

    expect(statuses(told, '2021-02-28', '2021-03-15')).toEqual(['IF', 'UND(conflicting-records)'])
  })

  it('are lifted together, whichever of them the reinstatement names', () => {
    const lifting = (suspension: number): ActInput =>
      done('PolicyReinstated', '2021-05-01', { policy: p, suspension: eventId(suspension) })
    const first = suspended('2021-03-01', null)
    const second = suspended('2021-04-01', null, same(5))
    const histories = [
      history(...made, ...[first, second, lifting(5)].map((act) => recorded('2021-06-01', act))),
      history(...made, ...[first, second, lifting(6)].map((act) => recorded('2021-06-01', act))),
      history(...made, ...[first, lifting(5), second].map((act) => recorded('2021-06-01', act))),
    ]

    for (const told of histories)
      expect(statuses(told, '2021-03-15', '2021-04-15', '2021-05-01')).toEqual([
        'UND(conflicting-records)',
        'NIF(suspended)',
        'IF',
      ])
  })

  it('are prolonged together, though one was recorded after that', () => {
    const told = history(
      ...made,
      recorded('2021-01-02', suspended('2021-03-01', '2021-06-30')),
      recorded('2021-06-01', suspended('2021-07-01', '2021-08-31', { prolongs: eventId(5) })),
      recorded('2021-07-01', suspended('2021-04-01', '2021-06-30', same(5))),
    )

    expect(statuses(told, '2021-03-15', '2021-05-01', '2021-08-31', '2021-09-01')).toEqual([
      'UND(conflicting-records)',
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
  })

  it('prolong it differently', () => {
    const told = history(
      ...made,
      recorded('2021-01-02', suspended('2021-03-01', '2021-06-30')),
      recorded('2021-06-01', suspended('2021-07-01', '2021-08-31', { prolongs: eventId(5) })),
      recorded('2021-07-01', suspended('2021-07-01', '2021-09-30', { prolongs: eventId(5), ...same(6) })),
    )

    expect(statuses(told, '2021-05-01', '2021-08-31', '2021-09-15', '2021-10-01')).toEqual([
      'NIF(suspended)',
      'NIF(suspended)',
      'UND(conflicting-records)',
      'IF',
    ])
  })
})

describe('a chain of records of one act', () => {
  const chain = [
    recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
    recorded('2021-05-01', rescinded(p, { d: '2021-01-01', eff: '2021-02-01' })),
    recorded('2021-05-02', rescinded(p, { d: '2021-01-01', eff: '2021-03-01', data: same(4) })),
    recorded('2021-05-03', rescinded(p, { d: '2021-01-01', eff: '2021-04-01', data: same(5) })),
  ]
  const days = ['2021-01-31', '2021-02-15', '2021-03-15', '2021-04-01'] as const

  it('is one act of which any may be right', () => {
    expect(statuses(history(...chain), ...days)).toEqual([
      'IF',
      'UND(conflicting-records)',
      'UND(conflicting-records)',
      'NIF(rescinded)',
    ])
  })

  it.each([
    ['retracted', recorded('2029-01-01', retracted(eventId(5)))],
    ['rejected', adjudicated(4, 5)],
  ])('stays one act where the record between two others was %s', (_, step) => {
    expect(statuses(history(...chain, step), ...days)).toEqual([
      'IF',
      'UND(conflicting-records)',
      'UND(conflicting-records)',
      'NIF(rescinded)',
    ])
  })

  it('stays one act of the two that name a third where that was retracted', () => {
    const star = [
      ...chain.slice(0, 3),
      recorded('2021-05-03', rescinded(p, { d: '2021-01-01', eff: '2021-04-01', data: same(4) })),
      recorded('2029-01-01', retracted(eventId(4))),
    ]

    expect(statuses(history(...star), ...days)).toEqual([
      'IF',
      'IF',
      'UND(conflicting-records)',
      'NIF(rescinded)',
    ])
  })

  it('is settled once all but one were rejected', () => {
    expect(statuses(history(...chain, adjudicated(4, 5), adjudicated(4, 6)), ...days)).toEqual([
      'IF',
      'NIF(rescinded)',
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('tells of two acts where the mark is of a record of another policy', () => {
    const told = history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' }), enacted(old, { d: '2020-01-01' })),
      recorded('2021-05-01', rescinded(old, { d: '2021-02-01' })),
      recorded('2021-05-02', rescinded(p, { d: '2021-03-01', data: same(5) })),
    )

    expect(statuses(told, '2021-02-28', '2021-03-01')).toEqual(['IF', 'NIF(rescinded)'])
    expect(q(told, old, '2021-02-01')).toBe('NIF(rescinded)')
  })
})

describe('two records of one amendment', () => {
  const digest = (n: number): string => String(n).repeat(64)
  const versions = (told: History, on: string): readonly [string | null, ReadonlyArray<string>] => {
    const { version, possible: all } = rightOf(versionInForce(told.register, today)(p as SubjectId, { on }))
    return [version?.version ?? null, all.map((one) => `${one.version} ${one.digest?.[0] ?? 'none'}`)]
  }
  const twice = (
    [v1, eff1, data1 = {}]: readonly [string, string, Members?],
    [v2, eff2, data2 = {}]: readonly [string, string, Members?],
    more: Members = {},
  ): History =>
    history(
      ...made,
      recorded('2021-02-01', amended(p, v1, { d: '2021-01-01', eff: eff1, data: data1, ...more })),
      recorded('2021-02-02', amended(p, v2, { d: '2021-01-01', eff: eff2, data: data2, ...more })),
    )

  it('are one version where they agree', () => {
    const text = { textDigest: digest(2) }
    const told = twice(['v2', '2021-03-01', text], ['v2', '2021-03-01', { ...text, ...same(5) }])

    expect(versions(told, '2021-03-01')).toEqual(['v2', ['v2 2']])
    expect(ask(told, p, { on: '2021-03-01' }).version).toBe('v2')
  })

  it('leave open which version it is where they differ', () => {
    const told = twice(['v2', '2021-03-01'], ['v3', '2021-03-01', same(5)])

    expect(versions(told, '2021-02-28')).toEqual(['v1', ['v1 none']])
    expect(versions(told, '2021-03-01')).toEqual([null, ['v2 none', 'v3 none']])
    expect(ask(told, p, { on: '2021-03-01' }).version).toBeNull()
  })

  it('leave open which text it is where they give one version two texts', () => {
    const told = twice(
      ['v2', '2021-03-01', { textDigest: digest(2) }],
      ['v2', '2021-03-01', { textDigest: digest(3), ...same(5) }],
    )

    expect(versions(told, '2021-03-01')).toEqual([null, ['v2 2', 'v2 3']])
    expect(ask(told, p, { on: '2021-03-01' }).version).toBeNull()
  })

  it('give the text that one of them has', () => {
    const told = twice(['v2', '2021-03-01'], ['v2', '2021-03-01', { textDigest: digest(2), ...same(5) }])

    expect(versions(told, '2021-03-01')).toEqual(['v2', ['v2 2']])
  })

  it('leave open which version it is between the days they give, though one resolution caused both', () => {
    const told = [
      twice(['v2', '2021-03-01'], ['v2', '2021-04-01', same(5)]),
      twice(['v2', '2021-03-01'], ['v2', '2021-04-01'], { causedBy: [eventId(4)] }),
    ]

    for (const one of told)
      expect(['2021-02-28', '2021-03-15', '2021-04-01'].map((on) => versions(one, on)[0])).toEqual([
        'v1',
        null,
        'v2',
      ])
  })

  it('leave open which version it is where the resolution of one was vetoed', () => {
    const told = history(
      ...made,
      recorded('2021-02-01', amended(p, 'v2', { d: '2021-01-01', causedBy: [eventId(4)] })),
      recorded('2021-02-02', vetoed('resolution:r', '2021-01-03')),
      recorded('2021-02-03', amended(p, 'v2', { d: '2021-01-01', data: same(5) })),
    )

    expect(versions(told, '2021-03-01')).toEqual([null, ['v1 none', 'v2 none']])
  })

  it('are found to differ', () => {
    const told = twice(['v2', '2021-03-01'], ['v3', '2021-03-01', same(5)])
    const found = rightOf(findings(told.register, today)({}))

    expect(found.filter(({ code }) => code === 'conflicting-records')).toMatchObject([
      { severity: 'conflict', subject: p, events: [eventId(5), eventId(6)] },
    ])
  })
})

it('more records at odds than can be looked at leave open what any of them could do', () => {
  const told = history(
    recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
    ...Array.from({ length: 7 }, (_, at) => [
      recorded(
        '2021-01-01',
        done('PolicySuspended', '2021-01-01', { policy: p, lastDay: `2021-0${at + 1}-10` }),
      ),
      recorded(
        '2021-01-01',
        done('PolicySuspended', '2021-01-01', {
          policy: p,
          lastDay: `2021-0${at + 1}-20`,
          ...same(4 + 2 * at),
        }),
      ),
    ]).flat(),
  )
  const answer = ask(told, p, { on: '2021-07-15' })

  expect(brief(answer)).toBe('UND(conflicting-records)')
  expect(answer.flags).toContain('possible-widened')
})

it('a policy that only its amendments tell of has the versions of either', () => {
  const told = record([
    recorded('2021-02-01', amended(p, 'v2', { d: '2021-01-01' })),
    recorded('2021-02-02', amended(p, 'v3', { d: '2021-01-01', data: same(2) })),
  ])

  expect(
    rightOf(versionInForce(told.register, today)(p as SubjectId, { on: '2021-06-01' })).possible.map(
      ({ version }) => version,
    ),
  ).toEqual(['v2', 'v3'])
})
