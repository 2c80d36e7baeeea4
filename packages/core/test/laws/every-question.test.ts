import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policiesInForce, type Register } from '../../src/index.js'
import { standing } from '../acts.js'
import { history, rebuilt, rightOf, today } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { everything as everythingOf } from './everything.js'
import { answers, asked, begun, everyDay, lastDay, policies, someDays, tale, tell, toldBy } from './tales.js'

const now = today

const about = {
  policies,
  resolutions: ['resolution:r1', 'resolution:r2', 'resolution:r3', 'resolution:v1', 'resolution:v2'],
  days: [dateOf(0), ...someDays, dateOf(lastDay)],
}
const everything = (register: Register, times: object): string => everythingOf(register, about, times)

describe('every question', () => {
  it('is answered by a ledger asked between its appends as by one that is read at once', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const ledger = begun(true)
        told.forEach((one, at) => {
          tell(ledger, one, at)
          everything(ledger.register, times)
        })

        expect(everything(ledger.register, times)).toBe(everything(rebuilt(ledger.leaves), times))
      }),
      runs(40),
    )
  })

  it('is answered the same once more, and after everything worked out was forgotten', () => {
    fc.assert(
      fc.property(tale, asked, (told, times) => {
        const { register } = toldBy(told)
        const first = everything(register, times)

        expect(first).not.toContain('"Left"')
        expect(everything(register, times)).toBe(first)
        register.forget(register.book.subjects())
        expect(everything(register, times)).toBe(first)
      }),
      runs(40),
    )
  })
})

describe('an answer', () => {
  it('that is certain is the only status among the possible, and one that is not leaves both open', () => {
    fc.assert(
      fc.property(tale, asked, fc.boolean(), (told, times, complete) => {
        const ledger = toldBy(told, complete)
        for (const { status, reason, possible } of policies.flatMap((policy) =>
          answers(ledger, policy, times),
        )) {
          const statuses = new Set(possible.map((one) => one.status))
          if (status !== 'undetermined') expect([...statuses]).toEqual([status])
          else if (reason === 'conflicting-records')
            expect(statuses.size === 0 || statuses.size === 2).toBe(true)
          else expect(statuses.size).toBe(2)
        }
      }),
      runs(130),
    )
  })

  it('that was handed out as a list changes no later one, whatever is done to it', () => {
    const { register } = toldBy([])
    const ledger = history(standing('policy:p'), standing('policy:q'))
    const asked = { on: '2024-01-01', excluded: true }
    const list = () => rightOf(policiesInForce(ledger.register, now)(asked))
    const first = list()
    ;(first.certain as Array<unknown>).length = 0

    expect(list().certain.map(({ policy }) => policy)).toEqual(['policy:p', 'policy:q'])
    expect(list().certain.every((entry) => Object.isFrozen(entry))).toBe(true)
    expect(rightOf(policiesInForce(register, now)(asked)).certain).toEqual([])
  })

  it('puts a policy in the list of those in force exactly as it says of that policy alone', () => {
    fc.assert(
      fc.property(tale, asked, fc.constantFrom(...everyDay), fc.option(fc.nat()), (told, by, on, known) => {
        const ledger = toldBy(told)
        const times = known === null ? by : { ...by, knownAt: { seq: known % ledger.register.book.size() } }
        // What is remembered of other times is not to be mistaken for what was known at these.
        policiesInForce(ledger.register, now)({ on })
        const listed = policiesInForce(ledger.register, now)({ ...times, on, excluded: true })
        const {
          certain,
          possible,
          excluded = [],
        } = (listed as Extract<typeof listed, { readonly _tag: 'Right' }>).right
        for (const policy of policies) {
          const [alone] = answers(ledger, policy, times, [on])
          const holds = ([name, list]: readonly [string, typeof certain]): ReadonlyArray<string> =>
            list.some((one) => one.policy === policy) ? [name] : []
          const lists = [
            ['in-force', certain] as const,
            ['undetermined', possible] as const,
            ['not-in-force', excluded] as const,
          ].flatMap(holds)

          expect(lists).toEqual(alone?.reason === 'no-record' ? [] : [alone?.status])
        }
      }),
      runs(130),
    )
  })
})
