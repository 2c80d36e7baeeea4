import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { corrected, enacted, standing } from '../acts.js'
import { about, court, done, mayor } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  history,
  leftOf,
  possible,
  q,
  recorded,
  rightOf,
  today,
  type Step,
} from '../history.js'
import { unclear } from '../problems.js'
import { p, r, vote, voted } from '../votes.js'

const now = '2026-01-01'
const other = 'policy:o'

/** Event 3 is the vote of 10 January 2024, event 4 what it enacted. */
const byVote: ReadonlyArray<Step> = [voted(enacted(p, vote))]
/** Event 3 enacts it on 10 January 2024; event 4 does what is then undone. */
const since = (type: string, d: string, data: object): ReadonlyArray<Step> => [
  recorded('2024-01-10', enacted(p, { d: '2024-01-10' })),
  recorded('2024-06-01', done(type, d, { policy: p, ...data }, { by: court })),
]
const abInitio = { operation: { rule: 'abInitio', act: eventId(3) } }
const quashed = since('PolicyQuashed', '2024-03-01', abInitio)
/** Event 3 enacts it on 10 January 2024, to commence on 1 July. */
const waiting: ReadonlyArray<Step> = [
  recorded('2024-01-10', enacted(p, { d: '2024-01-10', eff: '2024-07-01' })),
]
const suspended = since('PolicySuspended', '2024-03-01', { lastDay: '2025-03-01' })

const taken = (mode: 'live' | 'import', before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) => {
  const ledger = emptyLedger()
  for (const step of [covered, ...before]) rightOf(ledger.take(step))
  return { ledger, taken: ledger.take(recorded(now, ...acts), mode) }
}
const refused = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) => {
  const { taken: result } = taken('live', before, ...acts)
  return E.isLeft(result) ? result.left.map(({ code, path }) => `${code} ${path}`) : []
}
const found = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) => {
  const { ledger } = taken('import', before, ...acts)
  return rightOf(findings(ledger.register, today)({ kinds: codes }))
}
const codes = [
  'decided-too-early',
  'event-of-another-policy',
  'event-of-another-kind',
  'lifts-nothing',
  'extension-shortens',
] as const

const say = (type: string, d: string, data: object = {}): ActInput =>
  done(type, d, { resolution: r, ...data }, { by: mayor })
const act = (type: string, d: string, data: object = {}): ActInput =>
  done(type, d, { policy: p, ...data }, { by: court })

type Row = readonly [
  what: string,
  before: ReadonlyArray<Step>,
  undoing: (d: string) => ActInput,
  acceptable: string,
]

const vetoed: ReadonlyArray<Step> = [...byVote, recorded('2024-02-01', say('ResolutionVetoed', '2024-01-15'))]

/** Each works on event 3 or 4 (5 of a veto); on `acceptable` that can have been done. */
const rows: ReadonlyArray<Row> = [
  ['a veto', byVote, (d) => say('ResolutionVetoed', d), '2024-01-10'],
  ['an approval', byVote, (d) => say('ExecutiveApproved', d), '2024-01-10'],
  ['a law unsigned', byVote, (d) => say('BecameLawUnsigned', d), '2024-02-10'],
  ['an override', vetoed, (d) => say('VetoOverridden', d), '2024-01-15'],
  [
    'a reconsideration',
    byVote,
    (d) => done('ResolutionReconsidered', d, { target: eventId(3) }),
    '2024-01-10',
  ],
  [
    'a quashing from the start',
    since('PolicyPublished', '2024-01-10', { publishedOn: '2024-01-10' }).slice(0, 1),
    (d) => act('PolicyQuashed', d, abInitio),
    '2024-01-10',
  ],
  [
    'a quashing for the future',
    quashed.slice(0, 1),
    (d) => act('PolicyQuashed', d, { operation: { rule: 'prospective' } }),
    '2024-01-10',
  ],
  [
    'a disallowance that voids',
    quashed.slice(0, 1),
    (d) => act('PolicyDisallowed', d, { void: eventId(3) }),
    '2024-01-10',
  ],
  ['a reversal', quashed, (d) => act('QuashingReversed', d, { quashing: eventId(4) }), '2024-03-01'],
  ['a reinstatement', suspended, (d) => act('PolicyReinstated', d), '2024-03-01'],
  [
    'a reinstatement that names the suspension',
    suspended,
    (d) => act('PolicyReinstated', d, { suspension: eventId(4) }),
    '2024-03-01',
  ],
  [
    'a prolongation',
    suspended,
    (d) => act('PolicySuspended', d, { prolongs: eventId(4), from: '2024-03-01', lastDay: '2025-06-01' }),
    '2024-03-01',
  ],
  ['a postponement', waiting, (d) => act('CommencementPostponed', d, { until: '2024-12-01' }), '2024-01-10'],
  ['a commencement called off', waiting, (d) => act('CommencementCancelled', d), '2024-01-10'],
]

