import { describe, expect, it } from 'vitest'
import { enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, type Step } from '../history.js'
import { p, r } from '../votes.js'

const other = 'policy:o'

/** The first record of the vote is event 5, the second event 7; a policy is rescinded by each. */
const first = (d = '2024-01-10'): Step =>
  recorded(d, passed(r, { d, label: 'first' }), rescinded(p, { d, causedBy: ['#first'] }))
const second = (d = '2024-01-10', rec = d): Step =>
  recorded(rec, passed(r, { d, label: 'second' }), rescinded(other, { d, causedBy: ['#second'] }))
const both: ReadonlyArray<Step> = [standing(p), standing(other)]
const votes = [5, 7] as const
const reconsidered = (vote: number, d = '2024-01-13'): Step =>
  recorded(d, done('ResolutionReconsidered', d, { target: eventId(vote) }))
const after = (...steps: ReadonlyArray<Step>) => {
  const told = history(...both, ...steps)
  return [p, other].map((policy) => q(told, policy, '2024-03-01'))
}

describe('a vote that is on record twice', () => {
  it.each(votes)('is reconsidered whichever of its records (event %i) is named', (vote) => {
    expect(after(first(), second())).toEqual(['NIF(rescinded)', 'NIF(rescinded)'])
    expect(after(first(), second(), reconsidered(vote))).toEqual(['IF', 'IF'])
  })

  it('is reconsidered where its second record came later', () => {
    expect(after(first(), reconsidered(5), second('2024-01-10', '2024-02-01'))).toEqual(['IF', 'IF'])
  })

  it('is reconsidered for what is recorded of it afterwards', () => {
    const vote = recorded('2024-01-10', passed(r, { d: '2024-01-10' }))
    const late = recorded('2024-02-01', rescinded(other, { d: '2024-01-10', causedBy: [eventId(7)] }))

    expect(after(first(), vote, reconsidered(5), late)).toEqual(['IF', 'IF'])
  })

  it('is reconsidered for what followed from its consequences', () => {
    const told = history(
      ...both,
      recorded('2024-01-10', passed(r, { d: '2024-01-10' })),
      recorded(
        '2024-01-10',
        passed(r, { d: '2024-01-10', label: 'second' }),
        enacted('policy:q', { d: '2024-01-10', label: 'q', causedBy: ['#second'] }),
        rescinded(other, { d: '2024-01-10', causedBy: ['#q'] }),
      ),
      reconsidered(5),
    )

    expect(q(told, other, '2024-03-01')).toBe('IF')
    expect(q(told, 'policy:q', '2024-03-01')).toBe('NIF(not-yet-enacted)')
  })

  it('was carried as decided before the reconsideration, and as known before it', () => {
    const told = history(...both, first(), second(), reconsidered(5))

    expect(q(told, other, '2024-03-01', { asDecidedBy: '2024-01-12' })).toBe('NIF(rescinded)')
    expect(q(told, other, '2024-03-01', { knownAt: '2024-01-12' })).toBe('NIF(rescinded)')
  })

  it('is carried where the reconsideration was taken back', () => {
    expect(after(first(), second(), reconsidered(5), recorded('2024-01-14', retracted(eventId(9))))).toEqual([
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('stays reconsidered where the record that was named is taken back, or rejected for the other', () => {
    const takenBack = recorded('2024-01-14', retracted(eventId(5)))
    const chosen = recorded(
      '2024-01-14',
      noted('ConflictAdjudicated', { chosen: eventId(7), rejected: eventId(5), reason: 'The minutes.' }),
    )

    expect(after(first(), second(), reconsidered(5), takenBack)).toEqual(['IF', 'IF'])
    expect(after(first(), second(), reconsidered(5), chosen)).toEqual(['IF', 'IF'])
    expect(after(first(), reconsidered(5), takenBack, second('2024-01-10', '2024-02-01'))).toEqual([
      'IF',
      'IF',
    ])
  })

  it('is vetoed, and rescinded, for what is hung on either record', () => {
    const act = (type: string, data: object): Step =>
      recorded('2024-01-13', done(type, '2024-01-13', { resolution: r, ...data }))

    expect(after(first(), second(), act('ResolutionVetoed', {}))).toEqual(['IF', 'IF'])
    const made = recorded(
      '2024-01-10',
      passed(r, { d: '2024-01-10', label: 'made' }),
      enacted('policy:q', { d: '2024-01-10', causedBy: ['#made'] }),
    )
    const told = history(...both, first(), made, act('ResolutionRescinded', { effectOnAdopted: 'ceases' }))
    expect(q(told, 'policy:q', '2024-03-01')).toBe('NIF(rescinded)')
  })
})

describe('a vote taken again after it was reconsidered', () => {
  it('carried what it carried, where it was taken on a later day', () => {
    expect(after(first(), reconsidered(5), second('2024-01-20'))).toEqual(['IF', 'NIF(rescinded)'])
    expect(after(first(), second('2024-01-20'), reconsidered(5))).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('is told from another record of the first vote by its place in the sitting', () => {
    const at = (item: number, ...acts: Step['acts']): Step =>
      recorded('2024-01-10', ...acts.map((act) => ({ ...act, meeting: { id: 'meeting:m', item } })))
    const voted = (item: number, label: string, policy: string): Step =>
      at(
        item,
        passed(r, { d: '2024-01-10', label }),
        rescinded(policy, { d: '2024-01-10', causedBy: [`#${label}`] }),
      )
    const again = at(2, done('ResolutionReconsidered', '2024-01-10', { target: eventId(5) }))

    expect(after(voted(1, 'first', p), again, voted(3, 'second', other))).toEqual(['IF', 'NIF(rescinded)'])
    expect(after(voted(1, 'first', p), again, voted(1, 'second', other))).toEqual(['IF', 'IF'])
  })

  it('may be another record of the first, where only the order of recording tells', () => {
    const told = history(...both, first(), reconsidered(5, '2024-01-10'), second())
    const answer = ask(told, other, { on: '2024-03-01' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(q(told, p, '2024-03-01')).toBe('IF')
  })

  it('may be another record of the first, where nobody knows its day', () => {
    expect(after(first(), reconsidered(5), second('2024-01', '2024-02-01'))).toEqual([
      'IF',
      'UND(conflicting-records)',
    ])
  })
})

it('the revocation of a power by a vote that is on record twice is undone in either record', () => {
  const authority = 'authority:a'
  const told = [
    recorded(
      '2010-01-01',
      done('AuthorityConferred', '2010-01-01', {
        authority,
        grantee: { body: 'officer', office: 'City Manager' },
        onRevocation: 'lapse',
      }),
      enacted(p, { d: '2010-01-01', data: { authority } }),
    ),
    recorded('2024-01-10', passed(r, { d: '2024-01-10' })),
    recorded(
      '2024-01-10',
      passed(r, { d: '2024-01-10', label: 'second' }),
      done('AuthorityRevoked', '2024-01-10', { authority }, { causedBy: ['#second'] }),
    ),
  ]

  expect(q(history(...told), p, '2024-03-01')).toBe('NIF(authority-lapsed)')
  expect(q(history(...told, reconsidered(5)), p, '2024-03-01')).toBe('IF')
  expect(q(history(...told, reconsidered(6)), p, '2024-03-01')).toBe('IF')
})
