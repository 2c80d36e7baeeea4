import { describe, expect, it } from 'vitest'
import * as E from 'fp-ts/lib/Either.js'
import type { ActInput } from '../../src/index.js'
import { attested, corrected, enacted, rescinded, retracted } from '../acts.js'
import { emptyLedger, eventId, recorded, rightOf, type Step } from '../history.js'
import { told } from '../problems.js'

const [p, other] = ['policy:p', 'policy:other']
const [enactment, enactmentOfOther, ending, last] = [2, 3, 4, 5]
const before: ReadonlyArray<Step> = [
  recorded('2019-07-02', enacted(p, { d: '2019-07-02' })),
  recorded('2019-07-03', enacted(other, { d: '2019-07-03' })),
  recorded('2024-03-05', rescinded(p, { d: '2024-03-04' })),
]

const problemsOf = (
  act: ActInput,
  { mode = 'live', further = [] }: { mode?: 'live' | 'import'; further?: ReadonlyArray<Step> } = {},
): unknown => {
  const ledger = emptyLedger()
  for (const step of [...before, ...further]) rightOf(ledger.take(step))
  const taken = ledger.take(recorded('2026-01-05', act), mode)
  return E.isLeft(taken) ? told(taken.left) : []
}

const preferring = (chosen: number, rejected: number): ActInput => ({
  type: 'ConflictAdjudicated',
  data: { chosen: eventId(chosen), rejected: eventId(rejected), reason: 'The minutes say so.' },
})

describe('an adjudication', () => {
  const noConflict = [['no-conflict', '/0/data/rejected']]

  it('is refused live between events that are at odds in nothing', () => {
    expect(problemsOf(preferring(enactment, ending))).toEqual(noConflict)
  })

  it('is refused live between events of different policies', () => {
    expect(problemsOf(preferring(enactmentOfOther, ending))).toEqual(noConflict)
    expect(problemsOf(preferring(enactment, enactmentOfOther))).toEqual(noConflict)
  })

  it('is recorded where two records tell of one act', () => {
    const again = recorded('2024-03-06', rescinded(p, { d: '2024-03-05' }))

    expect(problemsOf(preferring(last, ending), { further: [again] })).toEqual([])
  })

  it('is recorded where what was seen contradicts what is on record', () => {
    const seen = recorded('2024-06-01', attested(p, 'in-force', '2024-05-01', { evidence: 'primary' }))

    expect(problemsOf(preferring(last, ending), { further: [seen] })).toEqual([])
  })

  it('is recorded by an import whatever it prefers', () => {
    expect(problemsOf(preferring(enactment, ending), { mode: 'import' })).toEqual([])
  })
})

describe('a retraction', () => {
  const taken = recorded('2025-01-05', retracted(eventId(ending)))

  it('is refused live of what was taken back already, and recorded of the retraction itself', () => {
    expect(problemsOf(retracted(eventId(ending)), { further: [taken] })).toEqual([
      ['event-retracted', '/0/data/target'],
    ])
    expect(problemsOf(retracted(eventId(last)), { further: [taken] })).toEqual([])
  })
})

describe('a correction', () => {
  it.each([{}, 'meeting:m', { id: 5, item: null }, undefined])(
    'is refused that has an act be of a sitting that is none: %j',
    (sitting) => {
      const to = corrected(eventId(enactment), '/meeting', null, sitting ?? null)

      expect(problemsOf(to)).toEqual([
        [sitting === undefined ? 'correction-empty' : 'correction-breaks-event', '/0/data/to'],
      ])
    },
  )
})
