import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { amended, attested, corrected, enacted, imported, passed, rescinded, retracted } from '../acts.js'
import { done, mayor } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, record, recorded, type Step } from '../history.js'

const p = 'policy:p'

const coverage = (from: string | null, to: string | null, more: object = {}) =>
  recorded('2015-01-01', {
    type: 'RegisterCoverageDeclared',
    data: { from, to, completeness: 'complete', ...more },
  })

const since2000 = imported(p, { d: '2000-01-01' })

describe('outside coverage', () => {
  it('an imported policy may have ended without a record', () => {
    const answer = ask(record([recorded('2015-01-01', since2000)]), p, { on: '2010-01-01' })

    expect(brief(answer)).toBe('UND(outside-coverage)')
    expect(possible(answer)).toEqual(['IF', 'NIF(null)'])
  })

  it('a policy is not in force before its known start, whatever else is missing', () => {
    expect(q(record([recorded('2015-01-01', since2000)]), p, '1999-12-31')).toBe('NIF(not-yet-enacted)')
  })

  it('a policy whose end is on record is over: a missing end would change nothing', () => {
    const ledger = record([
      recorded('2015-01-01', since2000),
      recorded('2015-02-01', rescinded(p, { d: '2012-01-01' })),
    ])

    expect(q(ledger, p, '2013-01-01')).toBe('NIF(rescinded)')
  })

  it('a policy the ledger saw enacted is inside coverage from then on', () => {
    const ledger = record([recorded('2015-01-01', enacted(p, { d: '2015-01-01' }))])

    expect(q(ledger, p, '2015-01-01')).toBe('IF')
    expect(q(ledger, p, '2020-01-01')).toBe('IF')
    expect(ask(ledger, p, { on: '2020-01-01' }).assumptions.map(({ code }) => code)).toContain('continuity')
  })

  it('an attestation that carries weight covers its policy from its day', () => {
    const ledger = record([recorded('2015-01-01', since2000, attested(p, 'in-force', '2014-06-01'))])

    expect(q(ledger, p, '2014-05-31')).toBe('UND(outside-coverage)')
    expect(q(ledger, p, '2014-06-01')).toBe('IF')
    expect(q(ledger, p, '2020-01-01')).toBe('IF')
    expect(ask(ledger, p, { on: '2014-12-01' }).assumptions.map(({ code }) => code)).not.toContain(
      'continuity',
    )
    expect(ask(ledger, p, { on: '2020-01-01' }).assumptions.map(({ code }) => code)).toContain('continuity')
  })

  it('a web listing carries no weight and covers nothing', () => {
    const ledger = record([
      recorded('2015-01-01', since2000, attested(p, 'in-force', '2014-06-01', { evidence: 'web' })),
    ])

    expect(q(ledger, p, '2014-06-01')).toBe('UND(outside-coverage)')
  })

  it('an unknown policy is unknown', () => {
    expect(q(record([coverage('2010-01-01', null)]), p, '2009-12-31')).toBe('UND(no-record)')
  })
})

describe('how far the record speaks', () => {
  const made = recorded('2019-07-02', enacted(p, { d: '2019-07-02' }))
  const ended = recorded('2024-03-05', rescinded(p, { d: '2024-03-04' }))
  const assumed = (...steps: ReadonlyArray<Step>): ReadonlyArray<string> =>
    ask(record(steps), p, { on: '2025-01-01' }).assumptions.map(({ code }) => code)

  it.each([
    ['takes an ending back', retracted(eventId(3))],
    ['finds that it was of another policy', corrected(eventId(3), '/data/policy', p, 'policy:other')],
    [
      'prefers another record to it',
      {
        type: 'ConflictAdjudicated',
        data: { chosen: eventId(2), rejected: eventId(3), reason: 'Mistyped.' },
      },
    ],
  ])('is no farther after what %s', (_, settling) => {
    expect(assumed(made)).toEqual(['continuity'])
    expect(assumed(made, ended, recorded('2026-01-05', settling as ActInput))).toEqual(['continuity'])
  })
})

