import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import {
  policiesInForce,
  type PoliciesInForce,
  type PoliciesQuestion,
  type Register,
} from '../../src/index.js'
import { ask, covered, emptyLedger, history, rebuilt, rightOf, today } from '../history.js'
import { dateOf, dense, smallHistory, sparse, stepsOf } from '../oracle/histories.js'
import { answers, asked, begun, everyDay, policies, tale, tell, toldBy, written } from './tales.js'

const questions = fc.array(
  fc.record({
    policy: fc.constantFrom(...policies),
    on: fc.constantFrom(...everyDay),
    times: asked,
    seq: fc.option(fc.nat({ max: 9 })),
  }),
  { maxLength: 4 },
)

describe('rebuilding', () => {
  it('a ledger asked between its appends answers as one that is read at once', () => {
    fc.assert(
      fc.property(
        tale,
        fc.array(questions, { maxLength: 8 }),
        asked,
        fc.boolean(),
        (told, between, times, complete) => {
          const ledger = begun(complete)
          told.forEach((one, at) => {
            tell(ledger, one, at)
            for (const { policy, on, times: then, seq } of between[at] ?? []) {
              const last = ledger.register.book.size() - 1
              const knownAt = seq === null ? null : { seq: Math.min(seq, last) }
              ask(ledger, policy, { ...then, on, knownAt })
            }
          })
          const fresh = rebuilt(ledger.leaves)
          for (const policy of policies) {
            expect(written(answers(ledger, policy, times))).toEqual(
              written(answers({ register: fresh }, policy, times)),
            )
            for (let seq = 0; seq < ledger.leaves.length; seq += 3) {
              const then = { ...times, knownAt: { seq } }
              expect(written(answers(ledger, policy, then))).toEqual(
                written(answers({ register: fresh }, policy, then)),
              )
            }
          }
        },
      ),
      runs(130),
    )
  })

  it('the order in which questions are asked changes no answer', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const { leaves } = toldBy(told)
        for (const policy of policies) {
          const forwards = answers({ register: rebuilt(leaves) }, policy, times)
          const register = rebuilt(leaves)
          const backwards = everyDay.toReversed().map((on) => ask({ register }, policy, { ...times, on }))

          expect(written(backwards.toReversed())).toEqual(written(forwards))
        }
      }),
      runs(130),
    )
  })

  it('forgetting what was worked out changes no answer', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const { register } = toldBy(told)
        const before = policies.map((policy) => written(answers({ register }, policy, times)))
        register.forget(register.book.subjects())

        expect(policies.map((policy) => written(answers({ register }, policy, times)))).toEqual(before)
      }),
      runs(130),
    )
  })
})

describe('a register that was asked before', () => {
  it.each([dense, sparse])('answers as one that is asked for the first time (%o)', (size) => {
    const question = fc.record({
      policy: fc.constantFrom(...policies),
      on: fc.nat({ max: size.lastDay + 2 }),
      by: fc.option(fc.nat({ max: size.lastDay + 2 })),
    })
    fc.assert(
      fc.property(smallHistory(size), fc.array(question, { maxLength: 12 }), (facts, questions) => {
        const { register, leaves } = history(...stepsOf(facts))
        for (const { policy, on, by } of questions) {
          const times = { on: dateOf(on), ...(by === null ? {} : { asDecidedBy: dateOf(by) }) }
          const first = ask({ register: rebuilt(leaves) }, policy, times)
          expect(ask({ register }, policy, times)).toEqual(first)
        }
      }),
      runs(150),
    )
  })

  it.each([dense, sparse])(
    'lists as one that is asked for the first time, as decided by any day and as known at any event (%o)',
    (size) => {
      const day = fc.nat({ max: size.lastDay + 2 })
      const question = fc.record({
        on: fc.constantFrom(3, size.lastDay),
        by: fc.option(day),
        known: fc.option(fc.nat()),
        excluded: fc.boolean(),
      })
      const listed = (register: Register, asked: PoliciesQuestion): PoliciesInForce =>
        rightOf(policiesInForce(register, today)(asked))
      fc.assert(
        fc.property(
          smallHistory(size),
          fc.array(question, { maxLength: 12 }),
          fc.nat(),
          (facts, asked, at) => {
            const steps = stepsOf(facts)
            const ledger = emptyLedger()
            const before = at % (steps.length + 1)
            for (const step of [covered, ...steps.slice(0, before)]) rightOf(ledger.take(step))
            const read = (): ReadonlyArray<PoliciesQuestion> =>
              asked.map(({ on, by, known, excluded }) => ({
                on: dateOf(on),
                ...(by === null ? {} : { asDecidedBy: dateOf(by) }),
                ...(known === null ? {} : { knownAt: { seq: known % ledger.leaves.length } }),
                excluded,
              }))
            for (const one of read()) listed(ledger.register, one)
            for (const step of steps.slice(before)) rightOf(ledger.take(step))
            for (const one of read()) {
              expect(listed(ledger.register, one)).toEqual(listed(rebuilt(ledger.leaves), one))
            }
          },
        ),
        runs(150),
      )
    },
  )
})
