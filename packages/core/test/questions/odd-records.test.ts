import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type FindingKind } from '../../src/index.js'
import { amended, council, enacted, imported, passed, rescinded, retracted, standing } from '../acts.js'
import { court, done, noted } from '../deeds.js'
import { emptyLedger, eventId, history, recorded, rightOf, today, covered, type Step } from '../history.js'
import { told } from '../problems.js'

const p = 'policy:p'
const o = 'policy:o'

/** What is found of some kinds, with the number of each event concerned. */
const found = (kinds: ReadonlyArray<FindingKind>, ...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(...steps).register, today)({ kinds })).map(
    ({ code, severity, subject, events }) => [
      code,
      severity,
      subject,
      ...events.map((id) => Number.parseInt(id.slice(-6), 16)),
    ],
  )
const noticed = (type: string, data: object, said: object = {}): Step =>
  recorded('2024-12-01', noted(type, { policy: p, ...data }, said))
const did = (type: string, d: string, data: object = {}, said: object = {}): Step =>
  recorded('2024-12-01', done(type, d, { policy: p, ...data }, said))

describe('a condition that is recorded as failed', () => {
  const onCondition = recorded(
    '2024-01-01',
    enacted(p, { d: '2024-01-01', data: { commencement: { rule: 'onCondition', condition: 'poll' } } }),
  )
  const met = (settledOn: string): Step =>
    noticed('CommencementConditionSatisfied', { condition: 'poll', settledOn })
  const failed = (settledOn: string, condition = 'poll'): Step =>
    noticed('CommencementConditionFailed', { condition, settledOn })
  const kinds = ['condition-failed-after-met'] as const

  it('after it was met contradicts the record, in whatever order both were recorded', () => {
    expect(found(kinds, onCondition, met('2024-03-01'), failed('2024-04-01'))).toEqual([
      ['condition-failed-after-met', 'conflict', p, 4, 5],
    ])
    expect(found(kinds, onCondition, failed('2024-04-01'), met('2024-03-01'))).toEqual([
      ['condition-failed-after-met', 'conflict', p, 5, 4],
    ])
  })

  it('before it was met, or is another, does not', () => {
    expect(found(kinds, onCondition, failed('2024-02-01'), met('2024-03-01'))).toEqual([])
    expect(found(kinds, onCondition, met('2024-03-01'), failed('2024-04-01', 'order'))).toEqual([])
  })

  it('is none where what met it was taken back', () => {
    expect(
      found(
        kinds,
        onCondition,
        met('2024-03-01'),
        failed('2024-04-01'),
        recorded('2024-12-02', retracted(eventId(4))),
      ),
    ).toEqual([])
  })

  it('is an approval too that was withheld after it was given', () => {
    const approval = { approver: 'minister' }

    expect(
      found(
        kinds,
        onCondition,
        did('ApprovalGranted', '2024-03-01', approval),
        did('ApprovalWithheld', '2024-04-01', approval),
      ),
    ).toEqual([['condition-failed-after-met', 'conflict', p, 4, 5]])
    expect(
      found(
        kinds,
        onCondition,
        did('ApprovalWithheld', '2024-03-01', approval),
        did('ApprovalGranted', '2024-04-01', approval),
      ),
    ).toEqual([])
  })
})

describe('a second publication', () => {
  const kinds = ['published-again'] as const
  const published = (publishedOn: string, data: object = {}): Step =>
    noticed('PolicyPublished', { publishedOn, constitutive: true, ...data })
  const made = standing(p)

  it('of one version is told of', () => {
    const again = [['published-again', 'doubt', p, 4, 5]]

    expect(found(kinds, made, published('2024-01-10'), published('2024-02-10'))).toEqual(again)
    expect(found(kinds, made, published('2024-01-10'), published('2024-02-10', { version: 'v1' }))).toEqual(
      again,
    )
    expect(
      found(
        kinds,
        made,
        published('2024-01-10', { channel: 'Gazette' }),
        published('2024-02-10', { channel: 'Herald' }),
      ),
    ).toEqual(again)
  })

  it.each<readonly [string, ReadonlyArray<Step>]>([
    ['of another version', [published('2024-01-10'), published('2024-02-10', { version: 'v2' })]],
    ['of another policy', [published('2024-01-10'), standing(o), published('2024-02-10', { policy: o })]],
    [
      'that is not the one the law asks for',
      [published('2024-01-10'), published('2024-02-10', { constitutive: false })],
    ],
    [
      'by another channel, of which nobody says which the law asks for',
      [
        noticed('PolicyPublished', { publishedOn: '2024-01-10', channel: 'Gazette' }),
        noticed('PolicyPublished', { publishedOn: '2024-01-11', channel: 'web' }),
      ],
    ],
    [
      'after an amendment, that names no version',
      [
        published('2024-01-10'),
        recorded('2024-02-01', amended(p, 'v2', { d: '2024-02-01' })),
        published('2024-02-10'),
      ],
    ],
  ])('%s is not', (_, steps) => {
    expect(found(kinds, made, ...steps)).toEqual([])
  })
})

