import { describe, expect, it } from 'vitest'
import { cityManager, enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { done } from '../deeds.js'
import { timelineOf, type SubjectId } from '../../src/index.js'
import { ask, brief, eventId, history, possible, q, recorded, rightOf, today, type Step } from '../history.js'

const [old, young, third] = ['policy:old', 'policy:new', 'policy:third']

/** Passed in May to replace the old one in September. */
const replacement = recorded(
  '2024-05-01',
  enacted(young, { d: '2024-05-01', eff: '2024-09-01', data: { replaces: [old] } }),
)

describe('a replacement', () => {
  it('that is rescinded before it commences ends nothing', () => {
    const ledger = history(
      standing(old),
      replacement,
      recorded('2024-08-01', rescinded(young, { d: '2024-08-01' })),
    )

    expect(['2024-08-31', '2024-09-01', '2024-09-02'].map((on) => q(ledger, young, on))).toEqual([
      'NIF(not-commenced)',
      'NIF(zero-length)',
      'NIF(rescinded)',
    ])
    expect(q(ledger, old, '2024-09-01')).toBe('IF')
    expect(q(ledger, old, '2025-01-01')).toBe('IF')
  })

  it('that is rescinded on the day it was to commence ends nothing, being never in force (R3)', () => {
    const ledger = history(
      standing(old),
      replacement,
      recorded('2024-08-01', rescinded(young, { d: '2024-08-01', eff: '2024-09-01' })),
    )

    expect(q(ledger, young, '2024-09-01')).toBe('NIF(zero-length)')
    expect(q(ledger, old, '2024-09-01')).toBe('IF')
  })

  it('that is rescinded after it commenced revives nothing (R14)', () => {
    const ledger = history(
      standing(old),
      replacement,
      recorded('2024-12-01', rescinded(young, { d: '2024-12-01' })),
    )

    expect(q(ledger, young, '2024-12-01')).toBe('NIF(rescinded)')
    expect(q(ledger, old, '2024-12-01')).toBe('NIF(superseded)')
  })

  it('that a lower body claims to have rescinded commences all the same (R15b)', () => {
    const ledger = history(
      standing(old),
      replacement,
      recorded('2024-08-01', rescinded(young, { d: '2024-08-01', by: cityManager })),
    )

    expect(q(ledger, young, '2024-09-01')).toBe('IF')
    expect(q(ledger, old, '2024-09-01')).toBe('NIF(superseded)')
  })

  it('that was never recorded after all ended nothing', () => {
    const ledger = history(standing(old), replacement, recorded('2024-10-01', retracted(eventId(4))))

    expect(q(ledger, old, '2024-09-15', { knownAt: '2024-09-20' })).toBe('NIF(superseded)')
    expect(q(ledger, old, '2024-09-15')).toBe('IF')
  })

  it('whose commencement is unknown leaves what it replaces uncertain from its enactment on', () => {
    const ledger = history(
      standing(old),
      recorded(
        '2024-05-01',
        enacted(young, { d: '2024-05-01', data: { replaces: [old], commencement: { rule: 'unknown' } } }),
      ),
    )
    const answer = ask(ledger, old, { on: '2024-06-01' })

    expect(q(ledger, old, '2024-04-30')).toBe('IF')
    expect(brief(answer)).toBe('UND(commencement-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(superseded)'])
  })

  it('decided later is no law yet for who asks what had been decided before', () => {
    const ledger = history(standing(old), replacement)

    expect(q(ledger, old, '2024-10-01', { asDecidedBy: '2024-04-30' })).toBe('IF')
    expect(q(ledger, old, '2024-10-01', { asDecidedBy: '2024-05-01' })).toBe('NIF(superseded)')
  })

  // It would end itself on the day it starts and so never be in force; a slip of the pen is no such law.
  it('of itself by itself does not keep it from ever being in force', () => {
    const ledger = history(
      recorded('2024-05-01', enacted(young, { d: '2024-05-01', data: { replaces: [young] } })),
    )

    expect(['IF', 'UND(effect-unknown)']).toContain(q(ledger, young, '2024-06-01'))
  })

  it('of what was enacted only later contradicts itself', () => {
    const ledger = history(
      recorded('2024-05-01', enacted(old, { d: '2024-05-01', data: { replaces: [young] } })),
      recorded('2024-06-01', enacted(young, { d: '2024-06-01' })),
    )

    expect(q(ledger, young, '2024-07-01')).toBe('UND(conflicting-records)')
  })

  // Architecture §6: a cycle of replacements gives an unknown start.
  it('of two policies by each other on one day says nothing certain of either', () => {
    const ledger = history(
      recorded('2024-05-01', enacted(old, { d: '2024-05-01', data: { replaces: [young] } })),
      recorded('2024-05-01', enacted(young, { d: '2024-05-01', data: { replaces: [old] } })),
    )

    expect(q(ledger, old, '2024-06-01')).toBe('UND(effect-unknown)')
    expect(q(ledger, young, '2024-06-01')).toBe('UND(effect-unknown)')
  })
})

