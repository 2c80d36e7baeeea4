import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import type { Possibility, StatusAnswer } from '../../src/index.js'
import { proposesToRescind } from '../acts.js'
import { ask, recorded } from '../history.js'
import type { Fact, Span } from '../oracle/facts.js'
import { dateOf, dated, dense, everyDayKnown, smallHistory } from '../oracle/histories.js'
import { answers, everyDay, lastDay, policies, said, tale, tell, toldBy } from './tales.js'

const day = fc.integer({ min: 0, max: lastDay })

/** An act of council on one of the policies, decided on or after a day. */
const laterAct = (after: number): fc.Arbitrary<Fact> =>
  fc
    .record({
      tag: fc.constantFrom('rescinded' as const, 'enacted' as const),
      policy: fc.constantFrom('p' as const, 'q' as const),
      by: fc.integer({ min: after, max: after + 5 }),
      eff: fc.option(day, { nil: null }),
    })
    .map(({ tag, policy, by, eff }): Fact => {
      const decided = { from: by, to: by }
      const on = eff === null ? null : { from: eff, to: eff }
      return tag === 'enacted'
        ? {
            tag,
            told: 'enacted',
            policy: 'q',
            body: 'council',
            level: 'council-policy',
            decided,
            commencing: on === null ? { rule: 'onEnactment' } : { rule: 'onDate', on },
            replaces: 'p',
            rec: by,
          }
        : { tag, policy, body: 'council', decided, eff: on, rec: by }
    })

const isEnacted = (facts: ReadonlyArray<Fact>, policy: string): boolean =>
  facts.some((fact) => fact.tag === 'enacted' && fact.policy === policy)

/** Whether an act would contradict the record: enact twice, or end what was enacted later. */
const contradicts = (facts: ReadonlyArray<Fact>, act: Fact): boolean =>
  (act.tag === 'enacted' && isEnacted(facts, 'q')) ||
  ('decided' in act && facts.some((fact) => fact.tag === 'enacted' && fact.decided.from > act.decided.from))

/** What was seen, or fulfils a direction, tells of when it was made, whatever had been decided. */
const constrains: ReadonlySet<Fact['tag']> = new Set(['seen', 'directed', 'fulfilled'])

const keys = (possible: ReadonlyArray<Possibility>): ReadonlyArray<string> =>
  possible.map((one) => JSON.stringify(one)).toSorted()

describe('acts decided later', () => {
  it('never change what had been decided, where every day is known', () => {
    const exact = smallHistory(everyDayKnown).filter((facts) =>
      facts.every(
        (fact) =>
          !constrains.has(fact.tag) && (!('decided' in fact) || fact.decided.from === fact.decided.to),
      ),
    )

    fc.assert(
      fc.property(
        exact,
        day.chain((by) => fc.tuple(fc.constant(by), laterAct(by + 1))),
        (facts, [by, act]) => {
          fc.pre(!contradicts(facts, act))
          const ledger = toldBy(facts)
          const times = { asDecidedBy: dateOf(by) }
          const known = policies.filter((policy) => isEnacted(facts, policy.slice('policy:'.length)))
          const before = known.map((policy) => said(answers(ledger, policy, times)))
          tell(ledger, act, lastDay)

          expect(known.map((policy) => said(answers(ledger, policy, times)))).toEqual(before)
        },
      ),
      runs(300),
    )
  })

  it('can only rule out what was possible, where days are uncertain: nothing is ended before it was made', () => {
    const unseen = smallHistory(dense).filter((facts) => facts.every(({ tag }) => tag !== 'seen'))

    fc.assert(
      fc.property(
        unseen,
        day.chain((by) => fc.tuple(fc.constant(by), laterAct(by + 1))),
        (facts, [by, act]) => {
          fc.pre(!contradicts(facts, act))
          const ledger = toldBy(facts)
          const times = { asDecidedBy: dateOf(by) }
          const known = policies.filter((policy) => isEnacted(facts, policy.slice('policy:'.length)))
          const before = known.map((policy) => answers(ledger, policy, times))
          tell(ledger, act, lastDay)

          known.forEach((policy, at) =>
            answers(ledger, policy, times).forEach(({ possible }, on) => {
              expect(keys(before[at]?.[on]?.possible ?? [])).toEqual(
                expect.arrayContaining([...keys(possible)]),
              )
            }),
          )
        },
      ),
      runs(300),
    )
  })
})