describe('what undoes, settles or prolongs an act comes after it', () => {
  it.each(rows)('%s of before is refused live, plainly', (_, before, undoing) => {
    const { taken: result } = taken('live', before, undoing('2023-12-01'))

    expect(leftOf(result).map(({ code, path }) => [code, path])).toEqual([
      ['decided-too-early', '/0/decidedOn'],
    ])
    expect(unclear(leftOf(result))).toEqual([])
  })

  it.each(rows)('%s of before is recorded by an import, with a finding', (_, before, undoing) => {
    expect(found(before, undoing('2023-12-01'))[0]).toMatchObject({
      code: 'decided-too-early',
      severity: 'conflict',
    })
  })

  it.each(rows)('%s of that day, or of one that may be before, is taken', (_, before, undoing, day) => {
    for (const d of [day, `2023-06-01/${day}`]) {
      expect(refused(before, undoing(d))).toEqual([])
      expect(found(before, undoing(d))).toEqual([])
    }
  })

  it('says what was still to come, and when it came', () => {
    const early = say('ResolutionVetoed', '2023-12-01')
    const { taken: result } = taken('live', byVote, early)

    expect(leftOf(result)[0]?.sentence).toBe(
      'On "2023-12-01" what this works on was still to come: event 2 (ResolutionPassed) was decided on "2024-01-10".',
    )
    expect(found(byVote, early)).toMatchObject([{ subject: r, events: [eventId(5), eventId(3)] }])
  })

  it('also where a correction moves the vote past its veto', () => {
    expect(refused(vetoed, corrected(eventId(3), '/decidedOn/edtf', '2024-01-10', '2024-01-20'))).toContain(
      'decided-too-early /0/data/to',
    )
  })
})

