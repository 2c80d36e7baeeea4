import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayIn,
  endOfDay,
  fromDay,
  fromMicroseconds,
  justAfter,
  TimeZone,
  toDay,
  toMicroseconds,
  type CivilDate,
} from '../../src/index.js'
import { runs } from '../runs.js'
import { dayByIntl, zones } from '../zones.js'

const moment = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2060, 0, 1) })
const zone = fc.constantFrom(...zones)

describe('the civil day in a zone', () => {
  it('is the one Intl sees, whatever was asked before', () => {
    fc.assert(
      fc.property(zone, fc.array(moment, { minLength: 1, maxLength: 5 }), (there, moments) => {
        for (const milliseconds of moments) {
          expect(fromDay(dayIn(there, fromMicroseconds(milliseconds * 1000)))).toBe(
            dayByIntl(there, milliseconds),
          )
        }
      }),
      runs(1000),
    )
  })

  it('begins and ends where Intl sees it begin and end', () => {
    fc.assert(
      fc.property(zone, moment, (there, milliseconds) => {
        const date = dayByIntl(there, milliseconds) as CivilDate
        const end = endOfDay(there, date)
        const last = Math.floor(toMicroseconds(end) / 1000)

        expect(dayByIntl(there, last)).toBe(date)
        expect(dayByIntl(there, last + 1) > date).toBe(true)
        expect(fromDay(dayIn(there, end))).toBe(date)
        expect(dayIn(there, justAfter(end))).toBeGreaterThan(toDay(date))
      }),
      runs(1000),
    )
  })

  it('ends an hour later where the clock was set back in it', () => {
    expect(endOfDay('America/Edmonton' as TimeZone, '2024-11-03' as CivilDate)).toBe(
      '2024-11-04T06:59:59.999999Z',
    )
    expect(endOfDay('America/Edmonton' as TimeZone, '2024-11-02' as CivilDate)).toBe(
      '2024-11-03T05:59:59.999999Z',
    )
    expect(endOfDay('America/Edmonton' as TimeZone, '2024-03-10' as CivilDate)).toBe(
      '2024-03-11T05:59:59.999999Z',
    )
  })

  it('ends for good only when the clock can no longer be set back into it: St John’s went from 00:01 back to 23:01', () => {
    expect(endOfDay('America/St_Johns' as TimeZone, '2005-10-29' as CivilDate)).toBe(
      '2005-10-30T03:29:59.999999Z',
    )
  })
})

describe('a time zone', () => {
  it.each(['America/Edmonton', 'Europe/Berlin', 'Etc/UTC'])('%s is one', (text) => {
    expect(TimeZone.is(text)).toBe(true)
  })

  it.each(['MST', '-07:00', 'UTC', 'America/Nowhere', 'Mountain Time', ''])(
    '"%s" does not say what a calendar did',
    (text) => {
      expect(TimeZone.is(text)).toBe(false)
    },
  )
})
