import { describe, expect, it } from 'vitest'
import { ask, history, possible, recorded, type Step } from '../history.js'
import { enacted, imported, type When } from '../acts.js'
import { byBylaw, noted } from '../deeds.js'
import { on, p } from '../votes.js'

const profile = (name: string): Step =>
  recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile: name } })
const made = (commencement: object, d: When = '2020-01-01'): Step =>
  recorded('2020-07-01', enacted(p, { d, by: byBylaw, data: { kind: 'bylaw', commencement } }))
const published = (publishedOn: When): Step =>
  recorded('2020-07-02', noted('PolicyPublished', { policy: p, publishedOn, constitutive: true }))

describe.each([
  ['core', { rule: 'onPublication' }],
  ['de', { rule: 'asLawProvides' }],
  ['za', { rule: 'asLawProvides' }],
  ['core', { rule: 'afterDays', days: 3, from: 'publication' }],
  ['core', { rule: 'afterMonths', months: 1, from: 'publication' }],
] as const)('under %s, what starts by its publication (%j)', (name, commencement) => {
  it('does not start before it was enacted, though it was published before', () => {
    const told = history(profile(name), made(commencement), published('2019-12-01'))

    expect(on(told, '2019-12-15', '2019-12-31', '2020-01-01', '2020-03-01')).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-yet-enacted)',
      'IF',
      'IF',
    ])
    expect(ask(told, p, { on: '2020-03-01' }).inForceFrom).toEqual({
      earliest: '2020-01-01',
      latest: '2020-01-01',
    })
  })
})

it('counts the days after a publication from that, where they end after the enactment', () => {
  const told = history(made({ rule: 'afterDays', days: 30, from: 'publication' }), published('2019-12-15'))

  expect(on(told, '2020-01-13', '2020-01-14')).toEqual(['NIF(not-commenced)', 'IF'])
})

it('what was published on a day on which it may not have been enacted may not have started then', () => {
  const told = history(
    made({ rule: 'onPublication' }, { edtf: '2020-01/2020-03', text: 'in the winter' }),
    published('2020-02-15'),
  )

  expect(on(told, '2020-02-14', '2020-04-01')).toEqual(['NIF(not-yet-enacted)', 'IF'])
  expect(possible(ask(told, p, { on: '2020-03-01' }))).toEqual(['IF', 'NIF(not-yet-enacted)'])
})

it('what nobody knows the enactment of was enacted by the day it was published', () => {
  const told = history(
    recorded('2020-07-01', imported(p, { data: { kind: 'bylaw', commencement: { rule: 'onPublication' } } })),
    published('2019-12-01'),
  )

  expect(on(told, '2019-12-15', '2020-03-01')).toEqual(['IF', 'IF'])
})
