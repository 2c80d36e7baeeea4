import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { cityManager, council, enacted, passed } from '../acts.js'
import { byBylaw, court, done } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  history,
  leftOf,
  q,
  recorded,
  rightOf,
  type Step,
} from '../history.js'
import { p, r } from '../votes.js'

const o = 'policy:o'
const today = '2024-06-01'

type By = typeof cityManager | typeof council | typeof court | null

/** Event 3 makes the old bylaw, event 4 the one that replaces it. */
const bylaws: ReadonlyArray<Step> = [
  recorded('2015-01-01', enacted(o, { d: '2015-01-01', by: byBylaw, data: { kind: 'bylaw' } })),
  recorded(
    '2020-01-01',
    enacted(p, { d: '2020-01-01', by: byBylaw, data: { kind: 'bylaw', replaces: [o] } }),
  ),
]
const act = (type: string, by: By, data: object): ActInput =>
  done(type, '2022-01-01', { policy: p, ...data }, { by })
const quashing = (by: By): ActInput =>
  act('PolicyQuashed', by, { operation: { rule: 'abInitio', act: eventId(4) } })
const voiding = (by: By): ActInput => act('PolicyDisallowed', by, { void: eventId(4) })
const reversing = (by: By): ActInput => act('QuashingReversed', by, { quashing: eventId(5) })
const after = (...acts: ReadonlyArray<ActInput>) =>
  history(...bylaws, ...acts.map((one) => recorded('2022-01-01', one)))

const codes = (told: ReturnType<typeof history>, of = p as string): ReadonlyArray<string> =>
  ask(told, of, { on: today }).findings.map(({ code }) => code)
const refusals = (...acts: ReadonlyArray<ActInput>): ReadonlyArray<string> => {
  const ledger = emptyLedger()
  for (const step of [covered, ...bylaws]) rightOf(ledger.take(step))
  const before = acts.slice(0, -1)
  for (const one of before) rightOf(ledger.take(recorded('2022-01-01', one)))
  const taken = ledger.take(recorded('2022-01-01', ...acts.slice(-1)), 'live')
  return E.isLeft(taken) ? leftOf(taken).map(({ code, path }) => `${code} ${path}`) : []
}

describe('an act that undoes another has no effect without power (R15b)', () => {
  it.each([
    ['quashed', quashing, 'quashed'],
    ['disallowed from the start', voiding, 'disallowed'],
  ])('a bylaw is not %s by an officer, nor by council by resolution', (_, undoing, reason) => {
    for (const by of [cityManager, council]) {
      expect(q(after(undoing(by)), p, today)).toBe('IF')
      expect(q(after(undoing(by)), o, today)).toBe('NIF(superseded)')
      expect(codes(after(undoing(by)))).toEqual(['no-power'])
      expect(refusals(undoing(by))).toEqual(['no-power /0/by'])
    }
    expect(q(after(undoing(court)), p, today)).toBe(`NIF(${reason})`)
    expect(q(after(undoing(court)), o, today)).toBe('IF')
    expect(codes(after(undoing(court)))).toEqual([])
    expect(refusals(undoing(court))).toEqual([])
  })

  it('a bylaw is quashed by whom nobody names, with a finding', () => {
    expect(q(after(quashing(null)), p, today)).toBe('NIF(quashed)')
    expect(codes(after(quashing(null)))).toEqual(['power-unknown'])
  })

  it('a quashing is reversed by a court alone', () => {
    for (const by of [cityManager, council]) {
      expect(q(after(quashing(court), reversing(by)), p, today)).toBe('NIF(quashed)')
      expect(codes(after(quashing(court), reversing(by)))).toEqual(['no-power'])
      expect(refusals(quashing(court), reversing(by))).toEqual(['no-power /0/by'])
    }
    expect(q(after(quashing(court), reversing(court)), p, today)).toBe('IF')
  })

  it('a vote of council is reconsidered by council, by whatever instrument, and by no officer', () => {
    const told = (by: By, voted: typeof council | typeof byBylaw) =>
      history(
        recorded(
          '2020-01-01',
          passed(r, { d: '2020-01-01', by: voted, label: 'vote' }),
          enacted(p, { d: '2020-01-01', by: voted, causedBy: ['#vote'] }),
        ),
        recorded('2020-01-01', done('ResolutionReconsidered', '2020-01-01', { target: eventId(3) }, { by })),
      )

    for (const voted of [council, byBylaw]) {
      expect(q(told(cityManager, voted), p, today)).toBe('IF')
      expect(codes(told(cityManager, voted))).toEqual(['no-power'])
      expect(q(told(council, voted), p, today)).not.toBe('IF')
      expect(codes(told(council, voted))).toEqual([])
      expect(q(told(null, voted), p, today)).not.toBe('IF')
      expect(codes(told(null, voted))).toEqual(['power-unknown'])
    }
  })
})
