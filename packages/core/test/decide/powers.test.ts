import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type SubjectId } from '../../src/index.js'
import { cityManager, council, defeated, enacted, passed, proposesToEnact } from '../acts.js'
import { byBylaw, court, done, mayor } from '../deeds.js'
import { covered, emptyLedger, eventId, leftOf, q, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'
import { p, r } from '../votes.js'

const authority = 'authority:a'
const now = '2024-06-01'
const legislature = { body: 'legislature', instrument: 'statute' } as const
const committee = { body: 'committee', instrument: 'decision' } as const

type By = ActInput['by']

/** Event 3 confers the power; event 4 is a policy an office made under it. */
const conferred = (by: By): ReadonlyArray<Step> => [
  covered,
  recorded(
    '2010-01-01',
    done(
      'AuthorityConferred',
      '2010-01-01',
      { authority, grantee: { body: 'officer', office: 'City Manager' }, onRevocation: 'survive' },
      { by: by ?? null },
    ),
    enacted(p, {
      d: '2010-01-01',
      by: cityManager,
      data: { kind: 'administrative-policy', authority },
    }),
  ),
]
const revoked = (by: By): ActInput =>
  done('AuthorityRevoked', now, { authority, onRevocation: 'lapse' }, { by: by ?? null })
const varied = (by: By): ActInput =>
  done('AuthorityVaried', now, { authority, onRevocation: 'lapse' }, { by: by ?? null })

const ledgerOf = (before: ReadonlyArray<Step>) => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return ledger
}
const refused = (before: ReadonlyArray<Step>, act: ActInput): ReadonlyArray<string> => {
  const taken = ledgerOf(before).take(recorded(now, act), 'live')
  return E.isLeft(taken) ? told(leftOf(taken)).map(([code, path]) => `${code} ${path}`) : []
}
const imported = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>) =>
  ledgerOf([...before, ...acts.map((act) => recorded(now, act))])
const found = (ledger: ReturnType<typeof imported>, subject: string) =>
  rightOf(findings(ledger.register, today)({ kinds: ['no-power'], subject: subject as SubjectId })).map(
    ({ severity, events }) => [severity, ...events],
  )

describe('a power is varied and revoked by whoever gave it, or by a higher body', () => {
  const allowed: ReadonlyArray<readonly [string, By, By]> = [
    ['the legislature what it gave', legislature, legislature],
    ['the legislature what council gave', byBylaw, legislature],
    ['council by bylaw what it gave by bylaw', byBylaw, byBylaw],
    ['council by bylaw what it gave by resolution', council, byBylaw],
    ['an office what it gave', cityManager, cityManager],
    ['a committee, whose rank nobody knows', council, committee],
    ['somebody the record does not name', council, null],
    ['an office what somebody gave whom the record does not name', null, cityManager],
  ]
  it.each(allowed)('%s', (_, gave, by) => {
    for (const act of [varied(by), revoked(by)]) {
      expect(refused(conferred(gave), act)).toEqual([])
      expect(found(imported(conferred(gave), act), authority)).toEqual([])
    }
    expect(q(imported(conferred(gave), revoked(by)), p, '2024-06-02')).toBe('NIF(authority-lapsed)')
  })

  const below: ReadonlyArray<readonly [string, By, By]> = [
    ['an office what the legislature gave', legislature, cityManager],
    ['council what the legislature gave', legislature, byBylaw],
    ['an office what council gave', council, cityManager],
    ['council by resolution what it gave by bylaw', byBylaw, council],
  ]
  it.each(below)('but not %s', (_, gave, by) => {
    for (const act of [varied(by), revoked(by)]) {
      const ledger = imported(conferred(gave), act)

      expect(refused(conferred(gave), act)).toEqual(['no-power /0/by'])
      expect(found(ledger, authority)).toEqual([['conflict', eventId(5)]])
      expect(q(ledger, p, '2024-06-02')).toBe('IF')
    }
    const then = done('AuthorityRevoked', now, { authority }, { by: legislature })
    expect(q(imported(conferred(gave), varied(by), then), p, '2024-06-02')).toBe('IF')
  })

  it('and not by whoever ranks below one of two bodies that gave it', () => {
    const again = done(
      'AuthorityConferred',
      '2015-01-01',
      { authority, grantee: { body: 'officer', office: 'City Manager' } },
      { by: legislature },
    )

    expect(refused([...conferred(cityManager), recorded('2015-01-01', again)], revoked(cityManager))).toEqual(
      [],
    )
  })
})

describe('a vote is reconsidered by the body that took it', () => {
  const voted: ReadonlyArray<Step> = [
    covered,
    recorded('2024-05-01', proposesToEnact('motion:m', p, '2024-05-13')),
    recorded('2024-05-13', passed(r, { d: '2024-05-13' })),
    recorded('2024-05-13', defeated('motion:m', { d: '2024-05-13' })),
  ]
  const reconsidered = (target: number, by: By): ActInput =>
    done('ResolutionReconsidered', now, { target: eventId(target) }, { by: by ?? null })

  it.each([4, 5])('by whatever instrument, or whom the record does not name (event %i)', (target) => {
    for (const by of [council, byBylaw, { ...council, instrument: null }, null])
      expect(refused(voted, reconsidered(target, by))).toEqual([])
  })

  it.each([4, 5])('and by no other, be it higher (event %i)', (target) => {
    for (const by of [cityManager, mayor, committee, court, legislature])
      expect(refused(voted, reconsidered(target, by))).toEqual(['no-power /0/by'])
  })

  it('an imported one of a body below, or of another, is a finding', () => {
    const below = imported(voted, reconsidered(4, cityManager))
    const other = imported(voted, reconsidered(4, mayor))

    expect(found(below, r)).toEqual([['conflict', eventId(6)]])
    expect(found(other, r)).toEqual([])
  })
})