describe('a chain of replacements', () => {
  const second = recorded(
    '2024-06-01',
    enacted(third, { d: '2024-06-01', eff: '2024-10-01', data: { replaces: [young] } }),
  )

  it('ends each when the next commences', () => {
    const ledger = history(standing(old), replacement, second)

    expect([old, young, third].map((policy) => q(ledger, policy, '2024-09-30'))).toEqual([
      'NIF(superseded)',
      'IF',
      'NIF(not-commenced)',
    ])
    expect([old, young, third].map((policy) => q(ledger, policy, '2024-10-01'))).toEqual([
      'NIF(superseded)',
      'NIF(superseded)',
      'IF',
    ])
  })

  it('a replacement that is itself replaced before it commences ends nothing', () => {
    const earlier = recorded(
      '2024-06-01',
      enacted(third, { d: '2024-06-01', eff: '2024-08-01', data: { replaces: [young] } }),
    )
    const ledger = history(standing(old), replacement, earlier)

    expect(q(ledger, young, '2024-09-01')).toBe('NIF(zero-length)')
    expect(q(ledger, young, '2024-09-02')).toBe('NIF(superseded)')
    expect(q(ledger, old, '2024-09-02')).toBe('IF')
  })
})

describe('a replacement that was itself replaced', () => {
  const chain = (...days: ReadonlyArray<string>) =>
    history(
      recorded('1990-01-01', enacted(old, { d: '1990-01-01' })),
      recorded('2000-01-01', enacted(young, { d: days[0] as string, data: { replaces: [old] } })),
      recorded('2000-01-01', enacted(third, { d: days[1] as string, data: { replaces: [young] } })),
    )

  it('on the day it began may have ended what it replaced or not', () => {
    const ledger = chain('1998-01-01', '1998-01-01')
    const answer = ask(ledger, old, { on: '2010-01-01' })

    expect(q(ledger, old, '1997-12-31')).toBe('IF')
    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(superseded)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
    expect(q(ledger, third, '2010-01-01')).toBe('IF')
  })

  it('on days that leave open which came first was made before, and ended what it replaced', () => {
    const ledger = chain('1991-03-01/1991-06-30', '1991-06-01/1991-09-30')

    expect([old, young, third].map((policy) => q(ledger, policy, '1991-06-15'))).toEqual([
      'UND(date-uncertain)',
      'UND(date-uncertain)',
      'UND(date-uncertain)',
    ])
    expect([old, young, third].map((policy) => q(ledger, policy, '2010-01-01'))).toEqual([
      'NIF(superseded)',
      'NIF(superseded)',
      'IF',
    ])
  })

  it('has one timeline with that', () => {
    const { register } = chain('1991-03-01/1991-06-30', '1991-06-01/1991-09-30')
    const { periods } = rightOf(timelineOf(register, today)(old as SubjectId))

    expect(periods.map(({ from, status }) => [from, status])).toEqual([
      [null, 'not-in-force'],
      ['1990-01-01', 'in-force'],
      ['1991-03-01', 'undetermined'],
      ['1991-06-30', 'not-in-force'],
    ])
  })
})

describe('the order of recording', () => {
  const told = {
    'enacted, replaced': [standing(old), replacement],
    'replaced, enacted': [replacement, standing(old)],
  }

  it.each(Object.entries(told))('%s: the old policy ends when the new one commences', (_, steps) => {
    const ledger = history(...steps)

    expect(q(ledger, old, '2024-08-31')).toBe('IF')
    expect(q(ledger, old, '2024-09-01')).toBe('NIF(superseded)')
  })

  // Of two events that bear on each other the one recorded second carries the link (architecture §1).
  it('of the end of a replacement and its enactment makes no difference', () => {
    const ending = recorded('2024-08-01', rescinded(young, { d: '2024-08-01' }))
    const [first, second] = [
      history(standing(old), replacement, ending),
      history(standing(old), ending, replacement),
    ]

    expect(q(first, old, '2024-09-01')).toBe('IF')
    expect(q(second, old, '2024-09-01')).toBe('IF')
  })
})

