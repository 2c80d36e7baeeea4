import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { cityManager, enacted, passed, retracted } from '../acts.js'
import { byBylaw, done, mayor } from '../deeds.js'
import { ask, brief, eventId, history, possible, q, recorded, type History, type Step } from '../history.js'
import { p, r } from '../votes.js'

const authority = 'authority:a'
const on = '2024-06-01'

/** The conferral is event 3, the policy made under the power event 4. */
const conferred = (onRevocation: string): Step =>
  recorded(
    '2010-01-01',
    done('AuthorityConferred', '2010-01-01', {
      authority,
      grantee: { body: 'officer', office: 'City Manager' },
      onRevocation,
    }),
    enacted(p, { d: '2010-01-01', data: { authority } }),
  )
const variation = (onRevocation: string, d: string, said: object = {}): ActInput =>
  done('AuthorityVaried', d, { authority, onRevocation }, said)
const varied = (onRevocation: string, d = '2020-01-01', rec = d): Step =>
  recorded(rec, variation(onRevocation, d))
/** The vote is event 5, the variation it caused event 6. */
const variedByVote = (onRevocation: string, d = '2020-01-01'): Step =>
  recorded('2020-01-01', passed(r, { d, label: 'vote' }), variation(onRevocation, d, { causedBy: ['#vote'] }))
const revoked = recorded('2024-01-10', done('AuthorityRevoked', '2024-01-10', { authority }))
const step = (type: string, rec: string, d = rec, data: object = {}): Step =>
  recorded(rec, done(type, d, { resolution: r, ...data }, { by: mayor }))
const reconsidered = (rec: string): Step =>
  recorded(rec, done('ResolutionReconsidered', '2020-01-10', { target: eventId(5) }))

const stands = (told: History) => q(told, p, on)
const lapsed = 'NIF(authority-lapsed)'