describe('declared coverage', () => {
  it('holds from its first day to its last, both inclusive', () => {
    const ledger = record([recorded('2015-01-01', since2000), coverage('2010-01-01', '2012-12-31')])

    expect(['2009-12-31', '2010-01-01', '2012-12-31', '2013-01-01'].map((on) => q(ledger, p, on))).toEqual([
      'UND(outside-coverage)',
      'IF',
      'IF',
      'UND(outside-coverage)',
    ])
  })

  it('that has ended is not carried on by an attestation', () => {
    const ledger = record([
      recorded('2012-01-01', since2000, attested(p, 'in-force', '2012-01-01')),
      coverage('2010-01-01', '2012-12-31'),
    ])

    expect(q(ledger, p, '2012-12-31')).toBe('IF')
    expect(q(ledger, p, '2013-01-01')).toBe('UND(outside-coverage)')
  })

  it('of some kinds covers policies of those kinds', () => {
    const bylaw = 'policy:bylaw'
    const ledger = record([
      recorded('2015-01-01', since2000, imported(bylaw, { d: '2000-01-01', data: { kind: 'bylaw' } })),
      coverage(null, null, { kinds: ['bylaw'] }),
    ])

    expect(q(ledger, bylaw, '2010-01-01')).toBe('IF')
    expect(q(ledger, p, '2010-01-01')).toBe('UND(outside-coverage)')
  })

  it('of some policies covers those', () => {
    const other = 'policy:other'
    const ledger = record([
      recorded('2015-01-01', since2000, imported(other, { d: '2000-01-01' })),
      coverage(null, null, { policies: [p] }),
    ])

    expect(q(ledger, p, '2010-01-01')).toBe('IF')
    expect(q(ledger, other, '2010-01-01')).toBe('UND(outside-coverage)')
  })

  it('is taken back as far as a later declaration says that it is partial', () => {
    const ledger = record([
      recorded('2015-01-01', since2000),
      coverage(null, null),
      coverage('2010-01-01', '2012-12-31', { completeness: 'partial' }),
    ])

    expect(['2009-12-31', '2010-01-01', '2012-12-31', '2013-01-01'].map((on) => q(ledger, p, on))).toEqual([
      'IF',
      'UND(outside-coverage)',
      'UND(outside-coverage)',
      'IF',
    ])
    expect(q(ledger, 'policy:nowhere', '2009-12-31')).toBe('NIF(no-record)')
    expect(q(ledger, 'policy:nowhere', '2010-01-01')).toBe('UND(no-record)')
  })

  it('is not taken back by a partial one before it, nor by one of other kinds', () => {
    const ledger = record([
      recorded('2015-01-01', since2000),
      coverage(null, null, { completeness: 'partial' }),
      coverage(null, null),
      coverage(null, null, { completeness: 'partial', kinds: ['bylaw'] }),
    ])

    expect(q(ledger, p, '2010-01-01')).toBe('IF')
    // It may be of that kind.
    expect(q(ledger, 'policy:nowhere', '2010-01-01')).toBe('UND(no-record)')
  })

  it('that was taken back is not carried on by an attestation, within the days of either', () => {
    const seen = recorded('2015-01-01', since2000, attested(p, 'in-force', '2001-01-01'))
    const asked = (...declared: ReadonlyArray<Step>): ReadonlyArray<string> =>
      ['2004-12-31', '2007-01-01', '2012-01-01'].map((on) => q(record([seen, ...declared]), p, on))
    const partial = { completeness: 'partial' }

    expect(asked(coverage(null, null), coverage('2005-01-01', '2010-12-31', partial))).toEqual([
      'IF',
      'UND(outside-coverage)',
      'IF',
    ])
    expect(
      asked(coverage('2000-01-01', '2010-12-31'), coverage('2000-01-01', '2010-12-31', partial)),
    ).toEqual(['UND(outside-coverage)', 'UND(outside-coverage)', 'UND(outside-coverage)'])
    expect(
      asked(
        coverage('2000-01-01', '2010-12-31'),
        coverage('2000-01-01', '2010-12-31', partial),
        coverage('2006-01-01', null),
      ),
    ).toEqual(['UND(outside-coverage)', 'IF', 'IF'])
  })

  it('of a policy nobody recorded vouches for there being none, and says of none that there is one', () => {
    const unknown = 'policy:unknown'

    expect(q(record([coverage(null, null, { policies: [unknown] })]), unknown, '2010-01-01')).toBe(
      'NIF(no-record)',
    )
    expect(
      q(
        record([coverage(null, null, { policies: [unknown], completeness: 'partial' })]),
        unknown,
        '2010-01-01',
      ),
    ).toBe('UND(no-record)')
  })

  it('that is partial covers nothing', () => {
    const ledger = record([
      recorded('2015-01-01', since2000),
      coverage(null, null, { completeness: 'partial' }),
    ])

    expect(q(ledger, p, '2010-01-01')).toBe('UND(outside-coverage)')
  })

  it('does not say that starts are recorded', () => {
    const answer = ask(history(recorded('2015-01-01', imported(p))), p, { on: '2010-01-01' })

    expect(brief(answer)).toBe('UND(date-uncertain)')
  })

  it('makes a condition nobody recorded as met unmet; without it nobody knows', () => {
    const commencement = { rule: 'onCondition', condition: 'approval:minister' }
    const act = imported(p, { d: '2000-01-01', data: { commencement } })

    expect(q(history(recorded('2015-01-01', act)), p, '2010-01-01')).toBe('NIF(not-commenced)')
    expect(q(record([recorded('2015-01-01', act)]), p, '2010-01-01')).toBe('UND(outside-coverage)')
  })

  it('of an attestation does not make unmet what the attestation shows was met', () => {
    const act = imported(p, { d: '2000-01-01', data: { commencement: { rule: 'onPublication' } } })
    const ledger = record([recorded('2015-01-01', act, attested(p, 'in-force', '2014-06-01'))])

    expect(q(ledger, p, '2014-06-01')).toBe('IF')
    expect(q(ledger, p, '2014-12-01')).toBe('IF')
  })
})

