import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDay, type ActInput } from '../../src/index.js'
import { enacted, imported, passed, rescinded } from '../acts.js'
import { byBylaw, cabinet, court, done, mayor, noted } from '../deeds.js'
import { ask, brief, covered, record, recorded, type History, type Step } from '../history.js'
import { runs } from '../runs.js'

/**
 * Domain §5: what a source says of a last or a first day, and which day that is. The days expected are told by another
 * calendar than the library's, that of the language.
 */
const p = 'policy:p'
const oneDay = 86_400_000

const asText = (at: number): string => new Date(at).toISOString().slice(0, 10)
const plusDays = (day: string, n: number): string => asText(Date.parse(day) + n * oneDay)

/** A number of months after a day; where that day does not exist, the first of the month after, or the last of its own. */
const plusMonths = (day: string, n: number, missing: 'rolls forward' | 'ends its month'): string => {
  const from = new Date(day)
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth() + n, from.getUTCDate()]
  const there = new Date(Date.UTC(year, month, date))
  return asText(
    there.getUTCDate() === date
      ? there.getTime()
      : Date.UTC(year, month + 1, missing === 'rolls forward' ? 1 : 0),
  )
}

/** Any day, the ends of months and of February as often. */
const day: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: -60_000, max: 60_000 }).map((at) => fromDay(at) as string),
  fc
    .tuple(fc.integer({ min: 1896, max: 2108 }), fc.nat({ max: 11 }), fc.nat({ max: 3 }))
    .map(([year, month, back]) => asText(Date.UTC(year, month + 1, 0) - back * oneDay)),
  fc.integer({ min: 474, max: 526 }).map((fourth) => asText(Date.UTC(4 * fourth, 1, 29))),
)

const length = fc.integer({ min: 1, max: 400 })
const months = fc.integer({ min: 1, max: 60 })

const told = (...steps: ReadonlyArray<Step>): History => record([covered, ...steps])
const under = (profile: string, ...steps: ReadonlyArray<Step>): History =>
  told(recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }), ...steps)

/** All of it recorded long after, so that days before the ledger can be told of as well. */
const late = (...acts: ReadonlyArray<ActInput>): Step => recorded('2200-01-01', ...acts)

const asked = (ledger: History, on: string, policy = p): string =>
  brief(ask(ledger, policy, { on }, '2300-01-01'))

/** How it stands on the eve of a day, on that day and the day after, and the days of the answer. */
const around = (ledger: History, turn: string, policy = p): object => {
  const { inForceFrom, ceasesOn } = ask(ledger, policy, { on: turn }, '2300-01-01')
  return {
    turns: [-1, 0, 1].map((by) => asked(ledger, plusDays(turn, by), policy)),
    from: inForceFrom?.earliest,
    ceases: ceasesOn?.earliest,
  }
}

const ends = (reason: string, from: string, ceases: string): object => ({
  turns: ['IF', `NIF(${reason})`, `NIF(${reason})`],
  from,
  ceases,
})

const starts = (from: string): object => ({
  turns: ['NIF(not-commenced)', 'IF', 'IF'],
  from,
  ceases: undefined,
})

const made = (from: string, data: object = {}): ActInput => enacted(p, { d: from, data: { ...data } })

describe('an act that ends a policy "effective D"', () => {
  const endings: ReadonlyArray<readonly [string, (on: string) => ActInput]> = [
    ['rescinded', (on) => rescinded(p, { d: on, eff: on })],
    ['rescinded', (on) => rescinded(p, { d: on })],
    ['disallowed', (on) => done('PolicyDisallowed', on, { policy: p, effectiveOn: on }, { by: cabinet })],
    [
      'quashed',
      (on) => done('PolicyQuashed', on, { policy: p, operation: { rule: 'prospective' } }, { by: court }),
    ],
    ['superseded', (on) => enacted('policy:n', { d: on, data: { replaces: [p] } })],
    [
      'superseded',
      (on) =>
        done('PolicySplit', on, {
          policy: p,
          parts: [{ policy: 'policy:n', kind: 'council-policy', title: 'N' }],
        }),
    ],
    [
      'superseded',
      (on) =>
        done('PolicyMerged', on, {
          policies: [p],
          into: { policy: 'policy:n', kind: 'council-policy', title: 'N' },
        }),
    ],
  ]

  it('works from the beginning of D: the day before is its last, and what comes in its place begins on D', () => {
    fc.assert(
      fc.property(day, length, fc.constantFrom(...endings), (from, n, [reason, ending]) => {
        const on = plusDays(from, n)
        const ledger = told(late(made(from)), late(ending(on)))

        expect(around(ledger, on)).toEqual(ends(reason, from, on))
        if (reason === 'superseded') expect(ask(ledger, 'policy:n', { on }).status).toBe('in-force')
      }),
      runs(60),
    )
  })
})