describe('the word of a power on its revocation', () => {
  it('is that of its last variation', () => {
    expect(stands(history(conferred('survive'), revoked))).toBe('IF')
    expect(stands(history(conferred('survive'), varied('lapse'), revoked))).toBe(lapsed)
    expect(stands(history(conferred('lapse'), varied('survive'), revoked))).toBe('IF')
    expect(
      stands(history(conferred('lapse'), varied('survive'), varied('lapse', '2021-01-01'), revoked)),
    ).toBe(lapsed)
  })

  it.each([
    ['vetoed', (rec: string) => step('ResolutionVetoed', rec, '2020-01-10')],
    ['reconsidered', reconsidered],
  ])('is not that of a variation whose resolution was %s, whenever that was recorded', (_, undone) => {
    const [before, after] = ['2020-01-10', '2024-02-01'].map(undone) as [Step, Step]

    for (const [conferral, change, then] of [
      ['survive', 'lapse', 'IF'],
      ['lapse', 'survive', lapsed],
    ] as const) {
      expect(stands(history(conferred(conferral), variedByVote(change), revoked))).not.toBe(then)
      expect(stands(history(conferred(conferral), variedByVote(change), before, revoked))).toBe(then)
      expect(stands(history(conferred(conferral), variedByVote(change), revoked, after))).toBe(then)
    }
  })

  it('is then that of the variation before', () => {
    const told = (veto: ReadonlyArray<Step>) =>
      history(
        conferred('survive'),
        recorded('2019-01-01', passed('resolution:o', { d: '2019-01-01' })),
        varied('lapse', '2019-02-01'),
        recorded(
          '2020-01-01',
          passed(r, { d: '2020-01-01', label: 'vote' }),
          variation('survive', '2020-01-01', { causedBy: ['#vote'] }),
        ),
        ...veto,
        revoked,
      )

    expect(stands(told([]))).toBe('IF')
    expect(stands(told([step('ResolutionVetoed', '2020-01-10')]))).toBe(lapsed)
  })

  it('is that of a variation whose veto was overridden', () => {
    const told = history(
      conferred('survive'),
      variedByVote('lapse'),
      step('ResolutionVetoed', '2020-01-10'),
      revoked,
      step('VetoOverridden', '2024-02-01', '2020-02-01'),
    )

    expect(stands(told)).toBe(lapsed)
    expect(q(told, p, on, { knownAt: '2024-01-15' })).toBe('IF')
  })

  it('is in doubt where it is in doubt whether the variation stands', () => {
    const told = history(
      conferred('survive'),
      variedByVote('lapse'),
      step('ResolutionVetoed', '2020-01-10', '2019-12-01'),
      revoked,
    )
    const answer = ask(told, p, { on })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', lapsed])
  })

  it('is not that of a variation made after the revocation', () => {
    expect(stands(history(conferred('survive'), varied('lapse', '2024-02-01', '2024-02-01'), revoked))).toBe(
      'IF',
    )
    expect(stands(history(conferred('survive'), revoked, varied('lapse', '2024-02-01')))).toBe('IF')
  })

  it('is that of a variation recorded after the revocation and made before it', () => {
    expect(stands(history(conferred('survive'), revoked, varied('lapse', '2020-01-01', '2024-02-01')))).toBe(
      lapsed,
    )
  })

  it('may be that of a variation made before or after the revocation', () => {
    const told = history(conferred('survive'), revoked, varied('lapse', '2024', '2024-12-31'))

    expect(stands(told)).toBe('UND(date-uncertain)')
  })

  it('is not that of a variation that works only from a later day', () => {
    const later = done('AuthorityVaried', '2020-01-01', {
      authority,
      onRevocation: 'lapse',
      effectiveOn: '2024-03-01',
    })

    expect(stands(history(conferred('survive'), recorded('2020-01-01', later), revoked))).toBe('IF')
  })

  it('gives way to the word of the revocation itself', () => {
    const own = recorded(
      '2024-01-10',
      done('AuthorityRevoked', '2024-01-10', { authority, onRevocation: 'lapse' }),
    )

    expect(stands(history(conferred('lapse'), varied('survive'), own))).toBe(lapsed)
  })

  it('is cited where it decides', () => {
    const cited = (told: History) => ask(told, p, { on }).citations.map(({ type }) => type)

    expect(cited(history(conferred('survive'), varied('lapse'), revoked))).toContain('AuthorityVaried')
    expect(cited(history(conferred('lapse'), revoked))).toContain('AuthorityConferred')
  })

  it('of a variation that was retracted is none', () => {
    expect(
      stands(
        history(
          conferred('survive'),
          varied('lapse'),
          revoked,
          recorded('2024-02-01', retracted(eventId(5))),
        ),
      ),
    ).toBe('IF')
  })

  it.each([
    ['the legislature', { body: 'legislature', instrument: 'statute' }],
    ['council by bylaw', byBylaw],
  ] as const)('conferred by %s is not that of a variation by an officer', (_, by) => {
    const told = (onRevocation: object, officer: typeof cityManager | typeof by) =>
      history(
        recorded(
          '2010-01-01',
          done(
            'AuthorityConferred',
            '2010-01-01',
            { authority, grantee: { body: 'officer', office: 'City Manager' }, ...onRevocation },
            { by },
          ),
          enacted(p, { d: '2010-01-01', data: { authority } }),
        ),
        recorded('2020-01-01', variation('lapse', '2020-01-01', { by: officer })),
        recorded('2024-01-10', done('AuthorityRevoked', '2024-01-10', { authority }, { by })),
      )

    expect(stands(told({ onRevocation: 'survive' }, cityManager))).toBe('IF')
    expect(stands(told({}, cityManager))).toBe('UND(effect-unknown)')
    expect(stands(told({ onRevocation: 'survive' }, by))).toBe(lapsed)
    expect(stands(told({}, by))).toBe(lapsed)
  })

  describe('of a power conferred again', () => {
    it('without a word is that of the law of the place', () => {
      const anew = done('AuthorityConferred', '2021-01-01', {
        authority,
        grantee: { body: 'officer', office: 'City Manager' },
      })

      expect(stands(history(conferred('lapse'), recorded('2021-01-01', anew), revoked))).toBe(
        'UND(effect-unknown)',
      )
    })

    const again = (onRevocation: string, d: string, rec = d): Step =>
      recorded(
        rec,
        done('AuthorityConferred', d, {
          authority,
          grantee: { body: 'officer', office: 'City Manager' },
          onRevocation,
        }),
      )

    it.each([
      ['lapse', 'survive', lapsed],
      ['survive', 'lapse', 'IF'],
    ])(
      'after the revocation, to %s and then to %s, is that of the conferral before',
      (first, then, stood) => {
        expect(stands(history(conferred(first), revoked, again(then, '2024-02-01')))).toBe(stood)
        expect(stands(history(conferred(first), again(then, '2024-02-01'), revoked))).toBe(stood)
      },
    )

    it.each([
      ['lapse', 'survive', 'IF'],
      ['survive', 'lapse', lapsed],
    ])('before the revocation, to %s and then to %s, is that of the last conferral', (first, then, stood) => {
      expect(stands(history(conferred(first), again(then, '2021-01-01'), revoked))).toBe(stood)
      expect(stands(history(conferred(first), varied(first), again(then, '2021-01-01'), revoked))).toBe(stood)
    })

    it('is that of a variation of the last conferral', () => {
      const told = history(
        conferred('survive'),
        again('survive', '2021-01-01'),
        varied('lapse', '2022-01-01'),
        revoked,
      )

      expect(stands(told)).toBe(lapsed)
    })

    it('may be either where it may have been conferred again before or after the revocation', () => {
      const told = history(conferred('lapse'), revoked, again('survive', '2024', '2024-12-31'))

      expect(possible(ask(told, p, { on }))).toEqual(['IF', lapsed])
    })

    it('is none where it was conferred only after the revocation', () => {
      const told = history(
        recorded('2010-01-01', enacted(p, { d: '2010-01-01', data: { authority } })),
        revoked,
        again('lapse', '2024-02-01'),
      )

      expect(possible(ask(told, p, { on }))).toEqual(['IF', lapsed])
    })
  })
})

describe('a power that a higher body gave', () => {
  const made = recorded('2010-01-02', enacted(p, { d: '2010-01-02', data: { authority } }))
  const given = recorded(
    '2010-01-01',
    done(
      'AuthorityConferred',
      '2010-01-01',
      { authority, grantee: { body: 'officer', office: 'City Manager' }, onRevocation: 'lapse' },
      { by: { body: 'legislature', instrument: 'statute' } },
    ),
  )
  const late = { ...given, rec: '2024-02-01' }
  const taken = recorded(
    '2024-01-10',
    done('AuthorityRevoked', '2024-01-10', { authority, onRevocation: 'lapse' }, { by: byBylaw }),
  )

  it('is not taken away by a lower one, in whatever order the two are recorded', () => {
    expect(stands(history(given, made, taken))).toBe('IF')
    expect(stands(history(made, taken))).toBe(lapsed)
    expect(stands(history(made, taken, late))).toBe('IF')
  })
})
