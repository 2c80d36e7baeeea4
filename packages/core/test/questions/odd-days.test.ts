import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import { amended, corrected, enacted, type When } from '../acts.js'
import { told } from '../problems.js'
import { covered, emptyLedger, eventId, history, recorded, rightOf, today, type Step } from '../history.js'

const p = 'policy:p'
const made = recorded('2020-01-02', enacted(p, { d: '2020-01-01' }))

const found = (code: string, ...steps: ReadonlyArray<Step>) =>
  rightOf(findings(history(...steps).register, today)({ kinds: [code as never] }))

describe('a day that is not the one the source is said to write', () => {
  const amending = (edtf: string, text: string): Step =>
    recorded('2024-07-01', amended(p, 'v2', { d: '2024-05-01', eff: { edtf, text } }))

  it('is told with both', () => {
    expect(found('day-not-as-worded', made, amending('2024-06-05', 'May 6, 2024'))).toEqual([
      {
        code: 'day-not-as-worded',
        severity: 'doubt',
        subject: p,
        sentence:
          'Of event 3 (PolicyAmended), the day it takes effect is taken to be 2024-06-05, and the source is said to write “May 6, 2024”.',
        events: [eventId(4)],
        settledBy:
          'Correcting the day, or the words beside it; where the source itself is wrong, words that say so, such as “May 13 (read: May 31)”.',
      },
    ])
  })

  it.each([
    ['2024-06-05', '2024-05-06'],
    ['2024-06-05', '6 May 2024'],
    ['2024-06-05', 'Monday, May 6th, 2024'],
    ['2024-06-05', 'May 2024'],
    ['2024-06-05', '2023'],
    ['2024-06-05', 'May 6'],
    ['2024-06-05', 'Sept 5'],
    ['2024-06', '5th of July'],
    ['2023-11/2024-01', 'May 6'],
  ])('is one that the words exclude: %s for “%s”', (edtf, text) => {
    expect(found('day-not-as-worded', made, amending(edtf, text))).toHaveLength(1)
  })

  it.each([
    ['2024-06-05', 'June 5, 2024'],
    ['2024-06-05', 'Sept. 5, 2024 (read: June 5)'],
    ['2024-06-05', 'June'],
    ['2024-06-05', '05/06/2024'],
    ['2024-06-05', 'le 5 juin 2024'],
    ['2024-06-05', 'recently'],
    ['2024-06-05', 'Mayuary 6, 2024'],
    ['2024-06-05', 'Juneil 6, 2024'],
    ['2024-06-05', '2024'],
    ['2024-06-05', 'February 30, 2024'],
    ['2024', 'June 5'],
    ['../2024-06-05', 'June 6'],
    ['2024-06-05~', 'June 4, 2024'],
    ['2023-11/2024-01', 'January 6'],
  ])('is none that the words leave possible, or that they do not tell: %s for “%s”', (edtf, text) => {
    expect(found('day-not-as-worded', made, amending(edtf, text))).toEqual([])
  })

  it('is one of which only half was corrected, until the words are', () => {
    const wrong = amending('2024-06-05', 'June 5, 2024')
    const half = recorded(
      '2024-08-01',
      corrected(eventId(4), '/data/effectiveOn/edtf', '2024-06-05', '2024-05-06'),
    )
    const rest = recorded(
      '2024-08-02',
      corrected(eventId(4), '/data/effectiveOn/text', 'June 5, 2024', 'May 6, 2024'),
    )

    expect(found('day-not-as-worded', made, wrong, half)).toHaveLength(1)
    expect(found('day-not-as-worded', made, wrong, half, rest)).toEqual([])
  })

  it('may be any day of an event, the day it was decided among them', () => {
    const worded = { edtf: '2020-01-01', text: 'January 2, 2020' } satisfies When
    const reviewed: ActInput = {
      type: 'ReviewScheduled',
      data: { policy: p, due: { edtf: '2025-01-01', text: '2026-01-01' } },
    }

    expect(
      found(
        'day-not-as-worded',
        recorded('2020-02-01', enacted(p, { d: worded })),
        recorded('2020-02-02', reviewed),
      ).map(({ sentence }) => sentence),
    ).toEqual([
      'Of event 2 (PolicyEnacted), the day it was decided is taken to be 2020-01-01, and the source is said to write “January 2, 2020”.',
      'Of event 3 (ReviewScheduled), the day it is due is taken to be 2025-01-01, and the source is said to write “2026-01-01”.',
    ])
  })
})

describe('what an older register claims of its recording', () => {
  const claiming = (recordedAt: string, d = '2020-01-01'): Step =>
    recorded('2024-03-01', {
      ...enacted(p, { d }),
      claimed: { recordedAt, register: 'Policy index 1998' },
    })

  const all = (...steps: ReadonlyArray<Step>) =>
    rightOf(
      findings(
        history(...steps).register,
        today,
      )({ kinds: ['claimed-after-recorded', 'claimed-before-decided'] }),
    )

  it('cannot have been after this ledger had it from there', () => {
    expect(all(claiming('2024-03-02T00:00:00.000000Z'))).toEqual([
      {
        code: 'claimed-after-recorded',
        severity: 'conflict',
        subject: p,
        sentence:
          '“Policy index 1998” is said to have recorded event 2 (PolicyEnacted) at 2024-03-02T00:00:00.000000Z, and it was in this ledger at 2024-03-01T19:00:00.000000Z.',
        events: [eventId(3)],
        settledBy: 'Retracting the event and recording it again with the moment that register gives.',
      },
    ])
  })

  it('may have been ahead of the decision, and is told then, by the calendar of the municipality', () => {
    // Six in the morning in Greenwich is still the day before in Alberta.
    const early = all(claiming('2020-01-01T06:00:00.000000Z'))

    expect(
      early.map(({ code, severity, sentence, settledBy }) => [code, severity, sentence, settledBy]),
    ).toEqual([
      [
        'claimed-before-decided',
        'doubt',
        '“Policy index 1998” is said to have recorded event 2 (PolicyEnacted) at 2020-01-01T06:00:00.000000Z, before it was decided (“2020-01-01”): it was entered ahead of the decision, or one of the two is a slip.',
        'Correcting the day of the decision, where that is the slip; else retracting the event and recording it again with the moment that register gives.',
      ],
    ])
    expect(all(claiming('2020-01-01T07:00:00.000000Z'))).toEqual([])
    expect(all(claiming('2019-06-01T00:00:00.000000Z', '2019'))).toEqual([])
  })

  it('is refused live where it has not come yet', () => {
    const ledger = emptyLedger()
    rightOf(ledger.take(covered))
    const said = (recordedAt: string) => {
      const taken = ledger.take(claiming(recordedAt), 'live')
      return E.isLeft(taken) ? told(taken.left) : []
    }

    expect(said('2024-03-03T00:00:00.000000Z')).toEqual([['claimed-in-the-future', '/0/claimed/recordedAt']])
    expect(said('2024-02-03T00:00:00.000000Z')).toEqual([])
  })
})