describe('a limit', () => {
  const limits: ReadonlyArray<
    readonly [string, string, (from: string, last: string) => ReadonlyArray<ActInput>]
  > = [
    ['an enactment', 'expired', (from, on) => [made(from, { sunset: { rule: 'lastDay', on } })]],
    [
      'an import',
      'expired',
      (from, on) => [imported(p, { d: from, data: { sunset: { rule: 'lastDay', on } } })],
    ],
    [
      'a later act',
      'expired',
      (from, on) => [made(from), done('SunsetSet', from, { policy: p, sunset: { rule: 'lastDay', on } })],
    ],
    [
      'an extension',
      'expired',
      (from, on) => [
        made(from, { sunset: { rule: 'lastDay', on: from } }),
        done('SunsetExtended', from, { policy: p, sunset: { rule: 'lastDay', on } }),
      ],
    ],
    [
      'an observer',
      'expired',
      (from, on) => [made(from), noted('PolicyExpired', { policy: p, lastDay: on }, { evidence: 'primary' })],
    ],
    [
      'a law no profile knows',
      'lapsed-by-law',
      (from, on) => [
        made(from),
        noted('LapsedByLaw', {
          policies: [p],
          rule: 'of a law',
          trigger: 'a poll',
          triggeredOn: plusDays(from, 1),
          lastDay: on,
        }),
      ],
    ],
    [
      'what was inherited',
      'expired',
      (from, on) => [
        done('PoliciesInherited', from, {
          from: 'ocd-division/country:ca/csd:1307013',
          policies: [{ policy: p, kind: 'bylaw', title: 'P' }],
          until: on,
        }),
      ],
    ],
  ]

  it('"until", "through" or "expires on" D leaves it in force to the end of D, whoever set it', () => {
    fc.assert(
      fc.property(day, length, fc.constantFrom(...limits), (from, n, [, reason, limited]) => {
        const last = plusDays(from, n)
        const acts = limited(from, last)
        const ledger = told(...acts.map((one) => late(one)))

        expect(around(ledger, plusDays(last, 1))).toEqual(ends(reason, from, plusDays(last, 1)))
      }),
      runs(60),
    )
  })

  it('through D of a suspension holds to the end of D, and a reinstatement effective D does no longer on D', () => {
    fc.assert(
      fc.property(day, length, fc.boolean(), (from, n, isLifted) => {
        const again = plusDays(from, n + 1)
        const held = done('PolicySuspended', from, {
          policy: p,
          ...(isLifted ? {} : { lastDay: plusDays(again, -1) }),
        })
        const lifted = done('PolicyReinstated', again, { policy: p, effectiveOn: again })
        const ledger = told(late(made(plusDays(from, -9))), late(held), ...(isLifted ? [late(lifted)] : []))

        expect([plusDays(from, -1), from, plusDays(again, -1), again].map((on) => asked(ledger, on))).toEqual(
          ['IF', 'NIF(suspended)', 'NIF(suspended)', 'IF'],
        )
      }),
      runs(40),
    )
  })

  const unit = fc.constantFrom('days' as const, 'months' as const, 'years' as const)
  const from = fc.constantFrom('commencement' as const, 'decision' as const)
  const after = (start: string, n: number, of: 'days' | 'months' | 'years'): string =>
    of === 'days' ? plusDays(start, n) : plusMonths(start, of === 'years' ? 12 * n : n, 'rolls forward')

  it('"for n days, months or years" from a day counts that day: n later, rolled forward, is the first day out', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 40 }),
        months,
        unit,
        from,
        fc.boolean(),
        (decided, wait, n, of, since, later) => {
          const start = plusDays(decided, wait)
          const sunset = { rule: 'term', n, unit: of, from: since }
          const out = after(since === 'commencement' ? start : decided, n, of)
          fc.pre(out > start)
          const commencement = { rule: 'onDate', on: start }
          const ledger = told(
            ...(later
              ? [
                  late(made(decided, { commencement })),
                  late(done('SunsetSet', decided, { policy: p, sunset })),
                ]
              : [late(made(decided, { commencement, sunset }))]),
          )

          expect(around(ledger, out)).toEqual(ends('expired', start, out))
        },
      ),
      runs(80),
    )
  })

  it('that a law sets for a class counts its days in the same way (D.C.: 90 days, 225 days)', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(['emergency', 90] as const, ['temporary', 225] as const),
        (on, [name, n]) => {
          fc.pre(on > '1995-02-01')
          const limited = enacted(p, { d: on, data: { sunset: { rule: 'asLawProvides', class: name } } })

          expect(around(under('us-dc', late(limited)), plusDays(on, n))).toEqual(
            ends('expired', on, plusDays(on, n)),
          )
        },
      ),
      runs(20),
    )
  })
})

