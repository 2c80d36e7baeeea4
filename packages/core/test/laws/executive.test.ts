import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Possibility, StatusAnswer } from '../../src/index.js'
import { dateOf, dense, everyDayKnown } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { answers, lastDay, policies, said, satTale, toldBy, type Tale, type Told } from './tales.js'

const day = fc.integer({ min: 0, max: lastDay })

/** The day a policy was made by vote of council. */
const madeOn = (told: Tale, policy: string): number | undefined =>
  told.flatMap((one) =>
    (one.tag === 'enacted' && policy === `policy:${one.policy}`) ||
    (one.tag === 'followed' && isMaking(one) && policy === 'policy:s')
      ? [one.decided.from]
      : [],
  )[0]

const isMaking = (one: Told): boolean => one.tag === 'followed' && one.deed.startsWith('made')

/** The policies a thing told does something to that was made. */
const actsOn = (one: Told): ReadonlyArray<string> => {
  if (one.tag === 'followed') return isMaking(one) ? ['policy:p'] : [one.policy]
  if (one.tag === 'enacted') return one.replaces === null ? [] : [`policy:${one.replaces}`]
  return one.tag === 'rescinded' || one.tag === 'amended' ? [`policy:${one.policy}`] : []
}

/** Whether something is done to a policy before it was made, which contradicts the record of its making. */
const isBeforeItsTime = (told: Tale): boolean =>
  told.some(
    (one) => 'decided' in one && actsOn(one).some((policy) => (madeOn(told, policy) ?? -1) > one.decided.to),
  )

/**
 * Whether the executive had its say before the vote, or was overridden before it had, which contradicts the record of
 * it.
 */
const isAtOdds = (told: Tale): boolean =>
  told.some((one) => {
    if (one.tag !== 'executive') return false
    const others = told.filter((other) => 'resolution' in other && other.resolution === one.resolution)
    const areLater = (tag: Told['tag'], says?: ReadonlyArray<string>): boolean => {
      const those = others.filter(
        (other) => other.tag === tag && (other.tag !== 'executive' || says?.includes(other.say) === true),
      )
      return (
        those.length > 0 && those.every((other) => 'decided' in other && one.decided.to < other.decided.from)
      )
    }
    return areLater('voted') || (one.say === 'overridden' && areLater('executive', ['vetoed', 'stayed']))
  })

/** What was seen, or fulfils a direction, tells of when it was made, whatever had been decided. */
const constrains: ReadonlySet<Told['tag']> = new Set(['seen', 'directed', 'fulfilled'])

const isExact = (one: Told): boolean => !('decided' in one) || one.decided.from === one.decided.to

const keys = (possible: ReadonlyArray<Possibility>): ReadonlyArray<string> =>
  possible.map((one) => JSON.stringify(one)).toSorted()

describe('what council and the executive decide later', () => {
  it('never changes what had been decided, where every day is known', () => {
    const exact = satTale(everyDayKnown, 'exactly').filter(
      (told) =>
        told.every((one) => isExact(one) && !constrains.has(one.tag) && one.tag !== 'proposed') &&
        // What is made by two votes contradicts itself.
        told.filter(isMaking).length < 2 &&
        !isBeforeItsTime(told),
    )

    fc.assert(
      fc.property(exact, day, (told, by) => {
        const decided = told.filter((one) => !('decided' in one) || one.decided.to <= by)
        const [all, then] = [toldBy(told), toldBy(decided)]
        const times = { asDecidedBy: dateOf(by) }
        for (const policy of policies.filter((one) => madeOn(decided, one) !== undefined))
          expect(said(answers(all, policy, times))).toEqual(said(answers(then, policy, times)))
      }),
      runs(80),
    )
  })
})

describe('the day of an act or of what the executive said that becomes better known', () => {
  const narrowed = (told: Tale, at: number, part: number): Tale =>
    told.map((one, index) => {
      if (index !== at || !('decided' in one)) return one
      const { from, to } = one.decided
      const on = from + (part % (Math.max(from, Math.min(to, one.rec)) - from + 1))
      return { ...one, decided: { from: on, to: on } }
    })

  /** What was possible of policies where the day was vague holds all that is possible where it is sharp. */
  const keepsWhatItSaid = (told: Tale, which: number, part: number, of: ReadonlyArray<string>): void => {
    const loose = told.flatMap((one, at) => (isExact(one) ? [] : [at]))
    fc.pre(loose.length > 0)
    const sharper = narrowed(told, loose[which % loose.length] as number, part)
    // What is made by two votes contradicts itself, whichever of them passed.
    fc.pre(told.filter(isMaking).length < 2 && !isAtOdds(sharper) && !isBeforeItsTime(sharper))
    const [vague, sharp] = [toldBy(told), toldBy(sharper)]
    for (const policy of of) {
      const after = answers(sharp, policy)
      answers(vague, policy).forEach(({ status, possible }, at) => {
        const now = after[at] as StatusAnswer
        if (now.reason === 'conflicting-records') return
        if (status !== 'undetermined') expect(now.status).toBe(status)
        expect(keys(possible)).toEqual(expect.arrayContaining([...keys(now.possible)]))
      })
    }
  }

  it('keeps every certain answer, unless the record now contradicts itself', () => {
    fc.assert(
      fc.property(satTale(dense, 'loosely'), fc.nat(), fc.nat({ max: 9 }), (told, which, part) => {
        keepsWhatItSaid(
          told,
          which,
          part,
          policies.filter((policy) => madeOn(told, policy) !== undefined),
        )
      }),
      runs(80),
    )
  })

  it('keeps what was possible of a policy of which only the replacement is on record', () => {
    const told: Tale = [
      { tag: 'voted', resolution: 1, decided: { from: 1, to: 6 }, rec: 6 },
      {
        tag: 'followed',
        deed: 'made in place of p',
        policy: 'policy:p',
        on: { from: 1, to: 1 },
        resolution: 1,
        decided: { from: 1, to: 6 },
        rec: 6,
      },
      { tag: 'executive', say: 'approved', resolution: 1, decided: { from: 2, to: 2 }, rec: 6 },
    ]
    const [vague, sharp] = [toldBy(told), toldBy(narrowed(told, 1, 1))]
    const before = answers(vague, 'policy:p')
    answers(sharp, 'policy:p').forEach(({ possible }, at) => {
      expect(keys(before[at]?.possible ?? [])).toEqual(expect.arrayContaining([...keys(possible)]))
    })
  })
})
