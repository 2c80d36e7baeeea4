import { describe, expect, it } from 'vitest'
import * as E from 'fp-ts/lib/Either.js'
import { findings, versionInForce, type ActInput, type SubjectId } from '../../src/index.js'
import { amended, enacted, imported, passed, proposesToRescind, rescinded, standing } from '../acts.js'
import { byBylaw, court, done, noted } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  emptyLedger,
  eventId,
  history,
  q,
  recorded,
  rightOf,
  today,
  type Step,
} from '../history.js'
import { told } from '../problems.js'

const [p, m, r] = ['policy:p', 'motion:m', 'resolution:r']

const found = (steps: ReadonlyArray<Step>, code: string) =>
  rightOf(findings(history(...steps).register, today)({ kinds: [code as never] }))

const refused = (before: ReadonlyArray<Step>, act: ActInput, on = '2026-01-05'): unknown => {
  const ledger = emptyLedger()
  for (const step of [covered, ...before]) rightOf(ledger.take(step))
  const taken = ledger.take(recorded(on, act), 'live')
  return E.isLeft(taken) ? told(taken.left) : []
}

describe('a resolution whose intended effect never came', () => {
  const steps = [
    standing(p),
    recorded('2024-04-01', proposesToRescind(m, p, '2024-05-01')),
    recorded('2024-05-02', {
      ...passed(r, { d: '2024-05-01' }),
      data: { resolution: r, motion: m },
    } as ActInput),
  ]

  it('is told with every answer about the policy', () => {
    const answer = ask(history(...steps), p, { on: '2024-05-10' })

    expect(brief(answer)).toBe('IF')
    expect(answer.findings.map(({ code, events }) => [code, events])).toEqual([
      ['effect-not-recorded', [eventId(5)]],
    ])
  })

  it('is not, once it came', () => {
    const came = recorded('2024-05-03', rescinded(p, { d: '2024-05-01' }))

    expect(ask(history(...steps, came), p, { on: '2024-05-10' }).findings).toEqual([])
  })
  it('is told of an amendment until it came, whenever else it was amended', () => {
    const ledger = history(
      standing(p),
      recorded('2024-03-01', amended(p, 'v2', { d: '2024-03-01' })),
      recorded(
        '2024-04-01',
        noted('MotionProposed', {
          motion: m,
          text: 'THAT it be amended.',
          intendedEffects: [{ act: 'PolicyAmended', policy: p, version: 'v3' }],
        }),
      ),
      recorded('2024-05-02', passed(r, { d: '2024-05-01', data: { motion: m } })),
      recorded('2024-05-03', amended(p, 'v3', { d: '2024-05-01' })),
    )
    const codes = (knownAt: string) =>
      ask(ledger, p, { on: '2024-05-10', knownAt }).findings.map(({ code }) => code)

    expect([codes('2024-05-01'), codes('2024-05-02'), codes('2024-05-03')]).toEqual([
      [],
      ['effect-not-recorded'],
      [],
    ])
  })
})

describe('a motion to amend that was due', () => {
  const made = recorded('2020-01-01', enacted(p, { d: '2020-01-01', data: { version: 'v1' } }))
  const amending = noted('MotionProposed', {
    motion: m,
    text: 'THAT it be amended.',
    scheduledFor: { edtf: '2024-05-01', text: '2024-05-01' },
    intendedEffects: [{ act: 'PolicyAmended', policy: p, version: 'v2' }],
  })
  const versions = (on: string, ...steps: ReadonlyArray<Step>) => {
    const answer = rightOf(
      versionInForce(history(made, recorded('2024-04-01', amending), ...steps).register, today)(
        p as SubjectId,
        {
          on,
        },
      ),
    )
    return [answer.version?.version ?? null, answer.possible.map(({ version }) => version), answer.reason]
  }

  it('leaves open which version is in force, as long as its outcome is not on record (R10)', () => {
    expect(versions('2024-04-30')).toEqual(['v1', ['v1'], null])
    expect(versions('2024-05-01')).toEqual([null, ['v2', 'v1'], 'outcome-unknown'])
  })

  it('changes nothing once it was defeated', () => {
    const defeated = recorded(
      '2024-05-02',
      done('MotionDefeated', '2024-05-01', { motion: m, cause: 'vote' }),
    )

    expect(versions('2024-05-01', defeated)).toEqual(['v1', ['v1'], null])
  })
})