describe('a start some time after a day', () => {
  /** The day of enactment, that of publication, and that of final passage, each counted from. */
  const froms = ['enactment', 'publication', 'finalPassage'] as const

  const commencing = (since: (typeof froms)[number], event: string, commencement: object): History =>
    since === 'enactment'
      ? told(late(made(event, { commencement })))
      : since === 'publication'
        ? told(
            late(made(plusDays(event, -400), { commencement })),
            late(noted('PolicyPublished', { policy: p, publishedOn: event, constitutive: true })),
          )
        : told(
            late(
              passed('resolution:r', { d: plusDays(event, -9), label: 'vote' }),
              enacted(p, {
                d: plusDays(event, -9),
                causedBy: ['#vote'],
                data: { commencement, awaits: 'final-passage' },
              }),
            ),
            late(done('ExecutiveApproved', event, { resolution: 'resolution:r' }, { by: mayor })),
          )

  it('of n days or months does not count that day, and rolls forward where the day of the month is missing', () => {
    fc.assert(
      fc.property(
        day,
        months,
        fc.constantFrom('days', 'months'),
        fc.constantFrom(...froms),
        (event, n, unit, since) => {
          const rule = unit === 'days' ? { rule: 'afterDays', days: n } : { rule: 'afterMonths', months: n }
          const start = unit === 'days' ? plusDays(event, n) : plusMonths(event, n, 'rolls forward')

          expect(around(commencing(since, event, { ...rule, from: since }), start)).toEqual(starts(start))
        },
      ),
      runs(80),
    )
  })

  it('that a law provides counts in the same way: the 30th day after enactment, the day after publication', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (event, isGerman) => {
        fc.pre(event > '1997-02-01')
        const enactment = made(isGerman ? plusDays(event, -9) : event, {
          commencement: { rule: 'asLawProvides' },
        })
        const published = noted('PolicyPublished', { policy: p, publishedOn: event, constitutive: true })
        const ledger = isGerman ? under('de', late(enactment), late(published)) : under('us', late(enactment))
        const start = plusDays(event, isGerman ? 1 : 30)

        expect(around(ledger, start)).toEqual(starts(start))
      }),
      runs(30),
    )
  })
})

describe('a lapse by law some time after a day', () => {
  const lapsed = (rule: string, on: string): Step =>
    late(
      noted('LapsedByLaw', { policies: [p], rule, trigger: 'a poll, or a missed review', triggeredOn: on }),
    )
  const by = byBylaw
  const since = day.filter((on) => on > '1997-02-01')

  it('"at the expiration of 12 months" leaves the same day of the next year its last, or the last of its month (NSW s. 165(4))', () => {
    fc.assert(
      fc.property(since, fc.integer({ min: 1, max: 500 }), (poll, age) => {
        const from = plusDays(poll, -age)
        const ledger = under('au-nsw', late(enacted(p, { d: from, by })), lapsed('s. 165(4)', poll))
        const out = plusDays(plusMonths(poll, 12, 'ends its month'), 1)

        expect(around(ledger, out)).toEqual(ends('lapsed-by-law', from, out))
      }),
      runs(40),
    )
  })

  it('"on the date 2 years after" takes it out on that date, rolled forward (NZ s. 160A)', () => {
    fc.assert(
      fc.property(since, fc.integer({ min: 1, max: 500 }), (due, age) => {
        const from = plusDays(due, -age)
        const bylaw = enacted(p, { d: from, by, data: { kind: 'bylaw' } })
        const out = plusMonths(due, 24, 'rolls forward')

        expect(around(under('nz', late(bylaw), lapsed('s. 160A', due)), out)).toEqual(
          ends('lapsed-by-law', from, out),
        )
      }),
      runs(40),
    )
  })
})

describe('a printed day of expiry that was worked out from a term', () => {
  const emergency = (from: string): ActInput =>
    made(from, { sunset: { rule: 'term', n: 90, unit: 'days', from: 'commencement' } })

  it('gives way to the term: noticed as the last day it confirms the end, and a day off it contradicts it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3, max: 3 }), (from, off) => {
        const out = plusDays(from, 90)
        const printed = noted(
          'PolicyExpired',
          { policy: p, lastDay: plusDays(out, -1 + off) },
          { evidence: 'primary' },
        )

        const [ledger, without] = [told(late(emergency(from)), late(printed)), told(late(emergency(from)))]

        expect(around(without, out)).toEqual(ends('expired', from, out))
        expect(around(ledger, out)).toEqual(
          off < 0
            ? expect.objectContaining({ turns: Array(3).fill('UND(conflicting-records)') })
            : around(without, out),
        )
      }),
      runs(30),
    )
  })
})

describe('coverage declared from A to B', () => {
  it('holds on A and on B, and on no day outside', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (from, n) => {
        const to = plusDays(from, n)
        const ledger = record([
          late({ type: 'RegisterCoverageDeclared', data: { from, to, completeness: 'complete' } }),
        ])
        const days = [plusDays(from, -1), from, to, plusDays(to, 1)]

        expect(days.map((on) => asked(ledger, on))).toEqual([
          'UND(no-record)',
          'NIF(no-record)',
          'NIF(no-record)',
          'UND(no-record)',
        ])
      }),
      runs(40),
    )
  })
})
