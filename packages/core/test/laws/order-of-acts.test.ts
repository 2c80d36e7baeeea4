import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { amended, convened, enacted, rescinded } from '../acts.js'
import { cabinet, court, done } from '../deeds.js'
import { ask, brief, history, possible, recorded } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'
const asked = dateOf(9)

/** When a sitting began, which not every minute book says. */
type Begins = '09:00' | '19:00' | null

/** One act of several on one policy; the last of its keys is its place among them. */
interface Act {
  readonly eff: number
  readonly decided: number
  /** The sitting, by number, and the item in it; acts may be of no sitting, and of no item. */
  readonly sitting: number | null
  readonly item: number | null
}

const act: fc.Arbitrary<Act> = fc.record({
  eff: fc.constantFrom(5, 5, 5, 5, 6),
  decided: fc.constantFrom(3, 3, 3, 3, 4),
  sitting: fc.constantFrom(0, 0, 1, 2, null),
  item: fc.constantFrom(1, 2, 3, null),
})
const sittings = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom<Begins>('09:00', '19:00', null)))

/** Whether one act comes before another whatever the order of recording, by the first key that tells them apart (R4). */
const isBefore = (one: Act, other: Act, begins: ReadonlyArray<Begins>): boolean => {
  if (one.eff !== other.eff) return one.eff < other.eff
  if (one.decided !== other.decided) return one.decided < other.decided
  if (one.sitting === null || other.sitting === null) return false
  const [first, second] = [begins[one.sitting] ?? null, begins[other.sitting] ?? null]
  if (first !== null && second !== null && first !== second) return first < second
  return one.sitting === other.sitting && one.item !== null && other.item !== null && one.item < other.item
}

/** An ending; where it names no day, it works on the day on which it was decided. */
interface Vague extends Pick<Act, 'sitting' | 'item'> {
  readonly d: string
  readonly eff: string | null
}

const told = (
  acts: ReadonlyArray<Act>,
  begins: ReadonlyArray<Begins>,
  inLaw: (at: number, said: { readonly d: string; readonly eff: string }) => ActInput,
) =>
  history(
    recorded(
      dateOf(8),
      enacted(p, { d: dateOf(0) }),
      ...begins.map((startsAt, at) =>
        convened(`meeting:m${at}`, dateOf(3), startsAt === null ? {} : { data: { startsAt } }),
      ),
      ...acts.map(({ eff, decided, sitting, item }, at): ActInput => ({
        ...inLaw(at, { d: dateOf(decided), eff: dateOf(eff) }),
        ...(sitting === null ? {} : { meeting: { id: `meeting:m${sitting}`, item } }),
      })),
    ),
  )

describe('of several acts of one day (R4)', () => {
  it('the version is the one no other comes after, and only where several are is it the one recorded last', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 2, maxLength: 4 }), sittings, (acts, begins) => {
        const ledger = told(acts, begins, (at, said) => amended(p, `v${at}`, said))
        const { version, assumptions } = ask(ledger, p, { on: asked })
        const last = acts.flatMap((one, at) =>
          acts.some((other) => isBefore(one, other, begins)) ? [] : [at],
        )

        expect([version, assumptions.some(({ code }) => code === 'order-assumed')]).toEqual([
          `v${last.at(-1)}`,
          last.length > 1,
        ])
      }),
      runs(150),
    )
  })

  const endings: ReadonlyArray<(said: { readonly d: string; readonly eff: string }) => ActInput> = [
    (said) => rescinded(p, said),
    ({ d, eff }) => done('PolicyDisallowed', d, { policy: p, effectiveOn: eff }, { by: cabinet }),
    ({ d, eff }) =>
      done(
        'PolicyQuashed',
        d,
        { policy: p, operation: { rule: 'suspended', takesEffectOn: eff } },
        { by: court },
      ),
  ]
  const reasons = ['NIF(rescinded)', 'NIF(disallowed)', 'NIF(quashed)']
  const inOrderOfReasons = ['NIF(quashed)', 'NIF(rescinded)', 'NIF(disallowed)']

  it('the reason is that of the ending no other comes before, and where there are several the first in the order of reasons', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 2, maxLength: 3 }), sittings, (acts, begins) => {
        const ledger = told(acts, begins, (at, said) => (endings[at] as (typeof endings)[number])(said))
        const answer = ask(ledger, p, { on: asked })
        const first = acts.flatMap((one, at) =>
          acts.some((other) => isBefore(other, one, begins)) ? [] : [reasons[at]],
        )

        expect([brief(answer), answer.assumptions.filter(({ code }) => code === 'order-assumed')]).toEqual([
          inOrderOfReasons.find((reason) => first.includes(reason)),
          [],
        ])
      }),
      runs(150),
    )
  })

  const day = fc.constantFrom('2020-01-05', '2020-01-10', '2020-01', '2020-01-05/2020-01-15')
  const vague: fc.Arbitrary<Vague> = fc.record({
    d: day,
    eff: fc.option(day, { nil: null }),
    sitting: fc.constantFrom(0, 1, 1, null),
    item: fc.constantFrom(1, 2, null),
  })

  const roundInACircle: ReadonlyArray<Vague> = [
    { d: '2020-01-10', eff: null, sitting: 0, item: 1 },
    { d: '2020-01', eff: null, sitting: 0, item: 2 },
    { d: '2020-01-05', eff: '2020-01-10', sitting: 0, item: 1 },
  ]

  it('some of days that are not known and of sittings of other days, one is the first', () => {
    fc.assert(
      fc.property(fc.array(vague, { minLength: 3, maxLength: 4 }), (acts) => {
        const ledger = history(
          recorded(
            '2020-03-01',
            enacted(p, { d: '2010-01-01' }),
            ...['2020-01-20', '2020-01-10'].map((heldOn, at) => convened(`meeting:m${at}`, heldOn)),
            ...acts.map(({ d, eff, sitting, item }): ActInput =>
              rescinded(p, {
                d,
                ...(eff === null ? {} : { eff }),
                ...(sitting === null ? {} : { meeting: { id: `meeting:m${sitting}`, item } }),
              }),
            ),
          ),
        )

        expect(brief(ask(ledger, p, { on: '2020-02-01' }))).toBe('NIF(rescinded)')
        expect(possible(ask(ledger, p, { on: '2020-01-06' }))).toContain(
          acts.some(({ d, eff }) => (eff ?? d) === '2020-01-05') ? 'NIF(rescinded)' : 'IF',
        )
      }),
      { ...runs(60), examples: [[[...roundInACircle]]] },
    )
  })
})
