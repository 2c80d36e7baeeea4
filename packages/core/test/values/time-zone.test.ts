import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayIn,
  decodedExactly,
  endOfDay,
  fromDay,
  fromMicroseconds,
  justAfter,
  TimeZone,
  toDay,
  toMicroseconds,
  type CivilDate,
} from '../../src/index.js'
import { leftOf } from '../history.js'
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
  it.each([
    'America/Edmonton',
    'Europe/Berlin',
    'Etc/UTC',
    'US/Mountain',
    'America/Port-au-Prince',
    'America/North_Dakota/New_Salem',
    'America/Argentina/ComodRivadavia',
  ])('%s is one', (text) => {
    expect(TimeZone.is(text)).toBe(true)
  })

  it('is one by every name of the tz database, the older ones too', () => {
    const older = ['Asia/Calcutta', 'Asia/Kolkata', 'Asia/Katmandu', 'Asia/Kathmandu']
    const names = [...older, ...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))]

    expect(names.filter((name) => !TimeZone.is(name))).toEqual([])
  })

  it.each([
    'MST',
    '-07:00',
    'UTC',
    'America/Nowhere',
    'Mountain Time',
    '',
    'Etc/GMT+5',
    'Etc/GMT-14',
    '2020-01-01[America/Edmonton]',
    '2020-01-01T00:00Z[America/Edmonton]',
    'America/Edmonton[u-ca=gregory]',
  ])('"%s" does not say what a calendar did', (text) => {
    expect(TimeZone.is(text)).toBe(false)
  })

  it('has one spelling, which is told to who writes another', () => {
    expect(
      ['AMERICA/EDMONTON', 'america/edmonton', 'America/edmonton'].map((text) => TimeZone.is(text)),
    ).toEqual([false, false, false])
    expect(leftOf(decodedExactly(TimeZone)('america/port-au-prince'))).toMatchObject([
      {
        code: 'zone-unknown',
        sentence: '"america/port-au-prince" is not how a time zone is spelt; write America/Port-au-Prince.',
      },
    ])
  })
})
