import { describe, expect, it } from 'vitest'
import { enacted, passed } from '../acts.js'
import { byBylaw, done, mayor } from '../deeds.js'
import { ask, history, q, recorded, type Step } from '../history.js'

const p = 'policy:p'
const resolution = 'resolution:r'

/** Council votes, and what it passed is recorded at the vote, its day left to the executive (R19b). */
const voted = (d: string, commencement: object = { rule: 'onEnactment' }): Step =>
  recorded(
    d,
    passed(resolution, { d, label: 'vote' }),
    enacted(p, {
      d: '../..',
      by: byBylaw,
      causedBy: ['#vote'],
      data: { awaits: 'final-passage', commencement },
    }),
  )

const step = (type: string, d: string, data: object = {}): Step =>
  recorded(d, done(type, d, { resolution, ...data }, { by: mayor }))

describe('final passage (R19)', () => {
  it('case 23: a law that became one unsigned has the day its deadline gives, whatever day it came back', () => {
    const int5 = history(
      voted('2023-08-03', { rule: 'onDate', on: '2024-09-01' }),
      recorded(
        '2023-09-05',
        done('BecameLawUnsigned', '2023-09-03', { resolution, returnedOn: '2023-09-05' }, { by: mayor }),
      ),
    )

    expect(q(int5, p, '2023-08-04')).toBe('NIF(not-yet-enacted)')
    expect(q(int5, p, '2023-09-02')).toBe('NIF(not-yet-enacted)')
    expect(q(int5, p, '2023-09-03')).toBe('NIF(not-commenced)')
    expect(q(int5, p, '2024-08-31')).toBe('NIF(not-commenced)')
    expect(q(int5, p, '2024-09-01')).toBe('IF')
  })

  it('approved by the executive it is enacted on the day of the approval, not of the vote', () => {
    const approved = history(voted('2024-05-01'), step('ExecutiveApproved', '2024-05-06'))

    expect(q(approved, p, '2024-05-05')).toBe('NIF(not-yet-enacted)')
    expect(q(approved, p, '2024-05-06')).toBe('IF')
    expect(ask(approved, p, { on: '2024-05-06' }).inForceFrom).toEqual({
      earliest: '2024-05-06',
      latest: '2024-05-06',
    })
    expect(q(approved, p, '2024-06-01', { asDecidedBy: '2024-05-05' })).toBe('NIF(not-yet-enacted)')
  })

  it('not acted on by the executive it is not enacted yet', () => {
    expect(q(history(voted('2024-05-01')), p, '2024-05-10')).toBe('NIF(not-yet-enacted)')
  })

  it('days and months counted from final passage do not count the day of passage', () => {
    const after = (commencement: object) =>
      history(voted('2024-05-01', commencement), step('ExecutiveApproved', '2024-05-31'))

    expect(q(after({ rule: 'afterDays', days: 30, from: 'finalPassage' }), p, '2024-06-29')).toBe(
      'NIF(not-commenced)',
    )
    expect(q(after({ rule: 'afterDays', days: 30, from: 'finalPassage' }), p, '2024-06-30')).toBe('IF')
    // 31 June does not exist; months roll forward.
    expect(q(after({ rule: 'afterMonths', months: 1, from: 'finalPassage' }), p, '2024-06-30')).toBe(
      'NIF(not-commenced)',
    )
    expect(q(after({ rule: 'afterMonths', months: 1, from: 'finalPassage' }), p, '2024-07-01')).toBe('IF')
  })
})

describe('a veto', () => {
  it('case 25: keeps what was passed from being law', () => {
    const vetoed = history(voted('2024-03-04'), step('ResolutionVetoed', '2024-03-08'))

    expect(q(vetoed, p, '2024-04-01')).toMatch(/^NIF/)
  })

  const staying = step('ResolutionVetoed', '2024-03-08', { staysForce: true })
  const overriding = step('VetoOverridden', '2024-03-20')

  it.each([
    ['the veto', [staying, overriding]],
    ['the override', [overriding, { ...staying, rec: '2024-03-21' }]],
  ])(
    'that stays the force of what is in force holds it until it is overridden, %s recorded first',
    (_, steps) => {
      const stayed = history(
        recorded(
          '2024-03-04',
          passed(resolution, { d: '2024-03-04', label: 'vote' }),
          enacted(p, { d: '2024-03-04', by: byBylaw, causedBy: ['#vote'] }),
        ),
        ...steps,
      )

      expect(['2024-03-07', '2024-03-08', '2024-03-19', '2024-03-20'].map((on) => q(stayed, p, on))).toEqual([
        'IF',
        'NIF(suspended)',
        'NIF(suspended)',
        'IF',
      ])
    },
  )
})