const isOpen = (one: object | undefined): boolean =>
  one !== undefined && 'status' in one && one.status === 'undetermined'

describe('a motion without an outcome', () => {
  it('changes no certain status before the day on which it is to work', () => {
    const scheduled = fc.tuple(day, fc.nat({ max: 3 }), fc.option(day, { nil: null }))

    // That it was seen not in force may have the motion for its explanation, and then tells of earlier days.
    const unexplained = tale.filter((told) => told.every((one) => one.tag !== 'seen' || one.inForce))

    fc.assert(
      fc.property(unexplained, scheduled, (told, [from, width, eff]) => {
        const ledger = toldBy(told)
        fc.pre(ask(ledger, 'policy:p', { on: dateOf(0) }).reason !== 'no-record')
        const before = said(answers(ledger, 'policy:p'))
        const span: Span = { from, to: from + width }
        ledger.take(
          recorded(
            dateOf(lastDay),
            proposesToRescind(
              'motion:new',
              'policy:p',
              dated(span),
              eff === null ? {} : { eff: dateOf(eff) },
            ),
          ),
        )
        const works = dateOf(eff ?? from)
        const after = said(answers(ledger, 'policy:p'))

        everyDay.forEach((on, at) => {
          if (on < works && !isOpen(before[at])) expect(after[at]).toEqual(before[at])
        })
      }),
      runs(300),
    )
  })

  it('leaves the state without it presumed from that day on, where it is the only one', () => {
    const alone = smallHistory(dense).filter((facts) =>
      facts.every(({ tag }) => tag !== 'proposed' && tag !== 'seen'),
    )

    fc.assert(
      fc.property(alone, day, (told, on) => {
        const ledger = toldBy(told)
        const before = answers(ledger, 'policy:p')
        ledger.take(recorded(dateOf(lastDay), proposesToRescind('motion:new', 'policy:p', dateOf(on))))

        answers(ledger, 'policy:p').forEach((after, at) => {
          const without = before[at] as StatusAnswer
          if (without.status !== 'undetermined' && after.status === 'undetermined') {
            expect(after).toMatchObject({ reason: 'outcome-unknown', presumed: { status: without.status } })
          }
        })
      }),
      runs(300),
    )
  })
})

describe('a date that becomes better known', () => {
  /** One uncertain day of a history made narrower, still within what its recording allows. */
  const narrowed = (facts: ReadonlyArray<Fact>, which: number, part: number): ReadonlyArray<Fact> => {
    const at = which % facts.length
    return facts.map((fact, index) => {
      if (index !== at || !('decided' in fact)) return fact
      const { from, to } = fact.decided
      const last = Math.max(from, Math.min(to, fact.rec))
      const first = from + (part % (last - from + 1))
      return { ...fact, decided: { from: first, to: last } }
    })
  }

  it('keeps every certain answer, unless the record now contradicts itself', () => {
    fc.assert(
      fc.property(smallHistory(dense), fc.nat({ max: 9 }), fc.nat({ max: 9 }), (facts, which, part) => {
        const [vague, sharp] = [toldBy(facts), toldBy(narrowed(facts, which, part))] as const
        for (const policy of policies) {
          const [before, after] = [answers(vague, policy), answers(sharp, policy)]
          before.forEach(({ status, possible }, at) => {
            const now = after[at] as StatusAnswer
            if (now.reason === 'conflicting-records') return
            if (status !== 'undetermined') expect(now.status).toBe(status)
            expect(keys(possible)).toEqual(expect.arrayContaining([...keys(now.possible)]))
          })
        }
      }),
      runs(300),
    )
  })
})
