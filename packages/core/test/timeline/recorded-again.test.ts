import { describe, expect, it } from 'vitest'
import { consequencesOf, findings, type ActInput } from '../../src/index.js'
import { corrected, enacted, passed, rescinded, retracted, standing } from '../acts.js'
import { done, noted } from '../deeds.js'
import { eventId, history, q, recorded, rightOf, today, type History, type Step } from '../history.js'
import { on, p, r, step, vote, voted } from '../votes.js'

const vetoed = step('ResolutionVetoed', '2024-01-12')
const overridden = step('VetoOverridden', '2024-02-01')

/** The standing policy is event 3, the vote event 4, its consequences come after. */
const ended: ReadonlyArray<Step> = [standing(p), voted(rescinded(p, vote))]
const chained: ReadonlyArray<Step> = [
  standing(p),
  voted(enacted('policy:q', { ...vote, label: 'q' }), rescinded(p, { d: '2024-01-10', causedBy: ['#q'] })),
]
const again = passed(r, { d: '2024-01-10' })
const putRight = recorded('2024-01-11', retracted(eventId(4)), again)
const reconsidered = (vote: number) =>
  recorded('2024-01-13', done('ResolutionReconsidered', '2024-01-13', { target: eventId(vote) }))
const codes = (ledger: History) =>
  rightOf(findings(ledger.register, today)({ kinds: ['cause-retracted'] })).map(({ code }) => code)

describe.each([
  ['directly', ended, 7],
  ['through what it caused', chained, 8],
] as const)('what a vote caused %s that was retracted and recorded again', (_, told, secondVote) => {
  it('hangs on the resolution, not on its first record', () => {
    expect(on(history(...told, putRight), '2024-03-01')).toEqual(['NIF(rescinded)'])
    expect(on(history(...told, putRight, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...told, putRight, vetoed, overridden), '2024-01-31', '2024-02-01')).toEqual([
      'IF',
      'NIF(rescinded)',
    ])
    expect(codes(history(...told, putRight, vetoed))).toEqual([])
  })

  it('does so whichever of the veto, the retraction and the second record comes first', () => {
    const takenBack = recorded('2024-01-11', retracted(eventId(4)))
    const second = recorded('2024-01-11', again)
    for (const steps of [
      [vetoed, takenBack, second],
      [vetoed, second, takenBack],
      [second, vetoed, takenBack],
      [second, takenBack, vetoed],
      [takenBack, vetoed, second],
    ])
      expect(on(history(...told, ...steps), '2024-03-01')).toEqual(['IF'])
  })

  it('is undone by a reconsideration of the second record', () => {
    expect(on(history(...told, putRight, reconsidered(secondVote)), '2024-03-01')).toEqual(['IF'])
  })

  it('hangs on the second record as known from then on, and on the first as known before', () => {
    const late = history(...told, recorded('2024-02-11', vetoed.acts[0] as ActInput), {
      ...putRight,
      rec: '2024-03-01',
    })
    expect(q(late, p, '2024-06-01', { knownAt: '2024-02-10' })).toBe('NIF(rescinded)')
    expect(q(late, p, '2024-06-01', { knownAt: '2024-02-20' })).toBe('IF')
    expect(q(late, p, '2024-06-01')).toBe('IF')
  })

  it('hangs on the record that was chosen over the first', () => {
    const chosen = (second: number) =>
      recorded(
        '2024-01-11',
        again,
        noted('ConflictAdjudicated', {
          chosen: eventId(second),
          rejected: eventId(4),
          reason: 'The minutes.',
        }),
      )
    const second = secondVote - 1
    expect(on(history(...told, chosen(second)), '2024-03-01')).toEqual(['NIF(rescinded)'])
    expect(on(history(...told, chosen(second), vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...told, vetoed, chosen(second + 1)), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...told, chosen(second), reconsidered(second)), '2024-03-01')).toEqual(['IF'])
  })

  it('hangs on the resolution a correction gives the vote', () => {
    const other = recorded(
      '2024-01-12',
      done('ResolutionVetoed', '2024-01-12', { resolution: 'resolution:o' }),
    )
    const put = recorded('2024-01-11', corrected(eventId(4), '/data/resolution', r, 'resolution:o'))
    expect(on(history(...told, put, other), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...told, put, vetoed), '2024-03-01')).toEqual(['NIF(rescinded)'])
  })

  it('stands where another resolution was recorded instead, with its finding', () => {
    const other = recorded('2024-01-11', retracted(eventId(4)), passed('resolution:o', { d: '2024-01-10' }))
    const vetoOfOther = recorded(
      '2024-01-12',
      done('ResolutionVetoed', '2024-01-12', { resolution: 'resolution:o' }),
    )
    expect(on(history(...told, other, vetoOfOther), '2024-03-01')).toEqual(['NIF(rescinded)'])
    expect(codes(history(...told, other, vetoOfOther))).toEqual(['cause-retracted'])
  })

  it('is among the consequences of the resolution', () => {
    const { policies } = rightOf(consequencesOf(history(...told, putRight).register, today)(r))
    expect(policies).toContain(p)
  })

  it('that follows from the first record, and is recorded after all that, hangs on the resolution too', () => {
    const first = told.slice(0, 1)
    const late = (...after: ReadonlyArray<Step>) =>
      history(
        ...first,
        voted(),
        ...after,
        recorded('2024-02-10', rescinded(p, { d: '2024-01-10', causedBy: [eventId(4)] })),
      )
    expect(on(late(putRight, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(late(vetoed, putRight), '2024-03-01')).toEqual(['IF'])
    expect(on(late(putRight), '2024-03-01')).toEqual(['NIF(rescinded)'])
  })
})

describe('a link of a chain that was retracted', () => {
  const linkRetracted = recorded('2024-01-11', retracted(eventId(5)))

  it('is passed over: what follows from it follows from what it followed from', () => {
    expect(on(history(...chained, linkRetracted), '2024-03-01')).toEqual(['NIF(rescinded)'])
    expect(on(history(...chained, linkRetracted, vetoed), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...chained, vetoed, linkRetracted), '2024-03-01')).toEqual(['IF'])
    expect(on(history(...chained, linkRetracted, reconsidered(4)), '2024-03-01')).toEqual(['IF'])
  })

  it('is told of all the same', () => {
    expect(codes(history(...chained, linkRetracted, vetoed))).toEqual(['cause-retracted'])
  })
})

describe('the revocation of a power by a vote that was recorded again', () => {
  it('stops with the resolution', () => {
    const a = 'authority:a'
    const told = [
      recorded(
        '2010-01-01',
        done('AuthorityConferred', '2010-01-01', {
          authority: a,
          grantee: { body: 'officer', office: 'City Manager' },
        }),
        enacted(p, { d: '2010-01-01', data: { authority: a } }),
      ),
      voted(
        done(
          'AuthorityRevoked',
          '2024-01-10',
          { authority: a, onRevocation: 'lapse' },
          { causedBy: ['#vote'] },
        ),
        rescinded(p, { d: '2024-01-10', eff: '2024-06-01', causedBy: ['#vote'] }),
      ),
      recorded('2024-01-11', retracted(eventId(5)), again),
    ]
    expect(on(history(...told), '2024-03-01')).toEqual(['NIF(authority-lapsed)'])
    expect(on(history(...told, vetoed), '2024-03-01', '2024-07-01')).toEqual(['IF', 'IF'])
  })
})
