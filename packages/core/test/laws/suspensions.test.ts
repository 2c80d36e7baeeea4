import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromDay, toDay, type CivilDate } from '../../src/index.js'
import { enacted } from '../acts.js'
import { done } from '../deeds.js'
import { ask, history, recorded } from '../history.js'
import { runs } from '../runs.js'

const p = 'policy:p'
const first = toDay('2024-03-01' as CivilDate)
const days = 10
const dateOf = (day: number): string => fromDay(first + day) as string
const day = fc.nat({ max: days - 1 })
const span = fc.tuple(day, fc.nat({ max: 2 })).map(([from, more]) => `${dateOf(from)}/${dateOf(from + more)}`)
const some = fc.oneof(day.map(dateOf), span)

/** What holds it, through some day or without an end, and what lifts that. */
const act = fc.oneof(
  fc.tuple(some, some).map(([from, lastDay]) => ['PolicySuspended', { from, lastDay }] as const),
  some.map((from) => ['PolicySuspended', { from }] as const),
  some.map((effectiveOn) => ['PolicyReinstated', { effectiveOn }] as const),
)

it('a suspension holds through its first possible last day, and no longer than its last', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(act, day), { minLength: 1, maxLength: 4 }), (deeds) => {
      const acts = deeds.map(([[type, said], decided]) => done(type, dateOf(decided), { policy: p, ...said }))
      const told = history(
        recorded('2020-01-02', enacted(p, { d: '2020-01-01' })),
        recorded('2024-06-01', ...acts),
      )
      const answers = Array.from({ length: days + 4 }, (_, on) => ask(told, p, { on: dateOf(on) }))
      for (const [on, { status, reason, suspendedThrough: held }] of answers.entries()) {
        expect([status === 'in-force', held === null]).not.toEqual([true, false])
        if (reason !== 'suspended') continue
        const { earliest = '', latest = '' } = held ?? {}
        for (const later of answers.slice(on)) {
          if (earliest === null || later.on <= earliest) expect(later.status).not.toBe('in-force')
          if (latest !== null && dayBefore(later.on) === latest) expect(later.reason).not.toBe('suspended')
        }
      }
    }),
    runs(40),
  )
})

const dayBefore = (date: string): string => fromDay(toDay(date as CivilDate) - 1) as string