describe('an act dated before what it undoes leaves what it does unknown', () => {
  const told = (before: ReadonlyArray<Step>, early: ActInput) => history(...before, recorded(now, early))

  it.each([
    ['a veto', byVote, say('ResolutionVetoed', '2023-12-01'), 'IF'],
    ['a reconsideration', byVote, done('ResolutionReconsidered', '2023-12-01', { target: eventId(3) }), 'IF'],
    ['a quashing', quashed.slice(0, 1), act('PolicyQuashed', '2023-12-01', abInitio), 'IF'],
    ['an override', vetoed, say('VetoOverridden', '2024-01-12'), 'NIF(vetoed)'],
    ['a reversal', quashed, act('QuashingReversed', '2024-02-01', { quashing: eventId(4) }), 'NIF(quashed)'],
    [
      'a named reinstatement',
      suspended,
      act('PolicyReinstated', '2024-02-01', { suspension: eventId(4) }),
      'NIF(suspended)',
    ],
    ['a postponement', waiting, act('CommencementPostponed', '2023-12-01', { until: '2024-12-01' }), 'IF'],
    ['a commencement called off', waiting, act('CommencementCancelled', '2023-12-01'), 'IF'],
  ] as const)('%s: the order of the acts is presumed', (_, before, early, presumed) => {
    const answer = ask(told(before, early), p, { on: '2024-08-01' })

    expect([answer.status, answer.reason]).toEqual(['undetermined', 'conflicting-records'])
    expect(possible(answer)).toHaveLength(2)
    expect(possible({ possible: answer.presumed === null ? [] : [answer.presumed] })).toEqual([presumed])
  })

  it('says the same where the vote was recorded after its veto', () => {
    const after = history(recorded('2024-01-09', say('ResolutionVetoed', '2023-12-01')), ...byVote)

    expect(q(after, p, '2024-08-01')).toBe('UND(conflicting-records)')
    expect(ask(after, p, { on: '2024-01-09' }).status).toBe('not-in-force')
  })

  it('says the same where the enactment was recorded after its commencement was called off, to what waits on it', () => {
    const cancelled = recorded('2024-01-09', act('CommencementCancelled', '2023-12-01'))
    const made = enacted(p, { d: '2024-01-10', eff: '2024-07-01', data: { replaces: [other] } })
    const after = history(standing(other), cancelled, recorded('2024-01-10', made))

    expect(q(after, p, '2024-08-01')).toBe('UND(conflicting-records)')
    expect(q(after, other, '2024-08-01')).toBe('UND(conflicting-records)')
    expect(q(after, p, '2024-06-30')).toBe('NIF(not-commenced)')
  })

  it('a part of a policy as the whole', () => {
    const part = act('CommencementCancelled', '2023-12-01', { portions: ['s. 2'] })
    const answer = ask(told(waiting, part), p, about('2024-08-01', { portion: 's. 2' }))

    expect([answer.status, answer.reason]).toEqual(['undetermined', 'conflicting-records'])
  })

  it('not where the law waits for the executive, and it was called off between the vote and its passage', () => {
    const awaiting = voted(enacted(p, { ...vote, data: { awaits: 'final-passage' } }))
    const late = recorded('2024-03-01', say('ExecutiveApproved', '2024-02-01'))
    const off = (d: string) => history(awaiting, late, recorded(now, act('CommencementCancelled', d)))

    expect(q(off('2024-01-20'), p, '2024-08-01')).toBe('NIF(not-commenced)')
    expect(q(off('2024-01-01'), p, '2024-08-01')).toBe('UND(conflicting-records)')
  })

  it('as decided before the vetoes, an override is as good as any', () => {
    const both = told(vetoed, say('VetoOverridden', '2024-01-12'))

    expect(q(both, p, '2024-08-01', { asDecidedBy: '2024-01-14' })).toBe('IF')
    expect(q(both, p, '2024-08-01', { asDecidedBy: '2024-01-15' })).toBe('UND(conflicting-records)')
  })

  it('a veto that stays force as any other', () => {
    const held = told(byVote, say('ResolutionVetoed', '2023-12-01', { staysForce: true }))

    expect(q(held, p, '2024-08-01')).toBe('UND(conflicting-records)')
  })

  it('a prolongation: what was held before it stays held', () => {
    const longer = told(
      suspended,
      act('PolicySuspended', '2024-02-01', {
        prolongs: eventId(4),
        from: '2024-03-01',
        lastDay: '2025-06-01',
      }),
    )

    expect(['2025-03-01', '2025-04-01', '2025-06-02'].map((on) => q(longer, p, on))).toEqual([
      'NIF(suspended)',
      'UND(conflicting-records)',
      'IF',
    ])
  })
})

