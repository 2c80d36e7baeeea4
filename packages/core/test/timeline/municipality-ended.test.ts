import { describe, expect, it } from 'vitest'
import { corrected, enacted, imported, rescinded, retracted, standing } from '../acts.js'
import { about, done } from '../deeds.js'
import {
  ask,
  brief,
  eventId,
  history,
  ledger,
  possible,
  q,
  recorded,
  type History,
  type Step,
} from '../history.js'

const p = 'policy:p'
const province = { by: { body: 'legislature', instrument: 'order' } } as const
const successor = 'ocd-division/country:ca/csd:1307014'
const ordered = (type: string, d: string, data: object): Step => recorded(d, done(type, d, data, province))
const amalgamated = (d: string, continuity: string, area = 'area A'): Step =>
  ordered('MunicipalityAmalgamated', d, { successor, area, continuity })
const inArea = (told: History, territory: string, on: string): string =>
  brief(ask(told, p, about(on, { territory })))
const days = ['2022-12-31', '2023-06-01', '2024-06-01']
const onDays = (told: History): ReadonlyArray<string> => days.map((on) => q(told, p, on))

describe('a municipality that is recorded as amalgamated twice', () => {
  it('ended once: which record of what becomes of its policies is right cannot be said', () => {
    const end = amalgamated('2023-01-01', 'end')
    const goOn = amalgamated('2024-01-01', 'former-area')
    const told = history(standing(p), end, goOn)

    expect(onDays(told)).toEqual(['IF', 'UND(conflicting-records)', 'UND(conflicting-records)'])
    expect(possible(ask(told, p, { on: '2024-06-01' }))).toEqual(['IF', 'NIF(municipality-ended)'])
    expect(inArea(told, 'area B', '2024-06-01')).toBe('NIF(out-of-territory)')
  })

  it('may have ended its policies when the second order says so', () => {
    const told = history(
      standing(p),
      amalgamated('2023-01-01', 'former-area'),
      amalgamated('2024-01-01', 'end'),
    )

    expect(onDays(told)).toEqual(['IF', 'IF', 'UND(conflicting-records)'])
    expect(inArea(told, 'area A', '2023-06-01')).toBe('IF')
    expect(inArea(told, 'area B', '2023-06-01')).toBe('UND(conflicting-records)')
  })

  it('leaves its policies in one area of two, and nowhere else', () => {
    const told = history(
      standing(p),
      amalgamated('2023-01-01', 'former-area', 'area A'),
      amalgamated('2023-01-01', 'former-area', 'area B'),
    )

    expect(onDays(told)).toEqual(['IF', 'IF', 'IF'])
    expect(['area A', 'area B', 'area C'].map((area) => inArea(told, area, '2023-06-01'))).toEqual([
      'UND(conflicting-records)',
      'UND(conflicting-records)',
      'NIF(out-of-territory)',
    ])
  })

  it('is certain where both say the same, and on the days on which they do', () => {
    const twice = history(
      standing(p),
      amalgamated('2023-01-01', 'former-area'),
      amalgamated('2023-01-01', 'former-area'),
    )
    const ended = history(standing(p), amalgamated('2023-01-01', 'end'), amalgamated('2024-01-01', 'end'))

    expect(inArea(twice, 'area A', '2023-06-01')).toBe('IF')
    expect(inArea(twice, 'area B', '2023-06-01')).toBe('NIF(out-of-territory)')
    expect(onDays(ended)).toEqual(['IF', 'UND(conflicting-records)', 'NIF(municipality-ended)'])
  })

  it('is certain again once one was corrected or retracted, and was before the second was recorded', () => {
    const told = [standing(p), amalgamated('2023-01-01', 'end'), amalgamated('2024-01-01', 'former-area')]
    const withdrawn = history(...told, recorded('2024-02-01', retracted(eventId(4))))
    const alike = history(
      ...told,
      recorded('2024-02-01', corrected(eventId(4), '/data/continuity', 'end', 'former-area')),
    )

    expect(onDays(withdrawn)).toEqual(['IF', 'IF', 'IF'])
    expect(onDays(alike)).toEqual(['IF', 'IF', 'IF'])
    expect(q(history(...told), p, '2023-06-01', { knownAt: '2023-12-31' })).toBe('NIF(municipality-ended)')
  })

  it('or as amalgamated and then dissolved is no different', () => {
    const told = history(
      standing(p),
      amalgamated('2023-01-01', 'former-area'),
      ordered('MunicipalityDissolved', '2024-01-01', { successor: null }),
    )

    expect(onDays(told)).toEqual(['IF', 'IF', 'UND(conflicting-records)'])
  })
})

