import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput, StatusAnswer } from '../../src/index.js'
import { amended, enacted, rescinded } from '../acts.js'
import { byBylaw, court, done } from '../deeds.js'
import { ask, brief, eventId, history, recorded, type History } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'

type Deed = (d: string, on: string) => ActInput

const upon =
  (type: string, data: (on: string) => object, by: object = {}): Deed =>
  (d, on) =>
    done(type, d, { policy: p, ...data(on) }, by)

/** Acts upon a policy that work on a day of their own, whether they were decided before it or after. */
const deeds: ReadonlyArray<Deed> = [
  (d, on) => rescinded(p, { d, eff: on }),
  (d, on) => amended(p, 'v2', { d, eff: on }),
  upon('PolicySuspended', (on) => ({ from: on })),
  upon('PolicySuspended', (on) => ({ lastDay: on })),
  upon('PolicyReinstated', (on) => ({ effectiveOn: on })),
  upon('SunsetSet', (on) => ({ sunset: { rule: 'lastDay', on } })),
  upon('SunsetSet', () => ({ sunset: { rule: 'none' } })),
  upon('PolicyRevived', (on) => ({ words: 'That p be revived.', effectiveOn: on })),
  upon('PolicyDisallowed', (on) => ({ effectiveOn: on }), { by: { body: 'cabinet', instrument: 'order' } }),
  upon('PolicyQuashed', () => ({ operation: { rule: 'abInitio', act: eventId(3) } }), { by: court }),
  upon('PolicyQuashed', (on) => ({ operation: { rule: 'suspended', takesEffectOn: on } }), { by: court }),
  (d, on) => enacted('policy:n', { d, eff: on, data: { replaces: [p] } }),
]

const day = fc.integer({ min: 1, max: 14 })
const act = fc.record({ deed: fc.constantFrom(...deeds), decided: day, on: day })
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const told = (from: number, acts: ReadonlyArray<Act>): History =>
  history(
    recorded(
      dateOf(15),
      enacted(p, { d: dateOf(0), eff: dateOf(from), by: byBylaw }),
      ...acts.map(({ deed, decided, on }) => deed(dateOf(decided), dateOf(on))),
    ),
  )

const saidOf = (answer: StatusAnswer): ReadonlyArray<unknown> => [
  answer.on,
  brief(answer),
  answer.status === 'in-force' ? answer.version : null,
  answer.inForceFrom,
  answer.ceasesOn,
]

const suspended = done('PolicySuspended', '2024-04-01', { policy: p, from: '2024-05-01' })

describe('an act (R12)', () => {
  it('is law for no day by what had been decided before it, however far back it works', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3 }),
        fc.array(act, { minLength: 1, maxLength: 3 }),
        day,
        (from, acts, by) => {
          const all = told(from, acts)
          const then = told(
            from,
            acts.filter(({ decided }) => decided <= by),
          )
          for (let on = 0; on <= 16; on += 2) {
            const times = { on: dateOf(on), asDecidedBy: dateOf(by) }
            expect(saidOf(ask(all, p, times))).toEqual(saidOf(ask(then, p, times)))
          }
        },
      ),
      runs(120),
    )
  })

  it('is told of as working back on the days on which it could not have been so by what had been decided', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.array(act, { minLength: 1, maxLength: 3 }), (from, acts) => {
        const all = told(from, acts)
        for (let on = 0; on <= 16; on += 1) {
          const { status, possible, flags } = ask(all, p, { on: dateOf(on) })
          const then = ask(all, p, { on: dateOf(on), asDecidedBy: dateOf(on) }).possible
          const isNew = possible.every((way) => !then.some((one) => isDeepStrictEqual(one, way)))

          expect([on, flags.includes('retroactive')]).toEqual([on, status !== 'undetermined' && isNew])
        }
      }),
      runs(60),
    )
  })

  it.each([
    [
      'a reinstatement',
      [suspended, done('PolicyReinstated', '2024-07-01', { policy: p, effectiveOn: '2024-06-01' })],
    ],
    [
      'a revival',
      [
        rescinded(p, { d: '2024-05-01', by: byBylaw }),
        done(
          'PolicyRevived',
          '2024-07-01',
          { policy: p, words: 'That p be revived.', effectiveOn: '2024-06-01' },
          { by: byBylaw },
        ),
      ],
    ],
    [
      'the quashing of what ended it',
      [
        rescinded(p, { d: '2024-06-01', by: byBylaw }),
        done(
          'PolicyQuashed',
          '2024-07-01',
          { policy: p, operation: { rule: 'abInitio', act: eventId(4) } },
          { by: court },
        ),
      ],
    ],
    [
      'the reversal of its quashing',
      [
        done(
          'PolicyQuashed',
          '2024-06-01',
          { policy: p, operation: { rule: 'abInitio', act: eventId(3) } },
          { by: court },
        ),
        done('QuashingReversed', '2024-07-01', { policy: p, quashing: eventId(4) }, { by: court }),
      ],
    ],
  ])('that puts it in force again works back to its day, and is cited: %s', (_, acts) => {
    const all = history(recorded('2024-08-01', enacted(p, { d: '2024-01-01', by: byBylaw }), ...acts))
    const flags = (on: string) => ask(all, p, { on }).flags

    expect(flags('2024-06-15')).toEqual(['retroactive'])
    expect(ask(all, p, { on: '2024-06-15' }).citations.at(-1)?.type).toBe(acts.at(-1)?.type)
    expect(flags('2024-04-30')).toEqual([])
    expect(flags('2024-07-01')).toEqual([])
  })
})
