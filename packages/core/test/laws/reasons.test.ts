import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput, StatusAnswer } from '../../src/index.js'
import { enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { cabinet, court, done, mayor } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  emptyLedger,
  eventId,
  possible,
  recorded,
  rightOf,
  type Ledger,
} from '../history.js'
import type { Span } from '../oracle/facts.js'
import { dated, dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { answers, asked, policies, ruledTale, someDays, tale, toldBy } from './tales.js'

const p = 'policy:p'
const lastDay = 13
const day = fc.integer({ min: 1, max: lastDay - 1 })
const maybe = fc.option(day)

const tell = (...acts: ReadonlyArray<ActInput>): Ledger => {
  const ledger = emptyLedger()
  rightOf(ledger.take(covered))
  for (const act of acts) rightOf(ledger.take(recorded(dateOf(30), act)))
  return ledger
}

/** Domain §2, by hand. */
const order = [
  'no-record',
  'out-of-territory',
  'quashed',
  'never-passed',
  'vetoed',
  'approval-refused',
  'not-yet-enacted',
  'not-commenced',
  'zero-length',
  'rescinded',
  'superseded',
  'expired',
  'lapsed-by-law',
  'disallowed',
  'authority-lapsed',
  'municipality-ended',
  'suspended',
]

/** The same where what is quashed was quashed for the future, and so ended. */
const withoutVoid = order
  .filter((reason) => reason !== 'quashed')
  .flatMap((reason) => (reason === 'zero-length' ? [reason, 'quashed'] : [reason]))

describe('the reason why a policy is not in force', () => {
  it('is of several the first by precedence, and all of them are listed once, in that order (R8)', () => {
    fc.assert(
      fc.property(fc.oneof(tale, ruledTale), asked, (told, times) => {
        const ledger = toldBy(told)
        for (const one of policies)
          for (const { status, reason, possible: ways } of answers(ledger, one, times, someDays)) {
            const reasons: ReadonlyArray<string> = ways.map((way) =>
              way.status === 'in-force' ? 'in-force' : (way.reason ?? 'none'),
            )
            const inOrder = [order, withoutVoid].map((all) =>
              ['in-force', ...all, 'none'].filter((way) => reasons.includes(way)),
            )

            expect(inOrder).toContainEqual(reasons)
            if (status === 'not-in-force') expect(reason).toBe(reasons[0])
          }
      }),
      runs(30),
    )
  })

  const endings: Readonly<Record<string, (on: string) => ActInput>> = {
    rescinded: (on) => rescinded(p, { d: on }),
    superseded: (on) => enacted('policy:n', { d: on, data: { replaces: [p] } }),
    disallowed: (on) => done('PolicyDisallowed', on, { policy: p }, { by: cabinet }),
    quashed: (on) =>
      done('PolicyQuashed', on, { policy: p, operation: { rule: 'prospective' } }, { by: court }),
    expired: (on) =>
      done('SunsetSet', dateOf(0), {
        policy: p,
        key: `until ${on}`,
        sunset: { rule: 'term', n: dayOf(on), unit: 'days', from: 'decision' },
      }),
  }
  const dayOf = (on: string): number => (Date.parse(on) - Date.parse(dateOf(0))) / 86_400_000

  const life = fc.record({
    asksElsewhere: fc.boolean(),
    isVoid: fc.option(fc.constant(true), { nil: false, freq: 6 }),
    vetoed: fc.option(day, { freq: 1 }),
    refused: fc.option(day, { freq: 1 }),
    start: day,
    ended: fc.uniqueArray(fc.record({ by: fc.constantFrom(...Object.keys(endings)), on: day }), {
      maxLength: 3,
      selector: ({ on }) => on,
    }),
    suspended: maybe,
  })
  type Life = typeof life extends fc.Arbitrary<infer A> ? A : never

  const lived = ({ isVoid, vetoed, refused, start, ended, suspended }: Life): Ledger =>
    tell(
      passed('resolution:r', { d: dateOf(0) }),
      enacted(p, {
        d: dateOf(0),
        causedBy: [eventId(3)],
        data: {
          territory: 'a',
          commencement:
            refused === null
              ? { rule: 'onDate', on: dateOf(start) }
              : { rule: 'onCondition', condition: 'approval:minister' },
        },
      }),
      ...(vetoed === null
        ? []
        : [done('ResolutionVetoed', dateOf(vetoed), { resolution: 'resolution:r' }, { by: mayor })]),
      ...(refused === null
        ? []
        : [done('ApprovalWithheld', dateOf(refused), { policy: p, approver: 'minister' }, { by: cabinet })]),
      ...ended.map(({ by, on }) => endings[by]?.(dateOf(on)) as ActInput),
      ...(suspended === null ? [] : [done('PolicySuspended', dateOf(suspended), { policy: p })]),
      ...(isVoid
        ? [
            done(
              'PolicyQuashed',
              dateOf(20),
              { policy: p, operation: { rule: 'abInitio', act: eventId(4) } },
              { by: court },
            ),
          ]
        : []),
    )

  const expected = (one: Life, on: number): string => {
    // What is void from the start was made for no area.
    if (one.isVoid) return 'NIF(quashed)'
    if (one.asksElsewhere) return 'NIF(out-of-territory)'
    if (one.vetoed !== null && one.vetoed <= on) return 'NIF(vetoed)'
    if (one.refused !== null && one.refused <= on) return 'NIF(approval-refused)'
    if (one.vetoed !== null || on < 0) return 'NIF(not-yet-enacted)'
    if (one.refused !== null || on < one.start) return 'NIF(not-commenced)'
    const [first] = one.ended.toSorted((a, b) => a.on - b.on)
    if (first !== undefined && first.on <= on)
      return first.on <= one.start && on === one.start ? 'NIF(zero-length)' : `NIF(${first.by})`
    return one.suspended !== null && one.suspended <= on ? 'NIF(suspended)' : 'IF'
  }

  it('is by what came first in the order of domain §2, whatever else is on record', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: -1, max: lastDay }), (one, on) => {
        const where = { on: dateOf(on), ...(one.asksElsewhere ? { territory: 'elsewhere' } : {}) }

        expect(brief(ask(lived(one), p, where))).toBe(expected(one, on))
      }),
      runs(60),
    )
  })
})

