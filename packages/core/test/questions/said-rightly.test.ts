import { describe, expect, it } from 'vitest'
import { explain, findings, type ActInput, type FindingKind } from '../../src/index.js'
import { enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { court, done, mayor } from '../deeds.js'
import {
  ask,
  emptyLedger,
  eventId,
  history,
  leftOf,
  record,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const m = 'motion:m'
const made = recorded('2021-01-04', enacted(p, { d: '2021-01-04' }))

const found = (told: History, ...kinds: ReadonlyArray<FindingKind>): ReadonlyArray<string> =>
  rightOf(findings(told.register, today)({ kinds })).map(({ sentence }) => sentence)
const assumed = (told: History, on: string): ReadonlyArray<string> =>
  ask(told, p, { on })
    .assumptions.filter(({ code }) => code === 'continuity')
    .map(({ sentence }) => sentence)

describe('a reinstatement', () => {
  const held: Step = recorded(
    '2021-02-01',
    done('PolicySuspended', '2021-02-01', { policy: p, lastDay: '2021-03-01' }),
  )
  const again = (effectiveOn: string, data: object = {}): Step =>
    recorded('2024-06-05', done('PolicyReinstated', '2021-02-15', { policy: p, effectiveOn, ...data }))

  it('from a day on which the suspension was over lifts nothing', () => {
    expect(found(history(made, held, again('2024-06-05')), 'lifts-nothing')).toEqual([
      'policy:p is recorded as reinstated from “2024-06-05” on, when any suspension on record was over or had not begun.',
    ])
    expect(
      found(history(made, held, again('2024-06-05', { suspension: eventId(4) })), 'lifts-nothing'),
    ).toEqual([
      'policy:p is recorded as reinstated from “2024-06-05” on, when the suspension it names was over or had not begun.',
    ])
  })

  it('from the day after its last day, or while it was prolonged, is as it should be', () => {
    const longer = recorded(
      '2021-02-20',
      done('PolicySuspended', '2021-02-20', {
        policy: p,
        prolongs: eventId(4),
        from: '2021-02-01',
        lastDay: '2025-03-01',
      }),
    )

    expect(found(history(made, held, again('2021-03-02')), 'lifts-nothing')).toEqual([])
    expect(
      found(history(made, held, longer, again('2024-06-05', { suspension: eventId(4) })), 'lifts-nothing'),
    ).toEqual([])
  })
})

describe('a sentence', () => {
  it('says that a policy goes on as long as nothing on record ends it, and only then', () => {
    const ending = recorded('2021-05-04', rescinded(p, { d: '2021-05-04', eff: '2021-07-01' }))

    expect(assumed(record([made]), '2021-06-01')).toEqual([
      'The record speaks up to 2021-01-04; after that the policy is taken to go on, since nothing on record ends it (R6).',
    ])
    expect(assumed(record([made, ending]), '2021-06-01')).toEqual([
      'The record speaks up to 2021-05-04; after that the policy is taken to go on until what is on record ends it (R6).',
    ])
  })

  it('calls nothing challenged that was quashed', () => {
    const challenged = recorded('2021-02-01', done('ProceedingCommenced', '2021-02-01', { policy: p }))
    const quashed = recorded(
      '2021-03-01',
      done('PolicyQuashed', '2021-03-01', { policy: p, operation: { rule: 'prospective' } }, { by: court }),
    )
    const told = history(made, challenged, quashed)
    const answer = ask(told, p, { on: '2021-04-01' })

    expect([answer.reason, answer.flags]).toEqual(['quashed', []])
    expect(ask(told, p, { on: '2021-02-15' }).flags).toEqual(['contested'])
    expect(
      rightOf(explain(told.register, today)(answer)).steps.filter(({ about }) => about === 'flag'),
    ).toEqual([])
  })

  it('does not miss in a resolution what the record of its motion says', () => {
    const moved = (data: object): ActInput => done('MotionMoved', '2021-02-01', { motion: m, ...data })
    const counted = done('VoteRecorded', '2021-02-01', {
      on: { matter: 'motion', motion: m },
      tally: { for: 5, against: 2 },
    })
    const told = (...acts: ReadonlyArray<ActInput>): History =>
      history(
        made,
        recorded('2021-01-20', proposesToRescind(m, p, '2021-02-01')),
        recorded('2021-02-01', ...acts, passed('resolution:r', { d: '2021-02-01', data: { motion: m } })),
      )

    expect(found(told(moved({ mover: 'm-1' }), counted), 'not-stated:mover', 'not-stated:tally')).toEqual([])
    expect(found(told(moved({})), 'not-stated:mover', 'not-stated:tally')).toHaveLength(2)
  })

  it.each([
    [null, 'council-policy', 'the record does not say who acted, and by what'],
    [mayor, 'council-policy', 'the rules do not rank a mayor that acts by decision'],
  ])('says of a power why it is unknown: %j', (by, kind, why) => {
    const told = history(
      recorded('2021-01-04', enacted(p, { d: '2021-01-04', data: { kind } })),
      recorded('2021-05-04', rescinded(p, { d: '2021-05-04', by })),
    )

    expect(found(told, 'power-unknown')).toEqual([
      `Whether whoever ended policy:p had the power cannot be told: ${why}. The act is taken as it stands (R15b).`,
    ])
  })

  it('lists what can stand where nothing of the name does, or offers the nearest', () => {
    const refused = (data: Readonly<Record<string, unknown>>) =>
      leftOf(emptyLedger().take(recorded('2021-05-04', rescinded(p, { d: '2021-05-04', data })))).filter(
        ({ code }) => code === 'unknown-member',
      )

    expect(refused({ effectiveFrom: '2021-05-04' })[0]?.sentence).toMatch(
      /^Nothing called "effectiveFrom" belongs here; what can stand here is policy, effectiveOn, .*\.$/,
    )
    expect(refused({ efectiveOn: '2021-05-04' })[0]?.sentence).toBe(
      'Nothing called "efectiveOn" belongs here; did you mean effectiveOn?',
    )
  })

  it('points into what was handed in, be it written short or in whole', () => {
    const paths = (d: object | string, eff: string) =>
      leftOf(
        emptyLedger().take(recorded('2021-05-04', { ...rescinded(p, { eff }), decidedOn: d } as ActInput)),
      ).map(({ path }) => path)

    expect(paths('2023-02-30', '2021-13-01')).toEqual(['/0/decidedOn', '/0/data/effectiveOn'])
    expect(paths({ edtf: '2023-02-30', text: 'x' }, '2021-01-01')).toEqual(['/0/decidedOn/edtf'])
  })
})