describe('an act that names one of another policy', () => {
  const two = (type: string, data: object): ReadonlyArray<Step> => [
    standing(p),
    standing(other),
    recorded('2024-06-01', done(type, '2024-03-01', { policy: other, ...data }, { by: court })),
  ]
  const astray: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ActInput, string]> = [
    [
      'a quashing',
      two('PolicySuspended', {}),
      act('PolicyQuashed', '2024-04-01', { operation: { rule: 'abInitio', act: eventId(4) } }),
      '/data/operation/act',
    ],
    [
      'a reversal',
      two('PolicyQuashed', { operation: { rule: 'abInitio', act: eventId(4) } }),
      act('QuashingReversed', '2024-04-01', { quashing: eventId(5) }),
      '/data/quashing',
    ],
    [
      'a prolongation',
      two('PolicySuspended', {}),
      act('PolicySuspended', '2024-04-01', { prolongs: eventId(5), lastDay: '2024-09-01' }),
      '/data/prolongs',
    ],
    [
      'a reinstatement',
      two('PolicySuspended', {}),
      act('PolicyReinstated', '2024-04-01', { suspension: eventId(5) }),
      '/data/suspension',
    ],
  ]

  it.each(astray)('%s is refused live', (_, before, undoing, path) => {
    const { taken: result } = taken('live', before, undoing)

    expect(leftOf(result).map(({ code, path: at }) => [code, at])).toEqual([
      ['event-of-another-policy', `/0${path}`],
    ])
    expect(unclear(leftOf(result))).toEqual([])
  })

  it.each(astray)('%s is recorded by an import, with a finding', (_, before, undoing) => {
    expect(found(before, undoing)).toMatchObject([
      { code: 'event-of-another-policy', severity: 'conflict', subject: p },
    ])
  })

  it('quashes neither policy for certain', () => {
    const told = history(
      standing(p),
      standing(other),
      recorded(now, act('PolicyQuashed', '2024-04-01', { operation: { rule: 'abInitio', act: eventId(4) } })),
    )

    for (const policy of [p, other]) {
      expect(possible(ask(told, policy, { on: '2015-01-01' }))).toEqual(['IF', 'NIF(quashed)'])
      expect(q(told, policy, '2015-01-01', { asDecidedBy: '2024-03-31' })).toBe('IF')
    }
  })

  it.each([
    [
      'a reversal',
      [
        recorded(
          '2024-06-01',
          act('PolicyQuashed', '2024-03-01', { operation: { rule: 'abInitio', act: eventId(3) } }),
        ),
        recorded(
          '2024-06-01',
          done(
            'PolicyQuashed',
            '2024-03-01',
            { policy: other, operation: { rule: 'prospective' } },
            { by: court },
          ),
        ),
      ],
      act('QuashingReversed', '2024-04-01', { quashing: eventId(6) }),
      ['IF', 'NIF(quashed)'],
    ],
    [
      'a reinstatement',
      [p, other].map((policy) =>
        recorded('2024-06-01', done('PolicySuspended', '2024-03-01', { policy }, { by: court })),
      ),
      act('PolicyReinstated', '2024-04-01', { suspension: eventId(6) }),
      ['IF', 'NIF(suspended)'],
    ],
    [
      'a prolongation',
      [p, other].map((policy) =>
        recorded(
          '2024-06-01',
          done('PolicySuspended', '2024-03-01', { policy, lastDay: '2024-05-31' }, { by: court }),
        ),
      ),
      act('PolicySuspended', '2024-04-01', { prolongs: eventId(6), lastDay: '2025-06-01' }),
      ['IF', 'NIF(suspended)'],
    ],
    [
      'a disallowance that voids',
      [],
      act('PolicyDisallowed', '2024-04-01', { void: eventId(4) }),
      ['IF', 'NIF(disallowed)'],
    ],
  ])('%s leaves both policies in doubt', (_, before, astrayAct, ways) => {
    const told = history(standing(p), standing(other), ...before, recorded(now, astrayAct))

    for (const policy of [p, other]) {
      expect(q(told, policy, '2024-08-01')).toBe('UND(conflicting-records)')
      expect(possible(ask(told, policy, { on: '2024-08-01' }))).toEqual(ways)
    }
  })

  it('may be one that replaced the policy: that is about it', () => {
    const replaced = [
      standing(p),
      recorded('2024-01-10', enacted(other, { d: '2024-01-10', data: { replaces: [p] } })),
    ]

    expect(
      refused(
        replaced,
        act('PolicyQuashed', '2024-04-01', { operation: { rule: 'abInitio', act: eventId(4) } }),
      ),
    ).toEqual([])
  })

  it('may be the vote of its resolution', () => {
    expect(
      refused(
        byVote,
        act('PolicyQuashed', '2024-04-01', { operation: { rule: 'abInitio', act: eventId(3) } }),
      ),
    ).toEqual([])
  })

  it('lifts or prolongs nothing of its own for certain', () => {
    const held = history(
      ...suspended,
      standing(other),
      recorded('2024-06-01', done('PolicySuspended', '2024-03-01', { policy: other })),
      recorded(now, act('PolicyReinstated', '2024-04-01', { suspension: eventId(6) })),
    )

    expect(q(held, p, '2024-05-01')).toBe('UND(conflicting-records)')
    expect(q(held, p, '2024-03-15')).toBe('NIF(suspended)')
  })
})

