import { describe, expect, it } from 'vitest'
import { enacted, standing } from '../acts.js'
import { about, byBylaw, done, noted } from '../deeds.js'
import { ask, brief, history, possible, q, record, recorded, type Step } from '../history.js'
import { on, p } from '../votes.js'

const made = (commencement: object, data: object = {}): Step =>
  recorded(
    '2020-01-01',
    enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw', commencement, ...data } }),
  )
const fixed = made({ rule: 'onDate', on: '2020-06-01' })
const act = (type: string, d: string, data: object = {}): Step =>
  recorded(d, done(type, d, { policy: p, ...data }, { by: byBylaw }))
const putOff = act('CommencementPostponed', '2020-05-01')
const calledOff = act('CommencementCancelled', '2020-05-01')
const ordered = (d: string, commencedOn: string, data: object = {}) =>
  act('PolicyCommenced', d, { commencedOn, ...data })
const seen = (commencedOn: string): Step =>
  recorded('2020-09-01', noted('PolicyCommenced', { policy: p, commencedOn }))

describe('a commencement that was put off without a day', () => {
  it.each([
    ['by an order', ordered('2020-06-15', '2020-07-01')],
    ['as was seen', seen('2020-07-01')],
  ])('comes on the day on which it commenced after all, %s', (_, commenced) => {
    expect(on(history(fixed, putOff, commenced), '2020-06-30', '2020-07-01', '2021-01-01')).toEqual([
      'NIF(not-commenced)',
      'IF',
      'IF',
    ])
  })

  it('comes by an order made since, where the day was left to be appointed', () => {
    const told = history(made({ rule: 'onAppointedDay' }), putOff, ordered('2020-06-15', '2020-07-01'))

    expect(on(told, '2020-06-30', '2020-07-01')).toEqual(['NIF(not-commenced)', 'IF'])
  })

  it.each([
    ['was left to be appointed', made({ rule: 'onAppointedDay' }), '2020-07-01'],
    ['was fixed, and was the day it was seen to come', fixed, '2020-06-01'],
  ])('may have come as was seen, where the day %s', (_, enactment, day) => {
    const told = history(enactment, putOff, seen(day))

    expect(on(told, '2020-05-31', day)).toEqual(['NIF(not-commenced)', 'UND(conflicting-records)'])
    expect(possible(ask(told, p, { on: day }))).toEqual(['IF', 'NIF(not-commenced)'])
  })

  it('may have come on any day since the old one, where the record is not complete', () => {
    const told = record([fixed, putOff])

    expect(on(told, '2020-05-15', '2020-05-31', '2020-06-01', '2021-01-01')).toEqual([
      'NIF(not-commenced)',
      'NIF(not-commenced)',
      'UND(commencement-unknown)',
      'UND(commencement-unknown)',
    ])
    expect(possible(ask(told, p, { on: '2021-01-01' }))).toEqual(['IF', 'NIF(not-commenced)'])
    expect(on(record([fixed, putOff, ordered('2020-06-15', '2020-07-01')]), '2020-06-30')).toEqual([
      'NIF(not-commenced)',
    ])
  })

  it('has not come where the record is complete', () => {
    expect(on(history(fixed, putOff), '2021-01-01')).toEqual(['NIF(not-commenced)'])
  })

  it('comes on the day another postponement names', () => {
    const later = act('CommencementPostponed', '2020-10-01', { until: '2020-12-01' })

    expect(on(record([fixed, putOff, later]), '2020-11-30', '2020-12-01')).toEqual([
      'NIF(not-commenced)',
      'IF',
    ])
  })

  it('does not come on the day that was appointed before, but on one appointed since', () => {
    const appointed = [made({ rule: 'onAppointedDay' }), ordered('2020-02-01', '2020-06-01'), putOff]

    expect(on(history(...appointed), '2020-06-01', '2021-01-01')).toEqual([
      'NIF(not-commenced)',
      'NIF(not-commenced)',
    ])
    expect(
      on(
        history(...appointed, ordered('2020-08-01', '2020-09-01')),
        '2020-06-01',
        '2020-08-31',
        '2020-09-01',
      ),
    ).toEqual(['NIF(not-commenced)', 'NIF(not-commenced)', 'IF'])
  })

  it('comes for the section that was commenced since', () => {
    const told = history(fixed, putOff, ordered('2020-06-15', '2020-07-01', { portions: ['s. 1'] }))

    expect(on(told, '2020-06-30', '2020-07-01')).toEqual(['NIF(not-commenced)', 'IF'])
    expect(brief(ask(told, p, about('2020-08-01', { portion: 's. 2' })))).toBe('NIF(not-commenced)')
  })

  it('ends what it replaces when it comes', () => {
    const told = history(
      standing('policy:old'),
      made({ rule: 'onDate', on: '2020-06-01' }, { replaces: ['policy:old'] }),
      putOff,
      ordered('2020-06-15', '2020-07-01'),
    )

    expect(['2020-06-30', '2020-07-01'].map((day) => q(told, 'policy:old', day))).toEqual([
      'IF',
      'NIF(superseded)',
    ])
  })
})

describe('a commencement that was called off', () => {
  it.each([
    ['by an order', ordered('2020-06-15', '2020-07-01')],
    ['as was seen', seen('2020-07-01')],
  ])('may have come, where it commenced after all %s', (_, commenced) => {
    const told = history(fixed, calledOff, commenced)
    const answer = ask(told, p, { on: '2020-07-01' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-commenced)'])
    expect(on(told, '2020-06-30')).toEqual(['NIF(not-commenced)'])
  })

  it('does not come on the day that was appointed before', () => {
    const told = [made({ rule: 'onAppointedDay' }), ordered('2020-02-01', '2020-06-01'), calledOff] as const

    expect(on(history(...told), '2020-06-01', '2021-01-01')).toEqual([
      'NIF(not-commenced)',
      'NIF(not-commenced)',
    ])
    expect(on(record(told), '2021-01-01')).toEqual(['NIF(not-commenced)'])
  })
})
