import { describe, expect, it } from 'vitest'
import { enacted, passed, rescinded, standing } from '../acts.js'
import { about, byBylaw, done, mayor, noted } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, record, recorded, type Step } from '../history.js'

const p = 'policy:p'
const old = 'policy:old'
const r = 'resolution:r'

const step = (type: string, d: string, resolution = r): Step =>
  recorded(d, done(type, d, { resolution }, { by: mayor }))
const voted = (d: string, data: object, resolution = r, policy = p, recordedOn = d): Step =>
  recorded(
    recordedOn,
    passed(resolution, { d, label: 'vote' }),
    enacted(policy, { d, by: byBylaw, causedBy: ['#vote'], data: { kind: 'bylaw', ...data } }),
  )
const onDate = { commencement: { rule: 'onDate', on: '2024-02-01' } }
const waiting = { awaits: 'final-passage', ...onDate }

describe('an enactment that waits for the executive', () => {
  it('is not in force on the day it names while it has not passed', () => {
    expect(q(history(voted('2024-01-07', waiting)), p, '2024-03-01')).toBe('NIF(not-yet-enacted)')
  })

  it.each([
    ['waits', waiting],
    ['is recorded as of the vote', onDate],
  ])('and passes after the day it names starts when it passes, whether it %s', (_, data) => {
    const late = history(voted('2024-01-07', data), step('ExecutiveApproved', '2024-03-21'))

    expect(ask(late, p, { on: '2024-04-01' }).inForceFrom).toEqual({
      earliest: '2024-03-21',
      latest: '2024-03-21',
    })
  })

  const movedTo = (until: string): Step =>
    recorded('2024-01-20', done('CommencementPostponed', '2024-01-20', { policy: p, until }, { by: byBylaw }))

  it.each([
    ['never passed', [], 'NIF(not-yet-enacted)'],
    ['was vetoed', [step('ResolutionVetoed', '2024-01-12')], 'NIF(vetoed)'],
  ])('and %s is not commenced by an order that moves its commencement', (_, said, expected) => {
    const moving = movedTo('2024-02-15')

    for (const data of [waiting, { awaits: 'final-passage', commencement: { rule: 'onEnactment' } }])
      expect(q(history(voted('2024-01-07', data), ...said, moving), p, '2024-03-01')).toBe(expected)
    if (said.length > 0)
      expect(q(history(voted('2024-01-07', onDate), ...said, moving), p, '2024-03-01')).toBe(expected)
  })

  it.each([
    ['waits', waiting],
    ['is recorded as of the vote', onDate],
  ])('and is moved to a day before it passes starts when it passes, whether it %s', (_, data) => {
    const late = history(
      voted('2024-01-07', data),
      movedTo('2024-02-15'),
      step('ExecutiveApproved', '2024-03-21'),
    )

    expect(['2024-03-01', '2024-03-20', '2024-03-21'].map((on) => q(late, p, on))).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-yet-enacted)',
      'IF',
    ])
  })

  it.each(['2024-02-15', '2024-01-10'])(
    'and is moved to %s starts only if it passed, which nobody knows where the record is not complete',
    (until) => {
      const ledger = record([voted('2024-01-07', waiting), movedTo(until)])

      expect(possible(ask(ledger, p, { on: '2024-03-01' }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
      expect(q(ledger, p, '2024-03-01')).toBe('UND(condition-unknown)')
    },
  )

  it('passes by an approval that comes after a veto of its sitting, where another veto has no item (R4)', () => {
    const say = (type: string, item: number | null) =>
      done(type, '2024-01-12', { resolution: r }, { by: mayor, meeting: { id: 'meeting:m', item } })
    const said = recorded(
      '2024-01-12',
      say('ExecutiveApproved', 2),
      say('ResolutionVetoed', null),
      say('ResolutionVetoed', 1),
    )

    expect(q(history(voted('2024-01-07', onDate), said), p, '2024-03-01')).toBe('IF')
  })

  it('cites what made it pass', () => {
    const approved = history(voted('2024-01-07', waiting), step('ExecutiveApproved', '2024-03-21'))

    expect(ask(approved, p, { on: '2024-04-01' }).citations.map(({ type }) => type)).toEqual([
      'ResolutionPassed',
      'PolicyEnacted',
      'ExecutiveApproved',
    ])
  })

  it('works back where it names a day before the vote', () => {
    const back = history(
      voted('2024-03-11', { awaits: 'final-passage', commencement: { rule: 'onDate', on: '2024-01-01' } }),
      step('ExecutiveApproved', '2024-03-20'),
    )

    expect(ask(back, p, { on: '2024-02-01' })).toMatchObject({ status: 'in-force', flags: ['retroactive'] })
  })

  it('may work back where the vote may be after the day it names', () => {
    const data = { awaits: 'final-passage', commencement: { rule: 'onDate', on: '2024-01-10' } }
    const passes = step('ExecutiveApproved', '2024-01-20')
    const on = (vote: string): ReadonlyArray<string> =>
      ['2024-01-09', '2024-01-15', '2024-01-20'].map((day) =>
        q(history(voted(vote, data, r, p, '2024-01-15'), passes), p, day),
      )

    expect(on('2024-01-08')).toEqual(['NIF(not-yet-enacted)', 'NIF(not-yet-enacted)', 'IF'])
    expect(on('2024-01-12')).toEqual(['NIF(not-yet-enacted)', 'IF', 'IF'])
    expect(on('2024-01-08/2024-01-12')).toEqual(['NIF(not-yet-enacted)', 'UND(date-uncertain)', 'IF'])
  })

  it('works back only if it passed, which nobody knows where the record is not complete', () => {
    const data = { awaits: 'final-passage', commencement: { rule: 'onDate', on: '2024-01-01' } }
    const ledger = record([voted('2024-03-11', data)])

    for (const day of ['2024-02-01', '2024-04-01']) {
      expect(possible(ask(ledger, p, { on: day }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
      expect(q(ledger, p, day)).toBe('UND(condition-unknown)')
    }
    expect(q(history(voted('2024-03-11', data)), p, '2024-04-01')).toBe('NIF(not-yet-enacted)')
  })

  it('cannot have passed before the vote, where the record is not complete either', () => {
    const { register } = record([
      voted('2024-01-07', { awaits: 'final-passage', commencement: { rule: 'onEnactment' } }),
    ])

    expect(possible(ask({ register }, p, { on: '1990-01-01' }))).toEqual(['NIF(not-yet-enacted)'])
  })

  it.each(['enactment', 'finalPassage'])(
    'counts days after %s from its passage, as recorded at the vote',
    (from) => {
      const counted = history(
        voted('2024-03-04', { commencement: { rule: 'afterDays', days: 30, from } }),
        step('ExecutiveApproved', '2024-03-14'),
      )

      expect(['2024-04-12', '2024-04-13'].map((on) => q(counted, p, on))).toEqual([
        'NIF(not-commenced)',
        'IF',
      ])
    },
  )
})

describe('a veto', () => {
  it('of a rescission leaves in force what was to end', () => {
    const vetoed = history(
      standing(p),
      recorded(
        '2025-01-10',
        passed(r, { d: '2025-01-10', label: 'vote' }),
        rescinded(p, { d: '2025-01-10', eff: '2025-03-01', causedBy: ['#vote'] }),
      ),
      step('ResolutionVetoed', '2025-01-12'),
    )

    expect(q(vetoed, p, '2025-03-15')).toBe('IF')
    expect(q(vetoed, p, '2025-03-15', { knownAt: '2025-01-11' })).toBe('NIF(rescinded)')
  })

  it('of a rescission that was overridden lets it work from the override on', () => {
    const overridden = history(
      standing(p),
      recorded(
        '2025-01-10',
        passed(r, { d: '2025-01-10', label: 'vote' }),
        rescinded(p, { d: '2025-01-10', causedBy: ['#vote'] }),
      ),
      step('ResolutionVetoed', '2025-01-12'),
      step('VetoOverridden', '2025-02-01'),
    )

    expect(['2025-01-31', '2025-02-01'].map((on) => q(overridden, p, on))).toEqual(['IF', 'NIF(rescinded)'])
  })

  it.each(['us', 'core'])('under %s keeps what it stopped from replacing anything', (profile) => {
    const vetoed = history(
      recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }),
      standing(old),
      voted('2024-03-04', {
        replaces: [old],
        commencement: profile === 'us' ? { rule: 'asLawProvides' } : { rule: 'onDate', on: '2024-04-03' },
      }),
      step('ResolutionVetoed', '2024-03-08'),
    )

    expect([q(vetoed, p, '2024-06-01'), q(vetoed, old, '2024-06-01')]).toEqual(['NIF(vetoed)', 'IF'])
  })

  it('of the rescission of a replacement that has not started lets it start, and replace', () => {
    const vetoed = history(
      standing(old),
      recorded('2024-01-10', enacted(p, { d: '2024-01-10', eff: '2024-06-01', data: { replaces: [old] } })),
      recorded(
        '2024-03-01',
        passed(r, { d: '2024-03-01', label: 'vote' }),
        rescinded(p, { d: '2024-03-01', causedBy: ['#vote'] }),
      ),
      step('ResolutionVetoed', '2024-03-05'),
    )

    expect([q(vetoed, p, '2024-06-01'), q(vetoed, old, '2024-06-01')]).toEqual(['IF', 'NIF(superseded)'])
  })

  it('of what replaces a law in parts leaves its parts in force', () => {
    const vetoed = history(
      voted('2020-01-10', { commencement: { rule: 'onAppointedDay' } }, 'resolution:first'),
      recorded(
        '2020-01-20',
        noted('PolicyCommenced', { policy: p, commencedOn: '2020-02-01', portions: ['s. 5'] }),
        noted('PolicyCommenced', { policy: p, commencedOn: '2020-03-01' }),
      ),
      voted(
        '2024-01-10',
        { replaces: [p], commencement: { rule: 'onDate', on: '2024-06-01' } },
        'resolution:second',
        'policy:next',
      ),
      step('ResolutionVetoed', '2024-01-12', 'resolution:second'),
    )

    expect(q(vetoed, p, '2024-07-01')).toBe('IF')
    expect(brief(ask(vetoed, p, about('2024-07-01', { portion: 's. 5' })))).toBe('IF')
  })
})

describe('a span that is taken twice', () => {
  it('on the way to one day turns there, whatever was asked before', () => {
    const told = history(
      recorded(
        '2024-01-10',
        enacted(p, {
          d: '2024-01-10',
          data: {
            commencement: { rule: 'afterMonths', months: 6, from: 'publication' },
            sunset: { rule: 'term', n: 6, unit: 'months', from: 'commencement' },
          },
        }),
      ),
      recorded(
        '2024-02-01',
        noted('PolicyPublished', { policy: p, publishedOn: '2024-02-01', constitutive: true }),
      ),
    )
    for (const on of ['2024-09-01', '2024-10-01']) ask(told, p, { on })

    expect(
      ['2024-07-31', '2024-08-01', '2025-01-31', '2025-02-01', '2026-01-01'].map((on) => q(told, p, on)),
    ).toEqual(['NIF(not-commenced)', 'IF', 'IF', 'NIF(expired)', 'NIF(expired)'])
  })
})

describe('conflicting records adjudicated', () => {
  const told = (...rulings: ReadonlyArray<readonly [number, number]>) =>
    history(
      recorded('2025-01-01', enacted(p, { d: '2025-01-01' })),
      recorded('2025-02-01', rescinded(p, { d: '2025-02-01' })),
      recorded('2025-03-01', rescinded(p, { d: '2025-03-01', data: { sameActAs: eventId(4) } })),
      ...rulings.map(([chosen, rejected]) =>
        recorded(
          '2025-04-01',
          noted('ConflictAdjudicated', {
            chosen: eventId(chosen),
            rejected: eventId(rejected),
            reason: 'The minutes.',
          }),
        ),
      ),
    )

  it.each([
    [[[4, 5]], 'NIF(rescinded)'],
    [[[5, 4]], 'IF'],
    [
      [
        [4, 5],
        [5, 4],
      ],
      'IF',
    ],
    [
      [
        [5, 4],
        [4, 5],
      ],
      'NIF(rescinded)',
    ],
    [[[4, 4]], 'UND(conflicting-records)'],
  ] as const)('stand as the last ruling has it (%j)', (rulings, status) => {
    expect(q(told(...rulings), p, '2025-02-15')).toBe(status)
    expect(q(told(...rulings), p, '2025-03-15')).toBe('NIF(rescinded)')
  })

  it('are left with the other where the chosen one was taken back', () => {
    const ruled = [
      recorded('2025-01-01', enacted(p, { d: '2025-01-01' })),
      recorded('2025-02-01', rescinded(p, { d: '2025-02-01' })),
      recorded('2025-03-01', rescinded(p, { d: '2025-03-01', data: { sameActAs: eventId(4) } })),
      recorded(
        '2025-04-01',
        noted('ConflictAdjudicated', { chosen: eventId(4), rejected: eventId(5), reason: 'The minutes.' }),
      ),
      recorded('2025-05-01', {
        type: 'EventRetracted',
        data: { target: eventId(4), reason: 'Wrong policy.' },
      }),
    ] as const

    expect(['2025-02-15', '2025-03-15'].map((on) => q(history(...ruled), p, on))).toEqual([
      'IF',
      'NIF(rescinded)',
    ])
  })
})
