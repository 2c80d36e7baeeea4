import { describe, expect, it, vi } from 'vitest'
import {
  explain,
  findings,
  policiesInForce,
  timelineOf,
  toDay,
  type CivilDate,
  type SubjectId,
} from '../../src/index.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import { attested, enacted, proposesToRescind, rescinded } from '../acts.js'
import { noted } from '../deeds.js'
import { ask, brief, history, possible, q, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const made = recorded('2000-01-01', enacted(p, { d: '2000-01-01' }))

/** So many motions to rescind the policy, one a year from 2001 on, of none of which the outcome is known. */
const motions = (count: number): ReadonlyArray<Step> =>
  Array.from({ length: count }, (_, at) =>
    recorded('2000-02-01', proposesToRescind(`motion:m${at}`, p, `${2001 + at}-05-01`)),
  )

describe('motions to rescind a policy of which no outcome is on record', () => {
  const ledger = history(made, ...motions(20))

  it('leave it in force until the first of them may have passed, and open from then on', () => {
    const { periods } = rightOf(timelineOf(ledger.register, today)(p as SubjectId))

    expect(periods.map(({ from, until, reason }) => [from, until, reason])).toEqual([
      [null, '2000-01-01', 'not-yet-enacted'],
      ['2000-01-01', '2001-05-01', null],
      ['2001-05-01', null, 'outcome-unknown'],
    ])
  })

  it('leave open whether it ever ceases', () => {
    const answer = ask(ledger, p, { on: '2015-01-01' })

    expect(answer).toMatchObject({
      status: 'undetermined',
      reason: 'outcome-unknown',
      presumed: { status: 'in-force' },
      ceasesOn: { earliest: '2001-05-01', latest: null },
      flags: [],
    })
    expect(JSON.stringify(rightOf(explain(ledger.register, today)(answer)))).toContain('If it ceases at all')
  })

  it('did not pass where it was seen in force since', () => {
    const seen = history(made, ...motions(20), recorded('2010-06-01', attested(p, 'in-force', '2010-06-01')))

    expect(q(seen, p, '2010-05-31')).toBe('IF')
    expect(q(seen, p, '2011-04-30')).toBe('IF')
    expect(q(seen, p, '2011-05-01')).toBe('UND(outcome-unknown)')
  })

  it('one of those due by then passed where it was seen not in force', () => {
    const seen = history(
      made,
      ...motions(20),
      recorded('2010-06-01', attested(p, 'not-in-force', '2010-06-01')),
    )

    expect(q(seen, p, '2001-04-30')).toBe('IF')
    expect(q(seen, p, '2010-04-30')).toBe('UND(outcome-unknown)')
    expect(q(seen, p, '2010-05-01')).toBe('NIF(rescinded)')
  })

  it('are as open beside a rescission whose day is not known', () => {
    const both = history(
      made,
      ...motions(12),
      recorded('2005-01-01', rescinded(p, { d: '2004-01-01', eff: '2004-02/2006-03' })),
    )

    expect(q(both, p, '2005-01-01')).toBe('UND(outcome-unknown)')
    expect(q(both, p, '2006-04-01')).toBe('NIF(rescinded)')
  })
})

/** So many motions to enact the policy and to amend it at once: whether one passed is a question of each. */
const candidates = (count: number): ReadonlyArray<Step> =>
  Array.from({ length: count }, (_, at) =>
    recorded(
      '2000-02-01',
      noted('MotionProposed', {
        motion: `motion:c${at}`,
        text: 'THAT it be approved as amended.',
        scheduledFor: `${2001 + at}-05-01`,
        intendedEffects: [
          { act: 'PolicyEnacted', policy: p, kind: 'council-policy' },
          { act: 'PolicyAmended', policy: p },
        ],
      }),
    ),
  )

describe('beyond the worlds that are looked at', () => {
  const ledger = history(...candidates(13))

  it('a day on which nothing can have begun stays certain', () => {
    expect(q(ledger, p, '2000-06-01')).toBe('NIF(not-yet-enacted)')
  })

  it('it is open for the reason the questions have, and what is presumed is told', () => {
    const answer = ask(ledger, p, { on: '2015-01-01' })

    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(answer.presumed).toEqual({ status: 'not-in-force', reason: 'not-yet-enacted' })
    expect(answer.flags).toContain('possible-widened')
  })

  it('the days of its beginning lie open', () => {
    expect(ask(ledger, p, { on: '2015-01-01' }).inForceFrom).toEqual({ earliest: '2001-05-01', latest: null })
  })
})

describe('a chain of replacements with vague days', () => {
  const chain = (count: number) =>
    history(
      ...Array.from({ length: count }, (_, at) =>
        recorded(
          '2020-01-01',
          enacted(`policy:p${at}`, {
            d: `${1960 + 2 * at}~`,
            data: {
              commencement: { rule: 'unknown' },
              ...(at === 0 ? {} : { replaces: [`policy:p${at - 1}`] }),
            },
          }),
        ),
      ),
    )

  it('is told link by link, however long it is', () => {
    const ledger = chain(25)
    const { certain, possible: open } = rightOf(policiesInForce(ledger.register, today)({ on: '1990-06-01' }))

    expect(certain).toEqual([])
    expect(
      open
        .map(({ policy }) => policy)
        .toSorted()
        .slice(0, 2),
    ).toEqual(['policy:p0', 'policy:p1'])
    expect(rightOf(findings(ledger.register, today)({})).length).toBeGreaterThan(0)
  })

  it('has each link in force at most until what replaces it has begun', () => {
    const ledger = chain(25)

    expect(possible(ask(ledger, 'policy:p0', { on: '1990-06-01' }))).toEqual([
      'IF',
      'NIF(not-commenced)',
      'NIF(superseded)',
      'NIF(zero-length)',
    ])
  })
  it('says over its timeline what is worked out for each day alone, though few of them are looked at', () => {
    const { register } = chain(8)
    const studied = register.study('policy:p0' as SubjectId, horizonOf(register.book, null))
    const axes = { decidedBy: Infinity, knownOn: toDay('2030-01-01' as CivilDate) }
    const looked = vi.spyOn(studied, 'verdictOn')
    const told = studied.verdicts(axes.decidedBy, axes.knownOn).all().slice(1)
    const looks = looked.mock.calls.length

    expect(told.length).toBeGreaterThan(300)
    expect(looks).toBeLessThan(60)
    for (const { from, found } of told) {
      const { status, reason, possible: ways, start, end } = studied.verdictOn({ on: from, ...axes })
      expect([found.status, found.reason, found.start, found.end]).toEqual([status, reason, start, end])
      expect(found.possible).toEqual(ways)
    }
  })
})