describe('an act that names one of another kind', () => {
  const named = [
    [
      'a reconsideration',
      done('ResolutionReconsidered', '2024-06-01', { target: eventId(3) }),
      '/data/target',
      'PolicyEnacted',
    ],
    [
      'a reversal',
      act('QuashingReversed', '2024-06-01', { quashing: eventId(4) }),
      '/data/quashing',
      'PolicySuspended',
    ],
    [
      'a reinstatement',
      act('PolicyReinstated', '2024-06-01', { suspension: eventId(3) }),
      '/data/suspension',
      'PolicyEnacted',
    ],
    [
      'a prolongation',
      act('PolicySuspended', '2024-06-01', { prolongs: eventId(3), lastDay: '2026-01-01' }),
      '/data/prolongs',
      'PolicyEnacted',
    ],
    [
      'the end of a proceeding',
      {
        type: 'ProceedingConcluded',
        decidedOn: '2024-06-01',
        data: { policy: p, proceeding: eventId(3), outcome: 'dismissed' },
      } as ActInput,
      '/data/proceeding',
      'PolicyEnacted',
    ],
  ] as const

  it.each(named)('%s is refused live', (_, wrong, path) => {
    expect(refused(suspended, wrong)).toContain(`event-of-another-kind /0${path}`)
  })

  it.each(named)('%s is recorded by an import, with a finding', (_, wrong, __, type) => {
    const [finding] = found(suspended, wrong)

    expect(finding).toMatchObject({ code: 'event-of-another-kind', severity: 'conflict', subject: p })
    expect(finding?.sentence).toContain(`(${type})`)
  })

  it.each([
    ['a reconsideration', [], named[0][1], ['IF', 'NIF(quashed)']],
    ['a reversal', suspended.slice(1), named[1][1], ['IF', 'NIF(suspended)']],
    ['a reinstatement', suspended.slice(1), named[2][1], ['IF', 'NIF(suspended)']],
    ['a prolongation', [], named[3][1], ['IF', 'NIF(suspended)']],
  ] as const)('%s leaves what it does in doubt', (_, before, wrong, ways) => {
    const told = history(...suspended.slice(0, 1), ...before, recorded(now, wrong))

    expect(q(told, p, '2024-08-01')).toBe('UND(conflicting-records)')
    expect(possible(ask(told, p, { on: '2024-08-01' }))).toEqual(ways)
  })

  it('a reversal leaves it in doubt what it reversed', () => {
    const told = history(
      ...quashed,
      recorded(now, act('QuashingReversed', '2024-06-01', { quashing: eventId(3) })),
    )

    expect(possible(ask(told, p, { on: '2024-08-01' }))).toContain('NIF(quashed)')
    expect(q(told, p, '2024-08-01')).toBe('UND(conflicting-records)')
  })
})

describe('an approval of what was vetoed', () => {
  const approval = (d: string) => say('ExecutiveApproved', d)

  it('comes after the veto', () => {
    expect(refused(vetoed, approval('2024-01-20'))).toEqual([])
    expect(found(vetoed, approval('2024-01-20'))).toEqual([])
  })

  it('of before is refused live, and found in an import, whichever was recorded first', () => {
    const finding = [{ code: 'decided-too-early', severity: 'conflict', subject: r }]

    expect(refused(vetoed, approval('2024-01-12'))).toEqual(['decided-too-early /0/decidedOn'])
    expect(found(vetoed, approval('2024-01-12'))).toMatchObject(finding)
    expect(found(byVote, approval('2024-01-12'), say('ResolutionVetoed', '2024-01-15'))).toMatchObject(
      finding,
    )
  })
})

