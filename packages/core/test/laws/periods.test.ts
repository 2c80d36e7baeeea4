import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import {
  changesBetween,
  fromDay,
  timelineOf,
  toDay,
  type CivilDate,
  type StatusAnswer,
  type SubjectId,
} from '../../src/index.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import { verdictOn } from '../../src/timeline/verdict.js'
import { enacted } from '../acts.js'
import { ask, history, possible, record, recorded, rightOf, today, type History } from '../history.js'
import { dateOf, dense, everyDayKnown, smallHistory, sparse, stepsOf } from '../oracle/histories.js'
import { awaitsPassage } from './sittings.js'
import { answers, asked, everyDay, policies, said, tale, toldBy } from './tales.js'

const dayBefore = (date: string): string => fromDay(toDay(date as CivilDate) - 1) as string

const p = 'policy:p'

describe('periods', () => {
  it.each([dense, sparse])('say on each day what is worked out for that day alone (%o)', (size) => {
    fc.assert(
      fc.property(smallHistory(size), fc.option(fc.nat({ max: size.lastDay + 2 })), (facts, by) => {
        const { register } = history(...stepsOf(facts))
        const times = by === null ? {} : { asDecidedBy: dateOf(by) }
        const knownOn = toDay(today)
        for (const policy of policies.map((id) => id as SubjectId)) {
          const { course, onRecord } = register.study(policy, horizonOf(register.book, null))
          if (!onRecord) continue
          const days = Array.from({ length: size.lastDay + 3 }, (_, at) => dateOf(at - 1))
          const inPeriods = days.map((on) => {
            const { status, reason, possible, presumed, inForceFrom, ceasesOn } = ask({ register }, policy, {
              on,
              ...times,
            })
            return {
              status,
              reason,
              possible,
              presumed,
              from: inForceFrom?.earliest ?? null,
              ceases: ceasesOn?.earliest ?? null,
            }
          })
          const alone = days.map((on) => {
            const { status, reason, possible, presumed, start, end } = verdictOn(course, {
              on: toDay(on as CivilDate),
              decidedBy: by === null ? Infinity : toDay(dateOf(by) as CivilDate),
              knownOn,
            })
            const [from, ceases] = [start, end].map((bounds) =>
              bounds === null ? null : fromDay(bounds.earliest),
            )
            return { status, reason, possible, presumed, from, ceases }
          })
          expect(inPeriods).toEqual(alone)
        }
      }),
      runs(150),
    )
  })

  it('leave room before a named day for days of which nothing is known', () => {
    const steps = [
      recorded('2020-01-07', enacted(p, { d: '2020-01-05' })),
      recorded(
        '2020-01-08',
        enacted(p, {
          d: '../..',
          data: {
            awaits: 'final-passage',
            commencement: { rule: 'afterMonths', months: 0, from: 'enactment' },
          },
        }),
      ),
    ]
    // Passed on one day, in force from a later one, and both before the other enactment: the eve of that is too late.
    const afresh = (on: string) => possible(ask(record(steps), p, { on }))
    const again = record(steps)
    for (const on of ['2020-01-10', '2020-01-20']) ask(again, p, { on })

    expect([afresh('2020-01-03'), afresh('2020-01-04')]).toEqual([
      ['IF', 'NIF(not-commenced)', 'NIF(not-yet-enacted)'],
      ['IF', 'NIF(not-yet-enacted)'],
    ])
    expect(['2020-01-03', '2020-01-04'].map((on) => possible(ask(again, p, { on })))).toEqual([
      afresh('2020-01-03'),
      afresh('2020-01-04'),
    ])
  })

  it('a question decided by a day long after everything is the question itself', () => {
    fc.assert(
      fc.property(tale, (told) => {
        const ledger = toldBy(told)
        for (const policy of policies.filter((one) => isMade(ledger, one))) {
          const all = answers(ledger, policy, { asDecidedBy: '9998-12-30' })

          const then = answers(ledger, policy)
          // What is never decided is told of only where everything is counted that ever could be; it changes nothing.
          if (told.some(awaitsPassage)) expect(said(all)).toEqual(said(then))
          else expect(all.map(asOfAll)).toEqual(then.map(asOfAll))
        }
      }),
      runs(150),
    )
  })

  it('follow each other without a gap or an overlap, and each begins on the first day of its status', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const ledger = toldBy(told)
        for (const policy of policies.map((id) => id as SubjectId)) {
          const { periods, onRecord } = rightOf(timelineOf(ledger.register, today)(policy, times))
          if (!onRecord) continue
          expect(periods[0]?.from).toBeNull()
          expect(periods.at(-1)?.until).toBeNull()
          periods.forEach(({ from, status, reason, possible }, at) => {
            if (from === null) return
            expect(periods[at - 1]?.until).toBe(from)
            const [before, on] = [dayBefore(from), from].map((date) =>
              ask(ledger, policy, { ...times, on: date }),
            )
            expect(on).toMatchObject({ status, reason, possible })
            expect(before).toMatchObject({ status: periods[at - 1]?.status, reason: periods[at - 1]?.reason })
          })
        }
      }),
      runs(150),
    )
  })

  it('say of every day what is said of it alone, and put it in one of them', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const ledger = toldBy(told)
        for (const policy of policies.map((id) => id as SubjectId)) {
          const { periods, onRecord } = rightOf(timelineOf(ledger.register, today)(policy, times))
          if (!onRecord) continue
          for (const { on, status, reason, possible: ways } of answers(ledger, policy, times)) {
            const within = periods.filter(
              ({ from, until }) => (from === null || from <= on) && (until === null || on < until),
            )

            expect(within).toMatchObject([{ status, reason, possible: ways }])
          }
        }
      }),
      runs(100),
    )
  })

  it('are half-open: where both days are known, a policy is in force from the first and no longer on the second', () => {
    const exact = smallHistory(everyDayKnown).filter((facts) =>
      facts.every(
        (fact) => fact.tag !== 'proposed' && (!('decided' in fact) || fact.decided.from === fact.decided.to),
      ),
    )

    fc.assert(
      fc.property(exact, (facts) => {
        const ledger = toldBy(facts)
        for (const policy of policies) {
          for (const answer of answers(ledger, policy)) {
            const { inForceFrom: from, ceasesOn: ceases } = answer
            if (answer.possible.length !== 1 || !isExact(from) || (ceases !== null && !isExact(ceases)))
              continue
            const within =
              (from?.earliest ?? '') <= answer.on && (ceases === null || answer.on < (ceases.earliest ?? ''))
            expect(`${answer.on} ${answer.status}`).toBe(
              `${answer.on} ${within ? 'in-force' : 'not-in-force'}`,
            )
          }
        }
      }),
      runs(150),
    )
  })

  it('turn exactly where the changes between two days say', () => {
    fc.assert(
      fc.property(tale, (told) => {
        const ledger = toldBy(told)
        const [first, last] = [everyDay[0] as string, everyDay.at(-1) as string]
        const changes = rightOf(changesBetween(ledger.register, today)({ from: first, to: last }))
        for (const policy of policies) {
          const all = answers(ledger, policy)
          if (all[0]?.reason === 'no-record') continue
          const turns = all.slice(1).filter((answer, at) => !alike(answer, all[at] as StatusAnswer))
          const mine = changes.filter((change) => change.policy === policy).map(({ on }) => on)

          expect(mine).toEqual(turns.map(({ on }) => on))
        }
      }),
      runs(150),
    )
  })
})

/** Whether its making is on record; of any other the record leaves room for its being decided still later. */
const isMade = ({ register }: Pick<History, 'register'>, policy: string): boolean =>
  !register
    .study(policy as SubjectId, horizonOf(register.book, null))
    .course.begins.some(({ implied }) => implied === true)

/**
 * Such an answer as one with everything decided: a day nobody knows is then no longer before the day asked about, and
 * what never begins ceases on no day.
 */
const asOfAll = (answer: StatusAnswer): StatusAnswer => {
  const open = (range: StatusAnswer['inForceFrom']): StatusAnswer['inForceFrom'] =>
    range?.latest?.startsWith('9998-12') === true ? { ...range, latest: null } : range
  return {
    ...answer,
    asDecidedBy: null,
    inForceFrom: open(answer.inForceFrom),
    ceasesOn: answer.inForceFrom === null ? null : open(answer.ceasesOn),
  }
}

const isExact = (range: StatusAnswer['inForceFrom']): boolean =>
  range !== null && range.earliest !== null && range.earliest === range.latest

const alike = (a: StatusAnswer, b: StatusAnswer): boolean =>
  a.status === b.status && a.reason === b.reason && JSON.stringify(a.possible) === JSON.stringify(b.possible)
