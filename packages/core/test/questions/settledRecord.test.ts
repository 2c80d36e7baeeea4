import { describe, expect, it } from 'vitest'
import { explain, type ActInput } from '../../src/index.js'
import { amended, attested, corrected, enacted, rescinded, retracted } from '../acts.js'
import { ask, eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const [p, other] = ['policy:p', 'policy:other']
const made = recorded('2019-07-02', enacted(p, { d: '2019-07-02' }))
const ended = recorded('2024-03-05', rescinded(p, { d: '2024-03-04' }))
const cited = (policy: string, on: string, ...steps: ReadonlyArray<Step>): ReadonlyArray<number> =>
  ask(history(...steps), policy, { on }).citations.map(({ seq }) => seq)

const dayOf = (edtf: string) => ({ edtf, text: edtf })

const preferring = (chosen: number, rejected: number): ActInput => ({
  type: 'ConflictAdjudicated',
  data: { chosen: eventId(chosen), rejected: eventId(rejected), reason: 'The signed minutes say so.' },
})

describe('what settled the record an answer rests on is cited', () => {
  it('is cited where it took an ending back', () => {
    expect(cited(p, '2025-01-01', made, ended, recorded('2026-01-05', retracted(eventId(4))))).toEqual([2, 4])
  })

  it('is cited where it moved an ending to another policy', () => {
    const moved = corrected(eventId(4), '/data/policy', p, other)

    expect(cited(p, '2025-01-01', made, ended, recorded('2026-01-05', moved))).toEqual([2, 4])
  })

  it('is cited where another record was preferred, and where the newest word preferred the first again', () => {
    const again = recorded('2024-03-06', rescinded(p, { d: '2024-03-05' }))
    const first = recorded('2026-01-05', preferring(4, 5))

    expect(cited(p, '2025-01-01', made, ended, again, first)).toEqual([2, 3, 5])
    expect(
      cited(p, '2025-01-01', made, ended, again, first, recorded('2026-01-06', preferring(5, 4))),
    ).toEqual([2, 4, 5, 6])
  })

  it('is cited where a retraction was taken back itself', () => {
    const steps = [
      recorded('2026-01-05', retracted(eventId(4))),
      recorded('2026-01-06', retracted(eventId(5))),
    ]

    expect(cited(p, '2025-01-01', made, ended, ...steps)).toEqual([2, 3, 5])
  })

  it('is cited where an attestation weighs nothing any more', () => {
    const seen = recorded('2024-05-01', attested(p, 'not-in-force', '2024-04-01', { evidence: 'primary' }))
    const less = recorded('2026-01-05', corrected(eventId(4), '/evidence', 'primary', 'web'))

    expect(cited(p, '2025-01-01', made, seen, less)).toEqual([2, 4])
  })

  it('is cited where nothing is left on record', () => {
    const answer = ask(history(made, recorded('2026-01-05', retracted(eventId(3)))), p, { on: '2025-01-01' })

    expect(answer).toMatchObject({ status: 'not-in-force', reason: 'no-record' })
    expect(answer.citations.map(({ type }) => type)).toEqual(['RegisterCoverageDeclared', 'EventRetracted'])
  })

  it('is not cited where it settled what does not bear on force, or was not known yet', () => {
    const text = recorded('2020-01-01', amended(p, 'v2', { d: '2020-01-01' }))
    const steps = [made, text, recorded('2026-01-05', retracted(eventId(4)))]

    expect(cited(p, '2025-01-01', ...steps)).toEqual([2])
    const taken = history(made, ended, recorded('2026-01-05', retracted(eventId(4))))
    const before = ask(taken, p, { on: '2025-01-01', knownAt: '2025-06-01' })
    expect(before.citations.map(({ seq }) => seq)).toEqual([2, 3])
  })
})

describe('an explanation', () => {
  const said = (...steps: ReadonlyArray<Step>): ReadonlyArray<string> => {
    const ledger = history(...steps)
    const answer = ask(ledger, p, { on: '2025-01-01' })
    return rightOf(explain(ledger.register, today)(answer))
      .steps.filter(({ about }) => about === 'event')
      .map(({ sentence }) => sentence)
  }

  it('gives the day of an act as it was corrected, and what the correction did', () => {
    const moved = recorded(
      '2026-01-05',
      corrected(eventId(4), '/decidedOn', dayOf('2024-03-04'), dayOf('2021-03-04')),
    )

    expect(said(made, ended, moved)).toEqual([
      'Event 2: PolicyEnacted, decided 2019-07-02, by council.',
      'Event 3: PolicyRescinded, decided 2021-03-04, by council.',
      'Event 4: RecordCorrected, corrects event 3 (PolicyRescinded), the day it was decided: 2021-03-04 instead of 2024-03-04.',
    ])
  })

  it.each([
    [
      '/decidedOn/edtf',
      '2024-03-04',
      '2021-03-04',
      'the day it was decided: 2021-03-04 instead of 2024-03-04',
    ],
    [
      '/decidedOn/text',
      '2024-03-04',
      'March 4',
      'the words for the day it was decided: "March 4" instead of 2024-03-04',
    ],
    ['/evidence', null, 'draft', 'the kind of evidence: "draft" instead of nothing'],
    ['/meeting', null, { id: 'meeting:m', item: 4 }, 'the sitting: meeting:m, item 4 instead of nothing'],
    ['/meeting', null, { id: 'meeting:m', item: null }, 'the sitting: meeting:m instead of nothing'],
    ['/data/portions', null, ['s. 5', 's. 7'], 'the parts it is about: s. 5, s. 7 instead of nothing'],
    ['/data/savings', null, 'Leases go on.', '“savings”: "Leases go on." instead of nothing'],
  ])('calls what was corrected by its name: %s', (path, from, to, words) => {
    const corrections = recorded('2026-01-05', corrected(eventId(4), path, from, to))

    expect(said(made, ended, corrections)[2]).toBe(
      `Event 4: RecordCorrected, corrects event 3 (PolicyRescinded), ${words}.`,
    )
  })

  it('gives the day that counts beside what the source calls it', () => {
    const worded = {
      ...enacted(p, { d: '2019-07-02' }),
      decidedOn: { edtf: '2019-07-02', text: 'July 2' },
    } as ActInput

    expect(said(recorded('2019-07-02', worded))).toEqual([
      'Event 2: PolicyEnacted, decided 2019-07-02 (“July 2”), by council.',
    ])
  })

  it('says what was taken back, and what was preferred to what', () => {
    const again = recorded('2024-03-06', rescinded(p, { d: '2024-03-05' }))

    expect(said(made, ended, recorded('2026-01-05', retracted(eventId(4))))[1]).toBe(
      'Event 4: EventRetracted, takes event 3 (PolicyRescinded) back.',
    )
    expect(said(made, ended, again, recorded('2026-01-05', preferring(4, 5)))[2]).toBe(
      'Event 5: ConflictAdjudicated, counts event 3 (PolicyRescinded) and not event 4 (PolicyRescinded).',
    )
  })
})