describe('what is enacted once the municipality has ended', () => {
  const on = (d: string) => recorded(d, enacted(p, { d }))

  it('may be void or an act of its successor, where its policies go on in its area', () => {
    const told = history(amalgamated('2023-01-01', 'former-area'), on('2024-01-01'))

    expect(onDays(told)).toEqual(['NIF(not-yet-enacted)', 'NIF(not-yet-enacted)', 'UND(effect-unknown)'])
    expect(possible(ask(told, p, { on: '2024-06-01' }))).toEqual(['IF', 'NIF(municipality-ended)'])
    expect(ask(told, p, { on: '2024-06-01' }).citations.map(({ type }) => type)).toEqual([
      'MunicipalityAmalgamated',
      'PolicyEnacted',
    ])
  })

  it('is so from the very day of the end, and not the day before (R2)', () => {
    const amalgamation = amalgamated('2023-01-01', 'former-area')

    expect(q(history(amalgamation, on('2022-12-31')), p, '2023-06-01')).toBe('IF')
    expect(q(history(amalgamation, on('2023-01-01')), p, '2023-06-01')).toBe('UND(effect-unknown)')
  })

  it('is not in force where the policies ended with it', () => {
    expect(q(history(amalgamated('2023-01-01', 'end'), on('2024-01-01')), p, '2024-06-01')).toBe(
      'NIF(municipality-ended)',
    )
  })

  it('is enacted by one that is still there, where it succeeds itself', () => {
    const enlarged = ordered('MunicipalityAmalgamated', '2023-01-01', {
      successor: ledger,
      area: 'area A',
      continuity: 'former-area',
    })

    expect(q(history(enlarged, on('2024-01-01')), p, '2024-06-01')).toBe('IF')
    const since = history(enlarged, on('2024-01-01'))
    const before = history(on('2022-01-01'), enlarged)

    expect(['area A', 'area B'].map((area) => inArea(since, area, '2024-06-01'))).toEqual(['IF', 'IF'])
    expect(['area A', 'area B'].map((area) => inArea(before, area, '2024-06-01'))).toEqual([
      'IF',
      'NIF(out-of-territory)',
    ])
  })

  it('replaces in doubt what it replaces', () => {
    const told = history(
      standing('policy:old'),
      amalgamated('2023-01-01', 'former-area'),
      recorded('2024-01-01', enacted(p, { d: '2024-01-01', data: { replaces: ['policy:old'] } })),
    )

    expect(q(told, 'policy:old', '2023-06-01')).toBe('IF')
    expect(q(told, 'policy:old', '2024-06-01')).toBe('UND(effect-unknown)')
  })

  it('is otherwise than what was imported without the day of its enactment, or ended since', () => {
    const amalgamation = amalgamated('2023-01-01', 'former-area')
    const known = history(
      recorded('2022-01-01', imported(p, { data: { commencement: { rule: 'onDate', on: '2015-01-01' } } })),
      amalgamation,
    )
    const ended = history(
      standing(p),
      amalgamation,
      recorded('2024-01-01', rescinded(p, { d: '2024-01-01' })),
    )

    expect(q(known, p, '2023-06-01')).toBe('IF')
    expect(onDays(ended)).toEqual(['IF', 'IF', 'NIF(rescinded)'])
  })
})
