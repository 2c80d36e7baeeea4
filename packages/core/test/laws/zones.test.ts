import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  endOfDay,
  fromMicroseconds,
  toMicroseconds,
  type CivilDate,
  type StatusAnswer,
  type TimeZone,
} from '../../src/index.js'
import { enacted } from '../acts.js'
import { ask, emptyLedger, recorded, rightOf } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { dayByIntl, zones } from '../zones.js'
import { answers, begun, lastDay, policies, someDays, tale, tell, type Tale } from './tales.js'

const zone = fc.constantFrom(...zones)
const machine = process.env['TZ']

/** Says where the machine stands, which the clock of the platform follows from then on. */
const stands = (where: string | undefined): void => {
  if (where === undefined) delete process.env['TZ']
  else process.env['TZ'] = where
}

afterEach(() => stands(machine))

describe('a legal day (R1)', () => {
  const toldIn = (there: TimeZone, told: Tale, known: number): ReadonlyArray<StatusAnswer> => {
    const ledger = begun(true, { zone: there })
    told.forEach((one, at) => tell(ledger, one, at))
    return policies.flatMap((policy) => [
      ...answers(ledger, policy, {}, someDays),
      ...answers(ledger, policy, { knownAt: dateOf(known) }, someDays),
    ])
  }

  it('is what it is in whatever zone the municipality lies and the machine stands', () => {
    fc.assert(
      fc.property(tale, fc.nat({ max: lastDay }), zone, zone, (told, known, there, where) => {
        stands('America/Edmonton')
        const before = toldIn('America/Edmonton' as TimeZone, told, known)
        stands(where)

        expect(toldIn(there, told, known)).toEqual(before)
      }),
      runs(30),
    )
  })

  it('is not told by the machine, which says another where it is moved', () => {
    const days = ['Pacific/Auckland', 'America/Edmonton'].map((where) => {
      stands(where)
      return new Date('2025-02-04T01:30:00Z').getDate()
    })

    expect(days).toEqual([4, 3])
  })
})

describe('a bare day of knowledge (R5)', () => {
  const quarter = 15 * 60_000
  /** Days on which the clocks of some zone go forward or back, and others. */
  const date = fc.constantFrom(
    '2005-10-29',
    '2011-12-29',
    '2011-12-31',
    '2018-11-03',
    '2018-11-04',
    '2024-03-09',
    '2024-03-10',
    '2024-03-30',
    '2024-04-06',
    '2024-06-15',
    '2024-10-26',
    '2024-11-03',
  )
  /** When appends were made, in quarters of an hour from the end of that day: the clock may step back. */
  const clock = fc.array(fc.integer({ min: -12, max: 100 }), { minLength: 1, maxLength: 5 })

  it('ends with the last moment of that day in the municipality, whatever its clocks do that night', () => {
    fc.assert(
      fc.property(zone, date, clock, (there, on, times) => {
        const ledger = emptyLedger({ zone: there })
        const end = toMicroseconds(endOfDay(there, on as CivilDate)) + 1
        const policy = (at: number): string => `policy:p${at}`
        for (const [at, quarters] of times.entries()) {
          const now = fromMicroseconds(end + quarters * quarter * 1000)
          rightOf(ledger.take(recorded(now, enacted(policy(at), { d: '1990-01-01' }))))
        }
        const { book } = ledger.register
        const recordedAt = times.map((_, at) =>
          toMicroseconds(book.at(at + 1)?.event.recordedAt ?? ('' as never)),
        )

        expect(recordedAt).toEqual(
          times.map((_, at) =>
            Math.max(
              ...times.slice(0, at + 1).map((quarters, one) => end + quarters * quarter * 1000 + at - one),
            ),
          ),
        )
        for (const [at, moment] of recordedAt.entries()) {
          // A clock that is set back over midnight brings the day back.
          const isOfIt = [0, 1, 2, 3, 4, 5].some(
            (more) => dayByIntl(there, Math.floor(moment / 1000) + more * quarter) <= on,
          )
          const { reason } = ask(ledger, policy(at), { on: '2000-01-01', knownAt: on })
          expect(reason).toBe(isOfIt ? null : 'no-record')
        }
      }),
      runs(100),
    )
  })
})
