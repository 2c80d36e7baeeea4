import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineOf, type StatusAnswer, type SubjectId } from '../../src/index.js'
import { enacted, rescinded } from '../acts.js'
import { done } from '../deeds.js'
import { ask, brief, history, recorded, rightOf, today, type History } from '../history.js'
import type { Commencing, Fact, Span } from '../oracle/facts.js'
import { dateOf, everyDayKnown, smallHistory } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { answers, toldBy } from './tales.js'

const p = 'policy:p' as SubjectId
const day = fc.integer({ min: 1, max: 9 })

/** A policy by the day it is in force from, the day it ceases, and the first and last day of a suspension. */
const lives = fc.record({
  from: day,
  ceases: fc.option(day, { nil: null }),
  held: fc.option(fc.tuple(day, fc.nat({ max: 3 })), { nil: null }),
})
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never

const told = ({ from, ceases, held }: Life): History =>
  history(
    recorded(
      dateOf(0),
      enacted(p, { d: dateOf(0), eff: dateOf(from) }),
      ...(ceases === null ? [] : [rescinded(p, { d: dateOf(0), eff: dateOf(ceases) })]),
      ...(held === null
        ? []
        : [
            done('PolicySuspended', dateOf(0), {
              policy: p,
              from: dateOf(held[0]),
              lastDay: dateOf(held[0] + held[1]),
            }),
          ]),
    ),
  )

const stateOn = ({ from, ceases, held }: Life, on: number): string => {
  if (on < from) return 'NIF(not-commenced)'
  if (ceases !== null && ceases <= from && on === from) return 'NIF(zero-length)'
  if (ceases !== null && ceases <= on) return 'NIF(rescinded)'
  return held !== null && held[0] <= on && on <= held[0] + held[1] ? 'NIF(suspended)' : 'IF'
}

const window = Array.from({ length: 16 }, (_, on) => on)

describe('a period', () => {
  it('is from the day it is in force to the eve of the day it ceases, and nothing where that comes no later (R2, R3)', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { from, ceases } = life
        const ledger = told(life)
        const isNothing = ceases !== null && ceases <= from
        const { periods } = rightOf(timelineOf(ledger.register, today)(p))

        expect(
          window.map((on) => {
            const answer = ask(ledger, p, { on: dateOf(on) })
            return [brief(answer), answer.flags.includes('zero-length')]
          }),
        ).toEqual(window.map((on) => [stateOn(life, on), isNothing && from <= on]))
        expect(
          periods.filter(({ reason }) => reason === 'zero-length').map((one) => [one.from, one.until]),
        ).toEqual(isNothing ? [[dateOf(from), dateOf(from + 1)]] : [])
      }),
      runs(100),
    )
  })
})

/** What it is by force: neither the words for what has not begun nor those for what has ended make a turn. */
const stateOf = ({ status, reason }: StatusAnswer): string => {
  if (status === 'in-force') return 'in force'
  if (reason === 'suspended') return 'held'
  return ['not-yet-enacted', 'not-commenced', 'never-passed'].includes(reason ?? '') ? 'not begun' : 'over'
}

const isFlagged = ({ flags }: StatusAnswer): boolean => flags.includes('transition-day')

const turnIn = (all: ReadonlyArray<StatusAnswer>): ReadonlyArray<string> =>
  all
    .slice(1)
    .flatMap((answer, eve) => (stateOf(answer) === stateOf(all[eve] as StatusAnswer) ? [] : [answer.on]))

const isSpan = (one: unknown): one is Span => typeof one === 'object' && one !== null && 'to' in one

const isDated = (said: Commencing): boolean =>
  said.rule !== 'unknown' && (said.rule !== 'onDate' || said.on.from === said.on.to)

describe('the flag of a transition day', () => {
  it('is on the days on which a life or a suspension begins or ends, and on no other (R2)', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const ledger = told(life)
        const all = window.map((on) => ask(ledger, p, { on: dateOf(on) }))

        expect(all.filter(isFlagged).map(({ on }) => on)).toEqual(turnIn(all))
      }),
      runs(60),
    )
  })

  const isKnown = (fact: Fact): boolean =>
    fact.tag !== 'proposed' &&
    (fact.tag !== 'enacted' || (fact.told !== 'imported without its day' && isDated(fact.commencing))) &&
    Object.values(fact).every((one) => !isSpan(one) || one.from === one.to)
  const exact = smallHistory(everyDayKnown).filter((facts) => facts.every(isKnown))

  it('is on no other of whatever history all days of which are known', () => {
    fc.assert(
      fc.property(exact, (facts) => {
        const ledger = toldBy(facts)
        const made = facts.flatMap((fact) => (fact.tag === 'enacted' ? [`policy:${fact.policy}`] : []))
        for (const policy of made) {
          const all = answers(ledger, policy)
          if (all.some(({ status }) => status === 'undetermined')) continue
          expect(
            all
              .slice(1)
              .filter(isFlagged)
              .map(({ on }) => on),
          ).toEqual(turnIn(all))
        }
      }),
      runs(80),
    )
  })
})
