import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActInput, StatusAnswer } from '../../src/index.js'
import { amended, enacted, passed, rescinded } from '../acts.js'
import { byBylaw, court, done, noted } from '../deeds.js'
import { ask, brief, eventId, history, q, recorded } from '../history.js'
import { runs } from '../runs.js'

/**
 * Acts on a policy, each on a day of its own, that name no other event: told in any order they are the same history.
 */

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
  on('PolicySuspended', (later) => ({ from: later })),
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

const shuffled = <A>(all: ReadonlyArray<A>, seed: number): ReadonlyArray<A> =>
  all
    .map((one, at) => ({ one, key: Math.imul(seed + at * 7919, 2654435761) >>> 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one)

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
        const answers = (all: ReadonlyArray<ActInput>) => {
          const ledger = history(...all.map((one) => recorded('2021-01-01', one)))
          return [{}, { asDecidedBy: dayOf(75) }].flatMap((times) =>
            Array.from({ length: 45 }, (_, at) => q(ledger, p, dayOf(45 + at * 2), times)),
          )
        }

        expect(answers(shuffled(told, seed))).toEqual(answers(told))
      },
    ),
    runs(150),
  )
})

const says: ReadonlyArray<readonly [string, object]> = [
  ['ResolutionVetoed', {}],
  ['ResolutionVetoed', { staysForce: true }],
  ['VetoOverridden', {}],
  ['ExecutiveApproved', {}],
  ['BecameLawUnsigned', {}],
]

/** What council does by resolution, and says of a text. */
const byResolution: ReadonlyArray<Deed> = [
  ...deeds.slice(0, 10),
  ...moves,
  (d) => amended(p, 'v2', { d }),
  (d, later) => amended(p, 'v3', { d, eff: later }),
  on('PolicyCommenced', (later) => ({ commencedOn: later })),
]

it('the order in which acts of resolutions and the say of the executive are recorded changes no answer', () => {
  const resolved = fc.record({
    deed: fc.constantFrom(...byResolution),
    later: fc.nat({ max: 40 }),
    said: fc.array(fc.constantFrom(...says), { maxLength: 2 }),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...commencements),
      fc.array(resolved, { minLength: 1, maxLength: 3 }),
      fc.integer(),
      (commencement, resolutions, seed) => {
        // Acts name the vote they follow from, which is recorded before them.
        const votes = resolutions.map((_, at) =>
          passed(`resolution:v${at}`, { d: dayOf(firstActs + at * 7) }),
        )
        const told = [
          enacted(p, { d: dayOf(50), by: byBylaw, data: { commencement } }),
          ...resolutions.flatMap(({ deed, later, said }, at) => {
            const n = firstActs + at * 7
            return [
              {
                ...deed(dayOf(n), dayOf(n + 1 + later)),
                by: byBylaw,
                causedBy: [eventId(3 + at)],
              },
              ...said.map(([type, data], after) =>
                done(type, dayOf(n + 2 + after * 9 + at), { resolution: `resolution:v${at}`, ...data }),
              ),
            ]
          }),
        ]
        const answers = (all: ReadonlyArray<ActInput>) => {
          const ledger = history(...[...votes, ...all].map((one) => recorded('2021-01-01', one)))
          return [{}, { asDecidedBy: dayOf(75) }].flatMap((times) =>
            Array.from({ length: 45 }, (_, at) => ask(ledger, p, { on: dayOf(45 + at * 2), ...times })),
          )
        }
        const [one, other] = [answers(told), answers(shuffled(told, seed))]

        one.forEach((answer, at) => {
          const again = other[at] as StatusAnswer
          expect([answer.on, brief(again), again.version]).toEqual([answer.on, brief(answer), answer.version])
        })
      },
    ),
    runs(150),
  )
})