describe('a policy of which only its replacement is on record', () => {
  it('after the day up to which decisions count, was not ended on its only day', () => {
    const ledger = history(
      recorded('2024-01-18', enacted(young, { d: '2024-01-11/2024-01-18', data: { replaces: [old] } })),
    )
    const ways = (on: string) => possible(ask(ledger, old, { on, asDecidedBy: '2024-01-15' }))

    expect(ways('2024-01-14')).toEqual(['IF', 'NIF(not-yet-enacted)', 'NIF(superseded)', 'NIF(zero-length)'])
    expect([ways('2024-01-14'), ways('2024-01-17')][1]).toEqual([
      'IF',
      'NIF(not-yet-enacted)',
      'NIF(superseded)',
    ])
  })
})

describe('a replacement by a policy whose resolution', () => {
  const made = recorded(
    '2024-01-10',
    passed('resolution:r', { d: '2024-01-10', label: 'vote' }),
    enacted(young, { d: '2024-01-10', causedBy: ['#vote'] }),
  )
  const undone = (type: string, data: object) => recorded('2024-01-12', done(type, '2024-01-12', data))
  const superseded = recorded(
    '2024-02-01',
    done('PolicySuperseded', '2024-01-10', { policy: old, by: young, manner: 'express' }),
  )

  it.each([
    ['was vetoed', undone('ResolutionVetoed', { resolution: 'resolution:r' })],
    ['was reconsidered', undone('ResolutionReconsidered', { target: eventId(4) })],
  ])('%s replaces nothing, whichever was recorded first', (_, before) => {
    expect(q(history(standing(old), made, superseded), old, '2024-06-01')).toBe('NIF(superseded)')
    expect(q(history(standing(old), made, before, superseded), old, '2024-06-01')).toBe('IF')
    expect(q(history(standing(old), made, superseded, before), old, '2024-06-01')).toBe('IF')
  })
})

describe('a replacement that may be ended by another before it commences', () => {
  const replacing = (policy: string, by: string, eff: string, rec: string): Step =>
    recorded(rec, enacted(policy, { d: '2024-02-01', eff, data: { replaces: [by] } }))
  const [last, rec] = ['policy:last', '2024-03-01']
  const calledOff = recorded(rec, done('CommencementCancelled', '2024-02-02', { policy: last }))
  const first = replacing(young, old, '2024-02-10', rec)
  const second = replacing(last, young, '2024-02-05', rec)

  it.each([
    ['in their order', [first, second, calledOff]],
    ['backwards', [second, calledOff, first]],
  ])('replaces what it was to where that other was called off, recorded %s', (_, steps) => {
    expect(q(history(standing(old), ...steps), old, '2024-06-01')).toBe('NIF(superseded)')
  })

  it.each([
    ['in their order', [first, second]],
    ['backwards', [second, first]],
  ])('replaces nothing where that other commenced first, recorded %s', (_, steps) => {
    expect(q(history(standing(old), ...steps), old, '2024-06-01')).toBe('IF')
  })
})

describe('a replacement of a replacement that was never there', () => {
  const [last, rec] = ['policy:last', '2024-03-01']
  const first = recorded('2024-02-01', enacted(young, { d: '2024-02-01', data: { replaces: [old] } }))
  const second = recorded(rec, enacted(last, { d: '2024-02-13', data: { replaces: [young] } }))
  const tooEarly = recorded(rec, rescinded(last, { d: '2024-02-11' }))
  const takenBack = recorded(rec, retracted(eventId(4)))

  it('contradicts nothing of what that was to replace', () => {
    const ledger = history(standing(old), first, second, tooEarly, takenBack)

    expect(q(ledger, old, '2024-02-20')).toBe('IF')
    expect(q(history(standing(old), first, second, tooEarly), old, '2024-02-20')).toBe(
      'UND(conflicting-records)',
    )
  })
})

describe('a replacement that waits for the executive, and never passed,', () => {
  const vote = (n: number, replaces: ReadonlyArray<string>, awaits: object): Step =>
    recorded(
      '2024-02-01',
      passed(`resolution:${n}`, { d: '2024-02-01', label: 'vote' }),
      enacted(young, { d: '2024-02-01', causedBy: ['#vote'], data: { replaces, ...awaits } }),
    )

  it('replaces nothing, though what was to replace was made by another vote', () => {
    const ledger = history(standing(old), vote(1, [], {}), vote(2, [old], { awaits: 'final-passage' }))

    expect(q(ledger, old, '2024-06-01')).toBe('IF')
    expect(q(ledger, old, '2024-06-01', { asDecidedBy: '2030-01-01' })).toBe('IF')
  })
})
