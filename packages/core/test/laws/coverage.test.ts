import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput, StatusAnswer } from '../../src/index.js'
import { attested, enacted, imported, rescinded } from '../acts.js'
import { ask, brief, q, record, recorded } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'
/** Everything is recorded on one day, and tells of days before it. */
const recordedOn = 16
const day = fc.integer({ min: 0, max: recordedOn })
const everyDay = Array.from({ length: recordedOn + 4 }, (_, on) => on)

interface Declared {
  readonly from: number | null
  readonly to: number | null
  readonly complete: boolean
}

interface Seen {
  readonly on: number
  /** Whether the evidence carries weight. */
  readonly weighs: boolean
}

interface Life {
  /** Whether the ledger saw it made, or was told of it later. */
  readonly isLive: boolean
  readonly from: number
  readonly to: number
}

const declared: fc.Arbitrary<Declared> = fc
  .record({
    from: fc.option(day, { nil: null }),
    length: fc.option(fc.nat({ max: 9 }), { nil: null, freq: 9 }),
    complete: fc.constantFrom(true, true, false),
  })
  .map(({ from, length, complete }) => ({
    from,
    to: length === null ? null : (from ?? 4) + length,
    complete,
  }))
const declarations = fc.array(declared, { maxLength: 3 })
const sightings = fc.array(fc.record({ on: day, weighs: fc.constantFrom(true, true, true, false) }), {
  maxLength: 2,
})
const life: fc.Arbitrary<Life> = fc
  .record({
    isLive: fc.constantFrom(false, false, true),
    from: fc.integer({ min: 0, max: 6 }),
    length: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ isLive, from, length }) => ({ isLive, from, to: from + length }))

const dateOrNone = (at: number | null): string | null => (at === null ? null : dateOf(at))

const declaring = ({ from, to, complete }: Declared): ActInput => ({
  type: 'RegisterCoverageDeclared',
  data: {
    from: dateOrNone(from),
    to: dateOrNone(to),
    completeness: complete ? 'complete' : 'partial',
  },
})

const isWithin = ({ from, to }: Declared, on: number): boolean =>
  (from ?? -Infinity) <= on && on <= (to ?? Infinity)

/** The newest word on a day counts. */
const isDeclared = (all: ReadonlyArray<Declared>, on: number): boolean =>
  all.findLast((one) => isWithin(one, on))?.complete === true

const isTakenBack = (all: ReadonlyArray<Declared>, on: number): boolean =>
  !isDeclared(all, on) && all.some((one) => one.complete && isWithin(one, on))

/** Whether the last day anybody declared lies between a sighting, itself included, and the day asked about. */
const hasEndedSince = (all: ReadonlyArray<Declared>, seen: number, on: number): boolean => {
  const complete = all.filter((one) => one.complete)
  const end = Math.max(...complete.map(({ to }) => to ?? Infinity))
  return complete.length > 0 && seen <= end && end < on
}

const isCovered = (
  all: ReadonlyArray<Declared>,
  sightings: ReadonlyArray<Seen>,
  { isLive, from }: Life,
  on: number,
): boolean =>
  isDeclared(all, on) ||
  (isLive && from <= on) ||
  (!isTakenBack(all, on) &&
    sightings.some((seen) => seen.weighs && seen.on <= on && !hasEndedSince(all, seen.on, on)))

/** What an answer takes for granted of the record itself. */
const taken = ({ assumptions }: StatusAnswer): ReadonlyArray<string> =>
  assumptions.flatMap(({ code }) => (['continuity', 'record-complete'].includes(code) ? [code] : []))

describe('a policy on record (R9)', () => {
  it('is in force inside coverage while nothing ended it, and may have been ended outside', () => {
    fc.assert(
      fc.property(declarations, sightings, life, (all, sightings, lived) => {
        const seen = sightings.filter((one) => lived.from <= one.on && one.on < lived.to)
        const ledger = record([
          recorded(
            dateOf(recordedOn),
            ...all.map(declaring),
            lived.isLive ? enacted(p, { d: dateOf(lived.from) }) : imported(p, { d: dateOf(lived.from) }),
            ...seen.map((one) =>
              attested(p, 'in-force', dateOf(one.on), { evidence: one.weighs ? 'secondary' : 'web' }),
            ),
            ...(lived.to <= recordedOn ? [rescinded(p, { d: dateOf(lived.to) })] : []),
          ),
        ])
        const expected = everyDay.map((on) => {
          if (lived.to <= recordedOn && lived.to <= on) return ['NIF(rescinded)']
          if (on < lived.from) return ['NIF(not-yet-enacted)']
          return [
            isCovered(all, seen, lived, on) ? 'IF' : 'UND(outside-coverage)',
            ...(on > recordedOn ? ['continuity'] : []),
            ...(lived.isLive && on < recordedOn && !isDeclared(all, on) ? ['record-complete'] : []),
          ]
        })

        expect(
          everyDay.map((on) => {
            const answer = ask(ledger, p, { on: dateOf(on) })
            return [brief(answer), ...taken(answer)]
          }),
        ).toEqual(expected)
      }),
      runs(100),
    )
  })
})

describe('what nobody recorded (R9)', () => {
  it('did not happen on days for which the record is declared complete, and may have on any other', () => {
    fc.assert(
      fc.property(declarations, fc.integer({ min: 0, max: 6 }), (all, from) => {
        const commencement = { rule: 'onCondition', condition: 'approval:minister' }
        const ledger = record([
          recorded(
            dateOf(recordedOn),
            ...all.map(declaring),
            enacted(p, { d: dateOf(from), data: { commencement } }),
          ),
        ])
        const answered = (policy: string): ReadonlyArray<string> =>
          everyDay.map((on) => q(ledger, policy, dateOf(on)))

        expect(answered('policy:unheard-of')).toEqual(
          everyDay.map((on) => (isDeclared(all, on) ? 'NIF(no-record)' : 'UND(no-record)')),
        )
        expect(answered(p)).toEqual(
          everyDay.map((on) =>
            on < from
              ? 'NIF(not-yet-enacted)'
              : isDeclared(all, on)
                ? 'NIF(not-commenced)'
                : 'UND(condition-unknown)',
          ),
        )
      }),
      runs(40),
    )
  })
})