describe('an extension to an earlier day', () => {
  const limited = (...more: ReadonlyArray<Step>): ReadonlyArray<Step> => [
    recorded(
      '2024-01-10',
      enacted(p, { d: '2024-01-10', data: { sunset: { rule: 'lastDay', on: '2025-12-31' } } }),
    ),
    ...more,
  ]
  const extended = (on: string): ActInput =>
    done('SunsetExtended', '2024-03-01', { policy: p, sunset: { rule: 'lastDay', on } })
  const prolonged = (lastDay: string, data: object = {}): ActInput =>
    act('PolicySuspended', '2024-04-01', { prolongs: eventId(4), lastDay, ...data })

  it.each([
    ['of a sunset', limited(), extended('2025-06-30'), '/data/sunset/on', '2025-06-30', '2025-12-31'],
    ['of a suspension', suspended, prolonged('2024-12-01'), '/data/lastDay', '2024-12-01', '2025-03-01'],
  ] as const)('%s is refused live, and found in an import', (_, before, sooner, path, day, standingDay) => {
    const { taken: result } = taken('live', before, sooner)

    expect(leftOf(result)).toMatchObject([{ code: 'extension-shortens', path: `/0${path}` }])
    expect(leftOf(result)[0]?.sentence).toContain(
      `"${day}" is before the last day that stands, ${standingDay}; to end it sooner`,
    )
    expect(found(before, sooner)).toMatchObject([
      { code: 'extension-shortens', severity: 'doubt', subject: p },
    ])
  })

  it('may or may not shorten: neither is certain', () => {
    const days = ['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01']
    const told = history(...limited(), recorded(now, extended('2025-06-30')))

    expect(days.map((day) => q(told, p, day))).toEqual([
      'IF',
      'UND(conflicting-records)',
      'UND(conflicting-records)',
      'NIF(expired)',
    ])
    const held = history(...suspended, recorded(now, prolonged('2024-12-01')))

    expect(['2024-12-01', '2024-12-02', '2025-03-01', '2025-03-02'].map((day) => q(held, p, day))).toEqual([
      'NIF(suspended)',
      'UND(conflicting-records)',
      'UND(conflicting-records)',
      'IF',
    ])
  })

  it.each([
    ['to a later day', limited(), extended('2026-06-30')],
    ['to a day that may be later', limited(), extended('2025-06-30/2026-06-30')],
    [
      'of a limit by another key',
      limited(),
      done('SunsetExtended', '2024-03-01', {
        policy: p,
        key: 'pilot',
        sunset: { rule: 'lastDay', on: '2025-06-30' },
      }),
    ],
    ['of a suspension to a later day', suspended, prolonged('2025-06-01')],
    [
      'of a suspension that was lifted meanwhile',
      [...suspended, recorded('2024-06-01', act('PolicyReinstated', '2024-03-15'))],
      prolonged('2024-12-01', { from: '2024-07-01' }),
    ],
  ])('%s is none', (_, before, later) => {
    expect(refused(before, later)).toEqual([])
    expect(found(before, later)).toEqual([])
  })
})

describe('a reinstatement from before the suspension', () => {
  const ahead = since('PolicySuspended', '2024-03-01', { from: '2024-09-01' })

  it('may call it off, and is found', () => {
    const early = act('PolicyReinstated', '2024-05-01')

    expect(found(ahead, early)).toMatchObject([
      { code: 'lifts-nothing', severity: 'doubt', subject: p, events: [eventId(5), eventId(4)] },
    ])
    expect(q(history(...ahead, recorded(now, early)), p, '2024-10-01')).toBe('UND(effect-unknown)')
  })

  it('may do so where it names it, too', () => {
    const early = act('PolicyReinstated', '2024-05-01', { suspension: eventId(4) })

    expect(found(ahead, early).map(({ code }) => code)).toEqual(['lifts-nothing'])
    expect(q(history(...ahead, recorded(now, early)), p, '2024-10-01')).toBe('UND(effect-unknown)')
  })
})
