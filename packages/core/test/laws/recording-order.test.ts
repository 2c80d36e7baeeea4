import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { byBylaw, court, done, noted } from '../deeds.js'
import { history, q, recorded } from '../history.js'
import { runs } from '../runs.js'

/** Acts on a policy, each on a day of its own, that name no other event: told in any order they are the same history. */

const p = 'policy:p'
const dayOf = (n: number): string =>
  `2020-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
const firstActs = 60

type Deed = (d: string, later: string) => ActInput

const on =
  (type: string, data: (later: string) => object, by: object = {}): Deed =>
  (d, later) =>
    done(type, d, { policy: p, ...data(later) }, by)

const deeds: ReadonlyArray<Deed> = [
  (d) => rescinded(p, { d }),
  (d, later) => rescinded(p, { d, eff: later }),
  on('SunsetSet', (later) => ({ sunset: { rule: 'lastDay', on: later } })),
  on('SunsetExtended', (later) => ({ sunset: { rule: 'lastDay', on: later } })),
  on('SunsetSet', () => ({ sunset: { rule: 'none' } })),
  on('PolicySuspended', () => ({})),
  on('PolicySuspended', (later) => ({ lastDay: later })),
  on('PolicyReinstated', () => ({})),
  on('PolicyRevived', () => ({ words: 'That p be revived.' })),
  on('PolicyReadopted', () => ({})),
  on('PolicyQuashed', () => ({ operation: { rule: 'prospective' } }), { by: court }),
  on('PolicyDisallowed', (later) => ({ effectiveOn: later })),
  (d, later) =>
    noted('LapsedByLaw', { policies: [p], rule: 'r', trigger: 't', triggeredOn: d, lastDay: later }),
  (d) => done('PetitionFiled', d, { against: p, suspends: true }),
]

/** At most one of these: see timeline/later-acts.test.ts. */
const moves: ReadonlyArray<Deed> = [
  on('CommencementPostponed', (later) => ({ until: later })),
  on('CommencementCancelled', () => ({})),
]

const commencements: ReadonlyArray<object> = [
  { rule: 'onEnactment' },
  { rule: 'onDate', on: dayOf(80) },
  { rule: 'onAppointedDay' },
]

it('the order in which acts are recorded changes no answer', () => {
  const act = fc.record({ deed: fc.constantFrom(...deeds), later: fc.nat({ max: 40 }) })
  fc.assert(
    fc.property(
      fc.constantFrom(...commencements),
      fc
        .tuple(fc.array(act, { minLength: 1, maxLength: 4 }), fc.option(fc.constantFrom(...moves)))
        .map(([acts, move]) => (move === null ? acts : [{ deed: move, later: 30 }, ...acts])),
      fc.integer(),
      (commencement, acts, seed) => {
        const told = [
          enacted(p, { d: dayOf(50), by: byBylaw, data: { commencement } }),
          noted('PolicyCommenced', { policy: p, commencedOn: dayOf(85) }),
          ...acts.map(({ deed, later }, at) => {
            const n = firstActs + at * 7
            return deed(dayOf(n), dayOf(n + 1 + later))
          }),
        ]
        const shuffled = told
          .map((one, at) => ({ one, key: Math.imul(seed + at * 7919, 2654435761) >>> 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const answers = (all: ReadonlyArray<ActInput>) => {
          const ledger = history(...all.map((one) => recorded('2021-01-01', one)))
          return [{}, { asDecidedBy: dayOf(75) }].flatMap((times) =>
            Array.from({ length: 45 }, (_, at) => q(ledger, p, dayOf(45 + at * 2), times)),
          )
        }

        expect(answers(shuffled)).toEqual(answers(told))
      },
    ),
    runs(200),
  )
})
