import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { standing } from '../acts.js'
import { court, done } from '../deeds.js'
import { ask, eventId, history, possible, q, recorded } from '../history.js'

const p = 'policy:p'
const suspended = (d: string, data: object = {}): ActInput =>
  done('PolicySuspended', d, { policy: p, ...data })
const reinstated = (d: string, data: object = {}): ActInput =>
  done('PolicyReinstated', d, { policy: p, ...data })

/** All of it recorded on one day, in the order given. */
const told = (rec: string, ...acts: ReadonlyArray<ActInput>) => history(standing(p), recorded(rec, ...acts))
const named = { suspension: eventId(4) }

describe('a suspension and a reinstatement of one year', () => {
  it('leave the policy in force after it, where the reinstatement names the suspension', () => {
    const year = told('2023-02-01', suspended('2022'), reinstated('2022', named))

    expect(['2021-12-31', '2022-06-01', '2023-01-01', '2029-01-01'].map((on) => q(year, p, on))).toEqual([
      'IF',
      'UND(date-uncertain)',
      'IF',
      'IF',
    ])
  })

  it('do so where the suspension was recorded before the reinstatement can have been decided', () => {
    const year = history(
      standing(p),
      recorded('2022-03-01', suspended('2022')),
      recorded('2023-02-01', reinstated('2022-06')),
    )

    expect(['2022-05-01', '2022-07-01', '2029-01-01'].map((on) => q(year, p, on))).toEqual([
      'NIF(suspended)',
      'IF',
      'IF',
    ])
  })

  it('leave it open else, for what was lifted may have been another, whichever was recorded first', () => {
    for (const acts of [
      [suspended('2022'), reinstated('2022')],
      [reinstated('2022'), suspended('2022')],
    ]) {
      const answer = ask(told('2023-02-01', ...acts), p, { on: '2029-01-01' })

      expect([answer.reason, possible(answer)]).toEqual(['date-uncertain', ['IF', 'NIF(suspended)']])
    }
  })
})

describe('a reinstatement decided after a suspension that is still to begin', () => {
  const ahead = suspended('2024-03-01', { from: '2024-09-01' })
  const early = reinstated('2024-05-01')

  it('may call it off, whether it names it or not, and whichever was recorded first', () => {
    for (const acts of [
      [ahead, early],
      [early, ahead],
      [ahead, reinstated('2024-05-01', named)],
    ]) {
      const all = told('2024-12-01', ...acts)

      expect(['2024-08-31', '2024-10-01'].map((on) => q(all, p, on))).toEqual(['IF', 'UND(effect-unknown)'])
    }
  })

  it('lifts that which had begun, and leaves the other', () => {
    const before = suspended('2024-01-01')
    for (const acts of [
      [before, ahead, early],
      [ahead, early, before],
      [early, ahead, before],
    ])
      expect(
        ['2024-04-30', '2024-05-01', '2024-10-01'].map((on) => q(told('2024-12-01', ...acts), p, on)),
      ).toEqual(['NIF(suspended)', 'IF', 'NIF(suspended)'])
  })

  it('leaves what was laid only later', () => {
    const laid = suspended('2024-06-01', { from: '2024-09-01' })

    for (const acts of [
      [laid, early],
      [early, laid],
    ])
      expect(q(told('2024-12-01', ...acts), p, '2024-10-01')).toBe('NIF(suspended)')
  })
})

describe('a reinstatement', () => {
  it('that was set aside lifts nothing, whether it was recorded before the suspension or after', () => {
    const [held, lifted] = [suspended('2024-01-10'), reinstated('2024-02-10')]
    const voided = (act: number) =>
      done(
        'PolicyQuashed',
        '2024-06-01',
        { policy: p, operation: { rule: 'abInitio', act: eventId(act) } },
        { by: court },
      )

    expect(q(told('2024-12-01', held, lifted, voided(5)), p, '2024-03-01')).toBe('NIF(suspended)')
    expect(q(told('2024-12-01', lifted, held, voided(4)), p, '2024-03-01')).toBe('NIF(suspended)')
  })

  it('does not prolong what may have been over by itself', () => {
    const over = told(
      '2022-07-01',
      suspended('2022-05-01', { lastDay: '2022-06-03/2022-06-05' }),
      reinstated('2022-06-05'),
    )

    expect(['2022-06-03', '2022-06-04', '2022-06-05'].map((on) => q(over, p, on))).toEqual([
      'NIF(suspended)',
      'UND(date-uncertain)',
      'IF',
    ])
  })
})