describe('a hold that a court laid', () => {
  const made = recorded('2020-01-01', enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw' } }))
  const stayed = recorded(
    '2021-01-02',
    done('PolicySuspended', '2021-01-01', { policy: p, basis: 'court' }, { by: court }),
  )
  const lifted = (by: typeof court | typeof byBylaw) =>
    recorded('2021-06-02', done('PolicyReinstated', '2021-06-01', { policy: p }, { by }))

  it('is not lifted by council, though the bylaw is its own', () => {
    const steps = [made, stayed, lifted(byBylaw)]

    expect(q(history(...steps), p, '2021-07-01')).toBe('NIF(suspended)')
    expect(found(steps, 'no-power').map(({ sentence }) => sentence)).toEqual([
      'Whoever reinstated policy:p ranks below whoever suspended it; that suspension is not lifted (R15b).',
    ])
  })

  it('is not lifted by council live', () => {
    const lifting = (by: typeof court | typeof byBylaw) => lifted(by).acts[0] as ActInput

    expect(refused([made, stayed], lifting(byBylaw))).toEqual([['no-power', '/0/by']])
    expect(refused([made, stayed], lifting(court))).toEqual([])
  })

  it('is lifted by a court', () => {
    expect(q(history(made, stayed, lifted(court)), p, '2021-07-01')).toBe('IF')
  })
})

describe('an act by whoever ranks below the policy', () => {
  const made = recorded(
    '2020-01-01',
    enacted(p, {
      d: '2020-01-01',
      by: byBylaw,
      data: {
        kind: 'bylaw',
        commencement: { rule: 'onDate', on: { edtf: '2030-01-01', text: '2030-01-01' } },
        sunset: { rule: 'lastDay', on: { edtf: '2030-12-31', text: '2030-12-31' } },
      },
    }),
  )
  const date = { edtf: '2031-01-01', text: '2031-01-01' }

  it.each([
    ['SunsetSet', { sunset: { rule: 'lastDay', on: date } }],
    ['SunsetExtended', { sunset: { rule: 'lastDay', on: date } }],
    ['CommencementPostponed', {}],
    ['CommencementCancelled', {}],
  ])('is refused live where it would do nothing: %s', (type, data) => {
    const by = (instrument: 'bylaw' | 'resolution') =>
      done(type, '2021-01-01', { policy: p, ...data }, { by: { body: 'council', instrument } })

    expect(refused([made], by('resolution'))).toEqual([['no-power', '/0/by']])
    expect(refused([made], by('bylaw'))).toEqual([])
  })
})

describe('a condition nobody made', () => {
  const made = recorded(
    '2020-01-01',
    enacted(p, {
      d: '2020-01-01',
      data: { commencement: { rule: 'onCondition', condition: 'ministerial approval' } },
    }),
  )
  const met = (condition: string): ActInput =>
    noted('CommencementConditionSatisfied', {
      policy: p,
      condition,
      settledOn: { edtf: '2021-01-01', text: '2021-01-01' },
    })

  it('is not recorded live as met', () => {
    expect(refused([made], met('Ministerial approval'))).toEqual([['condition-unknown', '/0/data/condition']])
    expect(refused([made], met('ministerial approval'))).toEqual([])
  })

  it('is a finding where it was imported', () => {
    expect(
      found([made, recorded('2021-01-02', met('Ministerial approval'))], 'condition-unknown').map(
        ({ sentence }) => sentence,
      ),
    ).toEqual([
      'Nothing of policy:p waits for “Ministerial approval”; what it waits for is “ministerial approval”. So CommencementConditionSatisfied settles nothing.',
    ])
    expect(found([made, recorded('2021-01-02', met('ministerial approval'))], 'condition-unknown')).toEqual(
      [],
    )
  })
})

describe('a declaration that the record is complete', () => {
  it('is disproved by an act of its time that is recorded after it', () => {
    const late = recorded('2026-01-05', rescinded(p, { d: '2019-05-01' }))
    const declared = recorded(
      '2025-01-01',
      noted('RegisterCoverageDeclared', { from: null, to: null, completeness: 'complete' }),
    )

    expect(
      found([standing(p), declared, late], 'coverage-disproved').map(({ events, sentence }) => [
        events,
        sentence,
      ]),
    ).toEqual([
      [
        [eventId(4), eventId(5)],
        'On 2025-01-01 the record was declared complete; acts decided before then were recorded only afterwards (1), the first of them event 4 (PolicyRescinded, decided on 2019-05-01).',
      ],
    ])
    expect(found([standing(p), late, declared], 'coverage-disproved')).toEqual([])
    expect(
      found([standing(p), declared, late, { ...declared, rec: '2026-02-01' }], 'coverage-disproved'),
    ).toEqual([])
    expect(
      found(
        [standing(p), declared, recorded('2026-01-05', rescinded(p, { d: '2025-12-01' }))],
        'coverage-disproved',
      ),
    ).toEqual([])
  })

  const declared = (from: string | null, to: string | null): Step =>
    recorded('2025-01-10', noted('RegisterCoverageDeclared', { from, to, completeness: 'complete' }))
  const disproving = (from: string | null, to: string | null, rec: string, act: ActInput) =>
    found([standing(p), declared(from, to), recorded(rec, act)], 'coverage-disproved')

  it('is not disproved by what was decided shortly before and recorded in its turn, unless it names its last day', () => {
    const lately = rescinded(p, { d: '2025-01-06' })

    expect(disproving(null, null, '2025-01-20', lately)).toEqual([])
    expect(disproving('2020-01-01', '2025-12-31', '2025-01-20', lately)).toEqual([])
    expect(disproving(null, null, '2025-02-06', lately)).toEqual([])
    expect(disproving(null, null, '2025-02-07', lately)).toHaveLength(1)
    expect(disproving(null, '2025-01-09', '2025-01-20', lately)).toHaveLength(1)
  })

  it('is disproved by what works on its days, whenever before it that was decided', () => {
    const ending = (d: string, eff: string): ActInput => rescinded(p, { d, eff })

    expect(
      disproving('2020-01-01', '2023-12-31', '2026-01-05', ending('2019-05-01', '2020-05-01')),
    ).toHaveLength(1)
    expect(
      disproving('2020-01-01', '2023-12-31', '2026-01-05', ending('2024-05-01', '2023-05-01')),
    ).toHaveLength(1)
    expect(disproving('2020-01-01', '2023-12-31', '2026-01-05', ending('2023-05-01', '2024-05-01'))).toEqual(
      [],
    )
    expect(disproving('2020-01-01', '2023-12-31', '2026-01-05', ending('2019-05-01', '2019-06-01'))).toEqual(
      [],
    )
    expect(disproving('2020-01-01', '2023-12-31', '2026-01-05', ending('2025-05-01', '2023-05-01'))).toEqual(
      [],
    )
  })

  it('is disproved by a policy of its days that was not on record, and not by a start', () => {
    const unlisted = enacted('policy:unlisted', { d: '2012-05-01' })
    const begun = done('PolicyCommenced', '2023-01-01', { policy: p, commencedOn: '2023-02-01' })

    expect(disproving('2020-01-01', '2023-12-31', '2026-01-05', unlisted)).toHaveLength(1)
    expect(
      disproving('2020-01-01', '2023-12-31', '2026-01-05', imported('policy:unlisted', { d: '2012' })),
    ).toHaveLength(1)
    expect(disproving('2020-01-01', '2023-12-31', '2026-01-05', begun)).toEqual([])
  })

  it('vouches for what was recorded; that nothing came since is taken for granted', () => {
    const codes = (on: string) =>
      ask(history(standing(p)), 'policy:nowhere', { on }).assumptions.map(({ code }) => code)

    expect(codes('1995-01-03')).toEqual([])
    expect(codes('1995-01-04')).toEqual(['continuity'])
  })
})

describe('a reconsideration that the record says came too late', () => {
  it('is a finding', () => {
    const steps = [
      recorded('2020-01-02', passed(r, { d: '2020-01-01' })),
      recorded(
        '2024-01-02',
        done('ResolutionReconsidered', '2024-01-01', { target: eventId(3), withinTime: false }),
      ),
    ]

    expect(found(steps, 'reconsidered-out-of-time').map(({ events }) => events)).toEqual([
      [eventId(3), eventId(4)],
    ])
  })
})
