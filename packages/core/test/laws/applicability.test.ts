import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActInput, Applying } from '../../src/index.js'
import { enacted, imported } from '../acts.js'
import { noted } from '../deeds.js'
import { ask, covered, emptyLedger, recorded, rightOf } from '../history.js'
import { dated, dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { actFor, answers, asked, begun, lastDay, policies, said, someDays, tale, type Tale } from './tales.js'

const condition = 'fiscal effect in an approved budget'
const day = fc.integer({ min: 0, max: lastDay })

const applicabilities = fc.oneof(
  fc.constant({ rule: 'applies' }),
  fc.constant({ rule: 'pending', condition }),
  day.map((on) => ({ rule: 'from', date: dateOf(on) })),
)

describe('whether what is in force applies', () => {
  /** A tale of which every making says from when it applies, and in which the condition came about at last. */
  const toldWith = (
    told: Tale,
    applicability: object | null,
    satisfied: number,
  ): ReturnType<typeof begun> => {
    const ledger = begun(true)
    const made = new Set<string>()
    told.forEach((one, at) => {
      const act = actFor(one, ledger)
      if (act === null) return
      const makes = act.type === 'PolicyEnacted' || act.type === 'PolicyImported'
      const data = act.data as { readonly policy?: string }
      if (makes && data.policy !== undefined) made.add(data.policy)
      const limited = makes && applicability !== null ? { ...act, data: { ...data, applicability } } : act
      ledger.take(recorded(dateOf(at), limited as ActInput))
    })
    for (const policy of made)
      ledger.take(
        recorded(
          dateOf(lastDay),
          noted('CommencementConditionSatisfied', { policy, condition, settledOn: dateOf(satisfied) }),
        ),
      )
    return ledger
  }

  it('is no part of the status: no day of any history has another for it (domain §2)', () => {
    fc.assert(
      fc.property(tale, applicabilities, day, asked, (told, applicability, on, times) => {
        const [plain, limited] = [toldWith(told, null, on), toldWith(told, applicability, on)]

        for (const policy of policies)
          expect(said(answers(limited, policy, times, someDays))).toEqual(
            said(answers(plain, policy, times, someDays)),
          )
      }),
      runs(40),
    )
  })

  const satisfying = fc.record({
    on: fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.nat({ max: 3 }))
      .map(([from, width]) => ({ from, to: from + width })),
    condition: fc.constantFrom(condition, condition, 'another condition'),
    isFirst: fc.boolean(),
  })

  it('is pending until its condition came about or not before its day, and from then on it applies', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(enacted, imported),
        applicabilities,
        fc.option(satisfying, { freq: 4 }),
        fc.integer({ min: 0, max: lastDay }),
        (making, applicability, satisfied, on) => {
          const ledger = emptyLedger()
          rightOf(ledger.take(covered))
          const met =
            satisfied === null
              ? []
              : [
                  noted('CommencementConditionSatisfied', {
                    policy: 'policy:p',
                    condition: satisfied.condition,
                    settledOn: dated(satisfied.on),
                  }),
                ]
          const made = making('policy:p', { d: dateOf(0), data: { applicability } })
          for (const act of satisfied?.isFirst === true ? [...met, made] : [made, ...met])
            rightOf(ledger.take(recorded(dateOf(30), act)))
          const expected = (): Applying['rule'] | null => {
            if (applicability.rule === 'from')
              return 'date' in applicability && dateOf(on) < applicability.date ? 'from' : 'applies'
            if (applicability.rule === 'applies') return 'applies'
            if (satisfied === null || satisfied.condition !== condition || on < satisfied.on.from)
              return 'pending'
            return on < satisfied.on.to ? null : 'applies'
          }

          expect(ask(ledger, 'policy:p', { on: dateOf(on) }).applicability?.rule ?? null).toBe(expected())
        },
      ),
      runs(80),
    )
  })
})
