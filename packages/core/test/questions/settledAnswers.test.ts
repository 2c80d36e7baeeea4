import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SettledAnswers } from '../../src/questions/SettledAnswers.js'
import type { Day } from '../../src/values/Day.js'
import type { StatusAnswer, SubjectId } from '../../src/index.js'

const id = (number: number): SubjectId => `policy:${'p'.repeat(number % 5)}-${number}` as SubjectId
const answer = (version: string): StatusAnswer =>
  ({ version, status: version === 'b' ? 'in-force' : 'not-in-force' }) as StatusAnswer
const [a, b, c] = [answer('a'), answer('b'), answer('c')]

/** What stands there, by its version. */
const found = (settled: SettledAnswers, policy: number, on: Day): string | null | undefined => {
  const place = settled.find(id(policy), on)
  return place === 0 ? undefined : settled.ownAt(place).version
}

describe('answers about which nothing is open', () => {
  it('are found all through the stretch they were held for, from its first day to the day before the next', () => {
    const settled = new SettledAnswers()
    settled.hold(id(7), [100, 200], 150, b)

    expect([99, 100, 199, 200].map((on) => found(settled, 7, on))).toEqual([undefined, 'b', 'b', undefined])
    settled.hold(id(7), [100, 200], 20, a)
    settled.hold(id(7), [100, 200], 10_000, c)
    expect([-9_000, 99, 100, 199, 200].map((on) => found(settled, 7, on))).toEqual(['a', 'a', 'b', 'b', 'c'])
  })

  it('are of one policy each, and of none that was forgotten', () => {
    const settled = new SettledAnswers()
    settled.hold(id(0), [], 5, a)
    settled.hold(id(1), [3], 5, b)
    settled.forget(id(0))
    settled.forget(id(12))

    expect([0, 1, 2].map((policy) => found(settled, policy, 5))).toEqual([undefined, 'b', undefined])
    settled.hold(id(0), [4], 5, c)
    expect([found(settled, 0, 3), found(settled, 0, 4), found(settled, 1, 5)]).toEqual([undefined, 'c', 'b'])
    settled.clear()
    expect([found(settled, 0, 4), found(settled, 1, 5)]).toEqual([undefined, undefined])
  })

  it('keep what very many have in common once, and what differs apart', () => {
    const settled = new SettledAnswers()
    for (const [at, one] of [a, b, c].entries()) settled.hold(id(at), [], 0, one)
    const [first, second, third] = [0, 1, 2].map((at) => settled.sharedAt(settled.find(id(at), 0)))

    expect([first?.status, second?.status]).toEqual(['not-in-force', 'in-force'])
    expect(third).toBe(first)
  })

  it('are found again each under its own id, however many there are', () => {
    const settled = new SettledAnswers()
    const many = Array.from({ length: 20_000 }, (_, at) => at)
    for (const at of many) settled.hold(id(at), [at], at, answer(`v${at}`))

    expect(many.filter((at) => found(settled, at, at) !== `v${at}`)).toEqual([])
    expect(many.filter((at) => found(settled, at, at - 1) !== undefined)).toEqual([])
    expect(found(settled, many.length, 0)).toBeUndefined()
  })

  it('are not held where a turning day is further off than a row can say', () => {
    const settled = new SettledAnswers()
    settled.hold(id(1), [3, 2 ** 31], 5, b)

    expect(found(settled, 1, 5)).toBeUndefined()
  })

  it('are never those of another policy or another stretch, however often policies are forgotten and asked about again', () => {
    const turning = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 4 })
    const step = fc.record({
      policy: fc.nat(5),
      on: fc.integer({ min: -60, max: 60 }),
      forgets: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(turning, { minLength: 6, maxLength: 6 }), fc.array(step), (rows, steps) => {
        const settled = new SettledAnswers()
        const days = rows.map((row) => row.toSorted((one, other) => one - other))
        for (const { policy, on, forgets } of steps) {
          if (forgets) settled.forget(id(policy))
          const row = days[policy] ?? []
          const own = `${policy} from ${row.filter((day) => day <= on).at(-1)}`
          expect([undefined, own]).toContain(found(settled, policy, on))
          settled.hold(id(policy), row, on, answer(own))
          expect(found(settled, policy, on)).toBe(own)
        }
      }),
    )
  })
})
