import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyBook,
  registerOf,
  standardCatalogue,
  standardProfiles,
  statusOf,
  timelineOf,
  versionInForce,
  type Register,
  type SubjectId,
} from '../../src/index.js'
import { ledger as id, rebuilt, rightOf, today } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { everything } from './everything.js'
import { lastDay, policies, ruledTale, toldBy } from './tales.js'

/**
 * What events do is noted while they are read or when it is asked for, in the setting of that time: no answer may show
 * it.
 */

const about = {
  policies,
  resolutions: ['resolution:v1'],
  days: [dateOf(0), dateOf(5), dateOf(8), dateOf(lastDay + 1)],
}
const all = (register: Register): string =>
  everything(register, about) + everything(register, about, { asDecidedBy: dateOf(6) })

const empty = (): Register => registerOf(emptyBook(id, standardCatalogue), standardProfiles)

/** Reads so many leaves at a time; `between` is done after each of them. */
const readBy = (
  size: number,
  leaves: ReadonlyArray<string>,
  between: (register: Register) => unknown = () => null,
): Register => {
  const register = empty()
  for (let at = 0; at < leaves.length; at += size) {
    rightOf(register.read(leaves.slice(at, at + size)))
    between(register)
  }
  return register
}

describe('the answers to every question', () => {
  it('are those of a register that was read at once, however many events are read at a time', () => {
    fc.assert(
      fc.property(ruledTale, (told) => {
        const { leaves } = toldBy(told)
        const lazily = all(rebuilt(leaves))

        for (const size of [1, 7, leaves.length]) expect(all(readBy(size, leaves))).toBe(lazily)
      }),
      runs(15),
    )
  })

  it('are the same where questions were asked between', () => {
    fc.assert(
      fc.property(ruledTale, fc.constantFrom(1, 3, 7), fc.constantFrom(...policies), (told, size, policy) => {
        const { leaves } = toldBy(told)
        const few = { ...about, policies: [policy], days: about.days.slice(1, 3) }
        const asking = (register: Register): string => everything(register, few)

        expect(all(readBy(size, leaves, asking))).toBe(all(rebuilt(leaves)))
      }),
      runs(15),
    )
  })

  it('are those of before, asked as known then, of a register whose law has changed since', () => {
    fc.assert(
      fc.property(ruledTale, fc.nat(), (told, which) => {
        const { leaves } = toldBy(told)
        const seq = which % leaves.length
        const then = rebuilt(leaves.slice(0, seq + 1))
        const since = readBy(3, leaves, all)

        for (const policy of policies)
          expect(asKnown(since, policy as SubjectId, seq)).toEqual(asKnown(then, policy as SubjectId, seq))
      }),
      runs(15),
    )
  })

  it('are the same after leaves that could not be read were refused', () => {
    fc.assert(
      fc.property(ruledTale, fc.nat(), fc.boolean(), (told, which, isAsked) => {
        const { leaves } = toldBy(told)
        const at = which % leaves.length
        const register = empty()
        rightOf(register.read(leaves.slice(0, at)))
        if (isAsked) all(register)
        const others = toldBy(told.toReversed()).leaves.slice(at, at + 2)
        const spoilt = [...leaves.slice(at, at + 1), ...others, 'no event at all']
        expect(E.isLeft(register.read(spoilt))).toBe(true)
        rightOf(register.read(leaves.slice(at)))

        expect(all(register)).toBe(all(rebuilt(leaves)))
      }),
      runs(15),
    )
  })
})

const asKnown = (register: Register, policy: SubjectId, seq: number): ReadonlyArray<unknown> => {
  const times = { knownAt: { seq } }
  return [
    timelineOf(register, today)(policy, times),
    ...about.days.flatMap((on) => [
      statusOf(register, today)(policy, { ...times, on }),
      versionInForce(register, today)(policy, { ...times, on }),
    ]),
  ]
}
