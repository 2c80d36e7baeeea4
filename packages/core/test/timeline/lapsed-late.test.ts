import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { amended, enacted, imported, rescinded } from '../acts.js'
import { done, noted } from '../deeds.js'
import {
  ask,
  eventId,
  history,
  possible,
  q,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const nsw = recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: 'au-nsw' } })
/** Recorded more than ten years after the poll; by s. 165(4) the policy lapses at the end of 2013-09-08. */
const lapsed = recorded(
  '2024-03-01',
  noted('LapsedByLaw', {
    policies: [p],
    rule: 's. 165(4)',
    trigger: 'poll declared',
    triggeredOn: '2012-09-08',
  }),
)
const enactment = (d: string, rec = d): Step => recorded(rec, enacted(p, { d }))
const readopted = (d: string): Step => recorded(d, done('PolicyReadopted', d, { policy: p }))
const days = ['2013-09-08', '2013-09-09', '2020-01-01']
const onDays = (told: History, times: object = {}): ReadonlyArray<string> =>
  days.map((on) => q(told, p, on, times))
const over = ['IF', 'NIF(lapsed-by-law)', 'NIF(lapsed-by-law)']
const goesOn = ['IF', 'IF', 'IF']

describe('a lapse by law that is recorded late', () => {
  const told = history(nsw, enactment('2011-01-01'), lapsed)

  it('took effect on its day', () => {
    expect(onDays(told)).toEqual(over)
  })

  it('is no decision, and so counts as decided by any day', () => {
    expect(onDays(told, { asDecidedBy: '2012-01-01' })).toEqual(over)
  })

  it('was not known before: nothing on record had ended the policy', () => {
    expect(onDays(told, { knownAt: '2020-06-01' })).toEqual(goesOn)
  })

  it('is the same in whatever order it and the enactment were recorded', () => {
    expect(onDays(history(nsw, lapsed, enactment('2011-01-01', '2024-04-01')))).toEqual(over)
    expect(onDays(history(nsw, lapsed, enactment('2012-10-01', '2024-04-01')))).toEqual(goesOn)
  })

  it('comes before what was done to the policy since, which changed what was no more', () => {
    const rescission = recorded('2018-01-01', rescinded(p, { d: '2018-01-01' }))
    const since = history(nsw, enactment('2011-01-01'), rescission, lapsed)
    const amendment = recorded('2015-01-01', amended(p, 'v2', { d: '2015-01-01' }))

    expect(onDays(since)).toEqual(over)
    expect(onDays(since, { knownAt: '2019-01-01' })).toEqual(['IF', 'IF', 'NIF(rescinded)'])
    expect(onDays(history(nsw, enactment('2011-01-01'), amendment, lapsed))).toEqual(over)
  })

  it('was defeated by a re-adoption before its day, and left a gap before one after it', () => {
    const inTime = history(nsw, enactment('2011-01-01'), readopted('2013-01-01'), lapsed)
    const after = history(nsw, enactment('2011-01-01'), readopted('2014-01-01'), lapsed)

    expect(onDays(inTime)).toEqual(goesOn)
    expect(onDays(after)).toEqual(['IF', 'NIF(lapsed-by-law)', 'IF'])
    expect(onDays(after, { knownAt: '2020-06-01' })).toEqual(goesOn)
  })
})

describe('a lapse by law', () => {
  it('may have ended one that was adopted on the day of what triggered it', () => {
    const told = history(nsw, enactment('2012-09-08'), lapsed)

    expect(onDays(told)).toEqual(['IF', 'UND(effect-unknown)', 'UND(effect-unknown)'])
    expect(possible(ask(told, p, { on: '2020-01-01' }))).toEqual(['IF', 'NIF(lapsed-by-law)'])
  })

  it('ends no policy that was adopted since what triggered it', () => {
    expect(onDays(history(nsw, enactment('2012-09-09'), lapsed))).toEqual(goesOn)
    expect(onDays(history(nsw, enactment('2012-10-01'), lapsed))).toEqual(goesOn)
    expect(onDays(history(nsw, enactment('2012-09-07'), lapsed))).toEqual(over)
  })

  it('ends one that was adopted before and commenced since', () => {
    const waiting = recorded('2012-01-01', enacted(p, { d: '2012-01-01', eff: '2012-12-01' }))

    expect(onDays(history(nsw, waiting, lapsed))).toEqual(over)
  })

  it('may have ended one of which nobody knows whether it was adopted before, or that very day', () => {
    const told = history(nsw, recorded('2012-12-31', enacted(p, { d: '2012' })), lapsed)

    expect(onDays(told)).toEqual(['IF', 'UND(effect-unknown)', 'UND(effect-unknown)'])
  })

  it('ends one that was imported without a day of adoption, as the record of it says', () => {
    const known = recorded(
      '2012-01-01',
      imported(p, { data: { commencement: { rule: 'onDate', on: '2005-01-01' } } }),
    )

    expect(onDays(history(nsw, known, lapsed))).toEqual(over)
  })

  it('that names what was made since is a finding', () => {
    const codesOf = (...steps: ReadonlyArray<Step>) =>
      rightOf(findings(history(nsw, ...steps).register, today)({ kinds: ['lapses-nothing'] })).map(
        ({ subject, sentence, events }) => [subject, sentence, events],
      )

    expect(codesOf(enactment('2012-10-01'), lapsed)).toEqual([
      [
        p,
        `${p} is recorded as lapsed by s. 165(4), which what happened on “2012-09-08” triggered, and was made on that day or since; what was made since does not lapse by it.`,
        [eventId(4), eventId(5)],
      ],
    ])
    expect(codesOf(enactment('2012-09-08'), lapsed)).toHaveLength(1)
    expect(codesOf(enactment('2012-09-07'), lapsed)).toEqual([])
    expect(codesOf(recorded('2012-12-31', enacted(p, { d: '2012' })), lapsed)).toEqual([])
    expect(codesOf(recorded('2012-12-31', imported(p)), lapsed)).toEqual([])
  })

  it('may or may not end one that was rescinded and revived since what triggered it', () => {
    const told = history(
      nsw,
      enactment('2011-01-01'),
      recorded('2012-10-01', rescinded(p, { d: '2012-10-01' })),
      recorded('2013-01-01', done('PolicyRevived', '2013-01-01', { policy: p, words: 'is revived' })),
      lapsed,
    )

    expect(onDays(told)).toEqual(['IF', 'UND(effect-unknown)', 'UND(effect-unknown)'])
    expect(possible(ask(told, p, { on: '2020-01-01' }))).toEqual(['IF', 'NIF(lapsed-by-law)'])
  })
})
