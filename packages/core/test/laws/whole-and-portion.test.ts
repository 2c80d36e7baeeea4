import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput, StatusAnswer } from '../../src/index.js'
import { amended, enacted, rescinded } from '../acts.js'
import { about, court, done, noted } from '../deeds.js'
import { ask, covered, emptyLedger, eventId, recorded, rightOf, type Ledger } from '../history.js'
import { dated, dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'
const parts = ['s. 1', 's. 2'] as const
const rest = 's. 99'
const lastDay = 12

const portions = fc.constantFrom<ReadonlyArray<string>>([], ['s. 1'], ['s. 2'], ['s. 1', 's. 2'])
type When = ReturnType<typeof dated>

/** Acts on the whole where no portion is named, on those named otherwise. */
const deeds: Readonly<Record<string, (on: When, of: Readonly<Record<string, unknown>>) => ActInput>> = {
  commenced: (on, of) => noted('PolicyCommenced', { policy: p, commencedOn: on, ...of }),
  rescinded: (d, of) => rescinded(p, { d, data: of }),
  suspended: (d, of) => done('PolicySuspended', d, { policy: p, ...of }),
  'suspended for a while': (d, of) => done('PolicySuspended', d, { policy: p, lastDay: dateOf(9), ...of }),
  reinstated: (d) => done('PolicyReinstated', d, { policy: p }),
  quashed: (d, of) =>
    done('PolicyQuashed', d, { policy: p, operation: { rule: 'prospective' }, ...of }, { by: court }),
  'quashed from the start': (d, of) =>
    done(
      'PolicyQuashed',
      d,
      { policy: p, operation: { rule: 'abInitio', act: eventId(3) }, ...of },
      { by: court },
    ),
  'put off': (on, of) => done('CommencementPostponed', dateOf(0), { policy: p, until: on, ...of }),
  amended: (d, of) => amended(p, 'v2', { d, data: of }),
}

const day = fc.integer({ min: 1, max: lastDay - 2 })
const act = fc
  .record({
    deed: fc.constantFrom(...Object.keys(deeds)),
    from: day,
    width: fc.constantFrom<number>(0, 0, 0, 3),
    of: portions,
  })
  // What is reinstated is whatever was held.
  .map((one) => (one.deed === 'reinstated' ? { ...one, of: [] } : one))
const tale = fc.record({
  commencement: fc.constantFrom(
    { rule: 'onEnactment' },
    { rule: 'onDate', on: dateOf(5) },
    { rule: 'onAppointedDay' },
  ),
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
})
type Tale = typeof tale extends fc.Arbitrary<infer A> ? A : never

const toldBy = ({ commencement, acts }: Tale): Ledger => {
  const ledger = emptyLedger()
  rightOf(ledger.take(covered))
  rightOf(ledger.take(recorded(dateOf(40), enacted(p, { d: dateOf(0), data: { commencement } }))))
  for (const { deed, from, width, of } of acts) {
    const on = dated({ from, to: from + width })
    rightOf(
      ledger.take(
        recorded(dateOf(40), deeds[deed]?.(on, of.length === 0 ? {} : { portions: of }) as ActInput),
      ),
    )
  }
  return ledger
}

const mayBe = ({ possible }: StatusAnswer, status: string): boolean =>
  possible.some((one) => one.status === status)

describe('a policy of which parts stand otherwise (R22)', () => {
  const answersOn = (ledger: Ledger, on: string) => ({
    whole: ask(ledger, p, { on }),
    each: [...parts, rest].map((portion) => ask(ledger, p, about(on, { portion }))),
  })

  it('is in force on a day exactly if any part of it is, and can be exactly if any part can', () => {
    fc.assert(
      fc.property(tale, fc.nat({ max: lastDay }), (told, on) => {
        const { whole, each } = answersOn(toldBy(told), dateOf(on))
        if ([whole, ...each].some(({ reason }) => reason === 'conflicting-records')) return

        expect(mayBe(whole, 'in-force')).toBe(each.some((one) => mayBe(one, 'in-force')))
        if (whole.status === 'not-in-force')
          expect(each.map(({ status }) => status)).toEqual(each.map(() => 'not-in-force'))
        if (each.some(({ status }) => status === 'in-force')) expect(whole.status).toBe('in-force')
        if (each.every(({ status }) => status !== 'undetermined'))
          expect(whole.status).toBe(
            each.some(({ status }) => status === 'in-force') ? 'in-force' : 'not-in-force',
          )
      }),
      runs(100),
    )
  })

  it('is partial where a named part stands otherwise than the whole, and only where some part does', () => {
    const exact = tale.map(({ commencement, acts }) => ({
      commencement,
      acts: acts.map((one) => ({ ...one, width: 0 })),
    }))

    fc.assert(
      fc.property(exact, fc.nat({ max: lastDay }), (told, on) => {
        const { whole, each } = answersOn(toldBy(told), dateOf(on))
        if ([whole, ...each].some(({ status }) => status === 'undetermined')) return
        const named = new Set(told.acts.flatMap(({ of }) => of))
        const otherwise = each.filter(({ status }) => status !== whole.status)

        if (otherwise.some(({ portion }) => named.has(portion as string))) expect(whole.partial).toBe(true)
        if (whole.partial) expect(otherwise.length).toBeGreaterThan(0)
        for (const { partial } of each) expect(partial).toBe(false)
      }),
      runs(80),
    )
  })

  it('has parts each of which is touched by what names it, and by what names the whole, and by nothing else', () => {
    fc.assert(
      fc.property(tale, fc.nat({ max: lastDay }), fc.constantFrom(...parts, rest), (told, on, portion) => {
        const upon = told.acts
          .filter(({ of }) => of.length === 0 || of.includes(portion))
          .map((one) => ({ ...one, of: one.of.length === 0 ? [] : [portion] }))
        const [answer, alone] = [told, { ...told, acts: upon }].map((one) =>
          ask(toldBy(one), p, about(dateOf(on), { portion })),
        ) as [StatusAnswer, StatusAnswer]
        if (answer.reason === 'conflicting-records' || alone.reason === 'conflicting-records') return

        expect([answer.status, answer.reason]).toEqual([alone.status, alone.reason])
      }),
      runs(60),
    )
  })
})