describe('the reason why it cannot be said', () => {
  const span = fc.tuple(day, fc.nat({ max: 4 })).map(([from, width]): Span => ({ from, to: from + width }))
  const early = fc.integer({ min: 1, max: 7 })
  const doubts = fc.record({
    start: fc.nat({ max: 6 }),
    conflicting: fc.option(fc.tuple(day, day), { freq: 1 }),
    open: fc.option(early, { freq: 2 }),
    effect: fc.option(early, { freq: 2 }),
    dated: fc.option(span, { freq: 2 }),
  })
  type Doubts = typeof doubts extends fc.Arbitrary<infer A> ? A : never

  const doubtful = ({ start, conflicting, open, effect, dated: on }: Doubts): Ledger =>
    tell(
      passed('resolution:r', { d: dateOf(0) }),
      enacted(p, { d: dateOf(0), eff: dateOf(start), causedBy: [eventId(3)] }),
      ...(conflicting === null
        ? []
        : conflicting.map((at, index) =>
            rescinded(p, { d: dateOf(at), ...(index === 0 ? {} : { data: { sameActAs: eventId(5) } }) }),
          )),
      ...(open === null ? [] : [proposesToRescind('motion:m', p, dateOf(open))]),
      ...(effect === null
        ? []
        : [
            done('ResolutionRescinded', dateOf(effect), {
              resolution: 'resolution:r',
              effectOnAdopted: 'unknown',
            }),
          ]),
      ...(on === null ? [] : [rescinded(p, { d: dated(on) })]),
    )

  /** What each doubt may turn out to be: the day it ended the policy, or that it did not. */
  const waysOf = ({ conflicting, open, effect, dated: on }: Doubts) => [
    { cause: 'conflicting-records', ends: conflicting ?? [null] },
    { cause: 'outcome-unknown', ends: open === null ? [null] : [open, null] },
    { cause: 'effect-unknown', ends: effect === null ? [null] : [effect, null] },
    {
      cause: 'date-uncertain',
      ends: on === null ? [null] : Array.from({ length: on.to - on.from + 1 }, (_, at) => on.from + at),
    },
  ]

  const standing = (start: number, ends: ReadonlyArray<number | null>, on: number): string => {
    if (on < start) return on < 0 ? 'NIF(not-yet-enacted)' : 'NIF(not-commenced)'
    const end = Math.min(...ends.map((one) => one ?? Infinity))
    if (on < end) return 'IF'
    return end <= start && on === start ? 'NIF(zero-length)' : 'NIF(rescinded)'
  }

  const product = (
    ways: ReadonlyArray<ReadonlyArray<number | null>>,
  ): ReadonlyArray<ReadonlyArray<number | null>> =>
    ways.reduce<ReadonlyArray<ReadonlyArray<number | null>>>(
      (all, ends) => all.flatMap((some) => ends.map((end) => [...some, end])),
      [[]],
    )

  it('is the first cause by precedence that can change the answer on that day, and none that cannot is named', () => {
    fc.assert(
      fc.property(doubts, fc.integer({ min: -1, max: lastDay + 3 }), (one, on) => {
        const ways = waysOf(one)
        const found = (ends: ReadonlyArray<number | null>): string => standing(one.start, ends, on)
        const worlds = product(ways.map(({ ends }) => ends))
        const matters = ways.filter(({ ends }, at) =>
          worlds.some((world) => ends.some((end) => found(world.with(at, end)) !== found(world))),
        )
        const all = new Set(worlds.map(found))
        const statuses = new Set([...all].map((way) => way === 'IF'))
        const answer: StatusAnswer = ask(doubtful(one), p, { on: dateOf(on) })

        expect(possible(answer)).toEqual([...all].toSorted())
        if (statuses.size > 1) expect(brief(answer)).toBe(`UND(${matters[0]?.cause})`)
        else expect(answer.status).toBe(statuses.has(true) ? 'in-force' : 'not-in-force')
      }),
      runs(120),
    )
  })
})
