import { describe, expect, it } from 'vitest'
import { policyRecord, resolveIdentifier, versionInForce } from '../../src/index.js'
import { amended, passed, standing } from '../acts.js'
import { court, done, mayor } from '../deeds.js'
import { ask, eventId, history, recorded, rightOf, today, type History } from '../history.js'
import { p, r, step, vote, voted } from '../votes.js'

const versionOn = (told: History, on: string) => rightOf(versionInForce(told.register, today)(p, { on }))
const called = (told: History, on: string) =>
  policyRecord(told.register, p)
    ?.lives.at(-1)
    ?.periods.find(({ from, until }) => (from === null || from <= on) && (until === null || on < until))

/** What is said of the version of a policy in force: which, which may be, and why; and the version of its status. */
const toldOf = (told: History, on: string) => {
  const { version, possible, reason, status } = versionOn(told, on)
  return [
    status.status,
    version,
    possible.map((one) => one.version).toSorted(),
    reason,
    ask(told, p, { on }).version,
  ]
}
const uncertain = ['in-force', null, ['v1', 'v2'], 'conflicting-records', null]

describe('the version of a policy is not certain', () => {
  it('where an amendment was quashed by a judgment dated before it', () => {
    const told = history(
      standing(p),
      recorded('2024-01-10', amended(p, 'v2', { d: '2024-01-10' })),
      recorded(
        '2024-05-01',
        done(
          'PolicyQuashed',
          '2023-12-01',
          { policy: p, operation: { rule: 'abInitio', act: eventId(4) } },
          { by: court },
        ),
      ),
    )

    expect(toldOf(told, '2024-06-01')).toEqual(uncertain)
    expect(versionOn(told, '2024-01-09')).toMatchObject({ version: { version: 'v1' }, reason: null })
  })

  it('where the resolution of an amendment was vetoed before it was passed', () => {
    const told = history(standing(p), voted(amended(p, 'v2', vote)), step('ResolutionVetoed', '2023-12-01'))

    expect(toldOf(told, '2024-06-01')).toEqual(uncertain)
  })

  it('where two records of an amendment name different days, on the days between them', () => {
    const told = history(
      standing(p),
      recorded('2024-01-10', passed(r, { d: '2024-01-10' })),
      recorded('2024-01-10', amended(p, 'v2', { d: '2024-01-10', eff: '2024-02-01' })),
      recorded(
        '2024-01-11',
        amended(p, 'v2', { d: '2024-01-10', eff: '2024-03-01', data: { sameActAs: eventId(5) } }),
      ),
    )

    expect(toldOf(told, '2024-02-15')).toEqual(uncertain)
    expect(versionOn(told, '2024-03-01')).toMatchObject({ version: { version: 'v2' }, reason: null })
  })

  it('where it was amended on a day nobody knows', () => {
    const told = history(
      standing(p),
      recorded('2024-06-01', amended(p, 'v2', { d: '2024-01-10/2024-01-20' })),
    )

    expect(versionOn(told, '2024-01-15')).toMatchObject({ version: null, reason: 'date-uncertain' })
    expect(versionOn(told, '2024-01-20')).toMatchObject({ version: { version: 'v2' }, reason: null })
  })

  it('where only an amendment is on record, until that is sure to have worked', () => {
    const only = history(recorded('2024-06-01', amended(p, 'v2', { d: '2024-01-10/2024-01-20' })))

    expect(versionOn(only, '2024-01-09')).toMatchObject({ version: null, possible: [] })
    expect(versionOn(only, '2024-01-15')).toMatchObject({
      version: null,
      possible: [{ version: 'v2' }],
      reason: 'date-uncertain',
    })
    expect(ask(only, p, { on: '2024-01-15' }).version).toBeNull()
    expect(versionOn(only, '2024-01-20')).toMatchObject({ version: { version: 'v2' }, reason: null })
  })
})

describe('what a policy is called is not certain', () => {
  const renamed = (data: Readonly<Record<string, unknown>>, eff = '2024-02-01') =>
    amended(p, 'v2', { d: '2024-01-10', eff, data })

  it('where two records of one change of its title differ', () => {
    const told = history(
      standing(p),
      recorded('2024-01-10', renamed({ title: 'Pay Policy' })),
      recorded('2024-01-11', renamed({ title: 'Pays Policy', sameActAs: eventId(4) })),
    )

    expect(called(told, '2024-01-31')?.title).toBe('p')
    expect(called(told, '2024-02-01')?.title).toBeNull()
  })

  it('between the days two records of it name, and is certain from the later', () => {
    const told = history(
      standing(p),
      recorded('2024-01-10', renamed({ title: 'Pay Policy' })),
      recorded('2024-01-11', renamed({ title: 'Pay Policy', sameActAs: eventId(4) }, '2024-03-01')),
    )

    expect(['2024-01-31', '2024-02-15', '2024-03-01'].map((on) => called(told, on)?.title)).toEqual([
      'p',
      null,
      'Pay Policy',
    ])
  })

  it('where the resolution that gave it another number and class was vetoed before it was passed', () => {
    const told = history(
      standing(p, { identifiers: [{ text: '1' }] }),
      voted({
        type: 'PolicyRedesignated',
        decidedOn: vote.d,
        causedBy: vote.causedBy,
        data: {
          policy: p,
          effectiveOn: '2024-02-01',
          former: ['1'],
          identifiers: ['2'],
          kind: 'procedure',
        },
      }),
      recorded('2024-05-01', done('ResolutionVetoed', '2023-12-01', { resolution: r }, { by: mayor })),
    )
    const bears = (number: string) =>
      rightOf(resolveIdentifier(told.register, today)(number, { on: '2024-06-01' })).possible

    expect([bears('1'), bears('2')]).toEqual([[p], [p]])
    expect(called(told, '2024-06-01')).toMatchObject({ kind: null })
  })
})