describe('what is on record without its beginning', () => {
  // domain §4: a policy exists that was adopted before this ledger was kept; R8: decided ≤ recorded.
  it('an imported policy was adopted by the day it was imported', () => {
    const ledger = history(recorded('2015-01-01', imported(p)))

    expect(q(ledger, p, '2014-12-31')).toBe('UND(date-uncertain)')
    expect(q(ledger, p, '2015-01-01')).toBe('IF')
  })

  // Coverage does not say that starts are recorded (R9), so what ended must have begun on some day nobody knows.
  it('a policy of which only the end is on record began on some day before it', () => {
    const ledger = history(recorded('2015-01-01', rescinded(p, { d: '2015-01-01' })))

    expect(q(ledger, p, '2014-06-01')).toBe('UND(date-uncertain)')
    expect(q(ledger, p, '2015-01-01')).toBe('NIF(rescinded)')
    expect(q(ledger, p, '2015-01-02')).toBe('NIF(rescinded)')
  })

  // What was amended had begun, as much as what was ended.
  it('a policy of which only an amendment is on record is not certainly not enacted', () => {
    const ledger = history(recorded('2015-01-01', amended(p, 'v2', { d: '2015-01-01' })))

    expect(q(ledger, p, '2014-06-01')).toBe('UND(date-uncertain)')
    expect(q(ledger, p, '2015-01-01')).toBe('IF')
  })

  it('a policy of which only a sighting is on record was in force that day', () => {
    expect(q(history(recorded('2015-01-01', attested(p, 'in-force', '2015-01-01'))), p, '2015-01-01')).toBe(
      'IF',
    )
  })
})

describe('an enactment that awaited the executive and was recorded later', () => {
  // R9: what the ledger saw made is inside coverage from its first event on, whoever had to pass it (R19).
  const r = 'resolution:r'
  const made = (more: Readonly<Record<string, unknown>>) =>
    recorded(
      '2024-06-01',
      passed(r, { d: '2024-01-10', label: 'vote' }),
      enacted(p, { d: '2024-01-10', causedBy: ['#vote'], data: more }),
    )
  const approved = recorded(
    '2024-06-01',
    done('ExecutiveApproved', '2024-01-20', { resolution: r }, { by: mayor }),
  )
  const days = ['2024-01-19', '2024-01-20', '2024-03-01', '2024-06-01', '2025-01-01']
  const commencements = [
    { rule: 'onEnactment' },
    { rule: 'onDate', on: '2024-01-15' },
    { rule: 'afterDays', days: 0, from: 'finalPassage' },
  ]

  it.each(commencements)(
    'is covered from its passage on, as one that awaited nothing is: %j',
    (commencement) => {
      const [waiting, plain] = [{ awaits: 'final-passage', commencement }, { commencement }]
      const expected = ['NIF(not-yet-enacted)', 'IF', 'IF', 'IF', 'IF']

      expect(days.map((day) => q(record([made(plain), approved]), p, day))).toEqual(expected)
      expect(days.map((day) => q(record([made(waiting), approved]), p, day))).toEqual(expected)
    },
  )

  it('is not in force, and nobody has to doubt it, while it was not passed', () => {
    const waiting = made({ awaits: 'final-passage', commencement: { rule: 'onEnactment' } })
    const vetoed = recorded(
      '2024-06-01',
      done('ResolutionVetoed', '2024-01-20', { resolution: r }, { by: mayor }),
    )

    expect(q(history(waiting), p, '2024-03-01')).toBe('NIF(not-yet-enacted)')
    expect(q(record([waiting, vetoed]), p, '2024-03-01')).toBe('NIF(vetoed)')
  })
})
