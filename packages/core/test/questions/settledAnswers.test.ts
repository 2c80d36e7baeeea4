import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SettledAnswers } from '../../src/questions/SettledAnswers.js'
import type { StatusAnswer } from '../../src/index.js'

const answer = (version: string): StatusAnswer => ({ version }) as StatusAnswer
const [a, b, c] = [answer('a'), answer('b'), answer('c')]

describe('answers about which nothing is open', () => {
  it('are found all through the stretch they were held for, from its first day to the day before the next', () => {
    const settled = new SettledAnswers()
    settled.hold(7, [100, 200], 150, b)

    expect([99, 100, 199, 200].map((on) => settled.at(7, on))).toEqual([undefined, b, b, undefined])
    settled.hold(7, [100, 200], 20, a)
    settled.hold(7, [100, 200], 10_000, c)
    expect([-9_000, 99, 100, 199, 200].map((on) => settled.at(7, on))).toEqual([a, a, b, b, c])
  })

  it('are of one policy each, and of none that was forgotten', () => {
    const settled = new SettledAnswers()
    settled.hold(0, [], 5, a)
    settled.hold(1, [3], 5, b)
    settled.forget(0)
    settled.forget(12)

    expect([settled.at(0, 5), settled.at(1, 5), settled.at(2, 5), settled.at(-1, 5)]).toEqual([
      undefined,
      b,
      undefined,
      undefined,
    ])
    settled.hold(0, [4], 5, c)
    expect([settled.at(0, 3), settled.at(0, 4), settled.at(1, 5)]).toEqual([undefined, c, b])
    settled.clear()
    expect([settled.at(0, 4), settled.at(1, 5)]).toEqual([undefined, undefined])
  })

  it('are not held where a turning day is further off than a row can say', () => {
    const settled = new SettledAnswers()
    settled.hold(1, [3, 2 ** 31], 5, b)

    expect(settled.at(1, 5)).toBeUndefined()
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
          if (forgets) settled.forget(policy)
          const row = days[policy] ?? []
          const own = `${policy} from ${row.filter((day) => day <= on).at(-1)}`
          expect([undefined, own]).toContain(settled.at(policy, on)?.version)
          settled.hold(policy, row, on, answer(own))
          expect(settled.at(policy, on)?.version).toBe(own)
        }
      }),
    )
  })
})