describe('a commencement that was called off', () => {
  const kinds = ['commenced-after-called-off'] as const
  const waiting = recorded(
    '2024-01-01',
    enacted(p, { d: '2024-01-01', data: { commencement: { rule: 'onAppointedDay' } } }),
  )
  const cancelled = (d: string, data: object = {}): Step => did('CommencementCancelled', d, data)
  const commenced = (d: string, commencedOn: string, data: object = {}): Step =>
    did('PolicyCommenced', d, { commencedOn, ...data })

  it('is not followed by one, ordered or noticed', () => {
    const odd = [['commenced-after-called-off', 'conflict', p, 4, 5]]

    expect(found(kinds, waiting, cancelled('2024-03-01'), commenced('2024-04-01', '2024-05-01'))).toEqual(odd)
    expect(
      found(
        kinds,
        waiting,
        cancelled('2024-03-01'),
        noticed('PolicyCommenced', { commencedOn: '2024-05-01' }),
      ),
    ).toEqual(odd)
  })

  it.each<readonly [string, ReadonlyArray<Step>]>([
    ['that had been ordered before', [commenced('2024-02-01', '2024-05-01'), cancelled('2024-03-01')]],
    [
      'of another part',
      [
        cancelled('2024-03-01', { portions: ['s. 1'] }),
        commenced('2024-04-01', '2024-05-01', { portions: ['s. 2'] }),
      ],
    ],
  ])('but may be by one %s', (_, steps) => {
    expect(found(kinds, waiting, ...steps)).toEqual([])
  })
})

describe('an expiry somebody noticed', () => {
  const kinds = ['expired-without-term'] as const
  const expired = (said: object = {}): Step => noticed('PolicyExpired', { lastDay: '2024-06-30' }, said)
  const lastDay = { rule: 'lastDay', on: '2024-06-30' }

  it('of what nothing limits is in doubt, and a gap where evidence bears it out', () => {
    expect(found(kinds, standing(p), expired())).toEqual([['expired-without-term', 'doubt', p, 4]])
    expect(found(kinds, standing(p), expired({ evidence: 'web' }))).toEqual([
      ['expired-without-term', 'doubt', p, 4],
    ])
    expect(found(kinds, standing(p), expired({ evidence: 'primary' }))).toEqual([
      ['expired-without-term', 'gap', p, 4],
    ])
    expect(found(kinds, standing(p), expired(), expired())).toHaveLength(2)
  })

  it.each<readonly [string, ReadonlyArray<Step>]>([
    ['it was enacted with', [standing(p, { sunset: lastDay })]],
    ['it was given later', [standing(p), did('SunsetSet', '2020-01-01', { sunset: lastDay })]],
    [
      'the law has',
      [
        standing(p),
        recorded(
          '2024-11-01',
          noted('LapsedByLaw', { policies: [p], rule: 'r', trigger: 't', triggeredOn: '2024-06-30' }),
        ),
      ],
    ],
  ])('of a limit %s is not', (_, steps) => {
    expect(found(kinds, ...steps, expired())).toEqual([])
  })
})

describe('another record of one act', () => {
  const kinds = ['event-of-another-policy', 'event-of-another-kind'] as const
  const both: ReadonlyArray<Step> = [
    standing(p),
    standing(o),
    recorded('2024-01-10', rescinded(o, { d: '2024-01-10' })),
    recorded('2024-01-10', rescinded(p, { d: '2024-01-10' })),
  ]
  const same = (act: string, event: number, data: object = {}): ActInput =>
    done(act, '2024-01-10', { policy: p, sameActAs: eventId(event), ...data }, { by: court })
  const refused = (before: ReadonlyArray<Step>, act: ActInput): ReadonlyArray<string> => {
    const ledger = emptyLedger()
    for (const step of [covered, ...before]) rightOf(ledger.take(step))
    const taken = ledger.take(recorded('2024-12-01', act), 'live')
    return E.isLeft(taken) ? told(taken.left).map(([code, path]) => `${code} ${path}`) : []
  }

  it('is not one of another policy, or of what the act cannot be', () => {
    for (const [event, code] of [
      [5, 'event-of-another-policy'],
      [3, 'event-of-another-kind'],
    ] as const) {
      const act = same('PolicyRescinded', event)

      expect(found(kinds, ...both, recorded('2024-12-01', act))).toEqual([[code, 'conflict', p, 7, event]])
      expect(refused(both, act)).toEqual([`${code} /0/data/sameActAs`])
    }
  })

  it.each<readonly [string, ActInput]>([
    ['of its kind', same('PolicyRescinded', 6)],
    ['of what also ends it', same('PolicySuperseded', 6, { by: o, manner: 'express' })],
    ['of its making, imported and enacted', imported(p, { data: { sameActAs: eventId(3) } })],
  ])('is one %s', (_, act) => {
    expect(found(kinds, ...both, recorded('2024-12-01', act))).toEqual([])
    expect(refused(both, act)).toEqual([])
  })

  it('is the enactment of what replaced it', () => {
    const replaced = [
      standing(p),
      recorded('2024-01-10', enacted(o, { d: '2024-01-10', by: council, data: { replaces: [p] } })),
    ]
    const act = same('PolicySuperseded', 4, { by: o, manner: 'express' })

    expect(found(kinds, ...replaced, recorded('2024-12-01', act))).toEqual([])
    expect(refused(replaced, act)).toEqual([])
  })

  it('is no vote of another thing', () => {
    const vote = recorded('2024-01-10', passed('resolution:r', { d: '2024-01-10' }))
    const act = same('PolicyRescinded', 7)

    expect(found(kinds, ...both, vote, recorded('2024-12-01', act))).toEqual([])
  })
})
