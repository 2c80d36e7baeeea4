import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import type { StatusAnswer } from '../../src/index.js'
import { ask, brief, history, possible } from '../history.js'
import type { Fact } from './facts.js'
import {
  askedIn,
  dateOf,
  dense,
  disorderly,
  smallHistory,
  sparse,
  stepsOf,
  type Asked,
  type Size,
} from './histories.js'
import {
  causesIn,
  isDecidedByMotion,
  factsAbout,
  isOnRecord,
  possibleIn,
  worldsOf,
  type Cause,
  type Possible,
} from './oracle.js'

/** Two events stand before the facts: the municipality and its coverage. */
const seqOf = (fact: number): number => fact + 2

const statusOf = (all: ReadonlyArray<string>): string =>
  all.every((one) => one === 'IF') ? 'in-force' : all.includes('IF') ? 'undetermined' : 'not-in-force'

const order = ['not-yet-enacted', 'not-commenced', 'zero-length', 'rescinded', 'superseded']

/** The reason of domain §2: of several reasons for not in force, the first. */
const reasonOf = (all: ReadonlyArray<string>): string | undefined =>
  order.find((reason) => all.includes(`NIF(${reason})`))

/**
 * What there is to say of a day. Where several things are open, a motion that decides by itself is named before any
 * date; which of them is named else is left to the library, and with it whether a state is presumed.
 */
const told = (
  { all, presumable }: Possible,
  causes: ReadonlyArray<Cause>,
  isByMotion: () => boolean,
  { reason }: StatusAnswer,
): object => {
  if (all.length === 0) return { status: 'undetermined', possible: [], reason: 'conflicting-records' }
  const status = statusOf(all)
  const why = (): object =>
    causes.length === 1
      ? { reason: causes[0] }
      : causes.includes('outcome-unknown') && reason !== 'outcome-unknown' && isByMotion()
        ? { reason: 'outcome-unknown' }
        : {}
  return {
    status,
    possible: all,
    ...(status === 'undetermined' ? why() : { reason: reasonOf(all) ?? null }),
    presumed: isUnsettled.has(reason) && presumable.length === 1 ? presumable[0] : null,
  }
}

const isUnsettled: ReadonlySet<unknown> = new Set(['outcome-unknown', 'effect-unknown'])

interface Knowledge {
  readonly seen: ReadonlyArray<Fact>
  /** The civil day of the knowledge. */
  readonly knownOn: number
  readonly knownAt: string | { readonly seq: number } | null
}

const knowledge = (facts: ReadonlyArray<Fact>, known: Asked['known'], askedOn: number): Knowledge => {
  if (known === null) return { seen: facts, knownOn: askedOn, knownAt: null }
  if ('by' in known) {
    return { seen: facts.filter(({ rec }) => rec <= known.by), knownOn: known.by, knownAt: dateOf(known.by) }
  }
  const seen = facts.slice(0, known.facts)
  return { seen, knownOn: seen.at(-1)?.rec ?? 0, knownAt: { seq: seqOf(seen.length - 1) } }
}

const agree =
  ({ lastDay }: Size) =>
  (facts: ReadonlyArray<Fact>, { decidedBy, known }: Asked): void => {
    const askedOn = lastDay + 20
    const { seen, knownOn, knownAt } = knowledge(facts, known, askedOn)
    const ledger = history(...stepsOf(facts))
    const times = {
      ...(decidedBy === null ? {} : { asDecidedBy: dateOf(decidedBy) }),
      ...(knownAt === null ? {} : { knownAt }),
    }
    for (const policy of ['p', 'q', 'r'] as const) {
      if (!isOnRecord(policy, seen)) continue
      const worlds = worldsOf(factsAbout(policy, seen), knownOn)
      const causes = causesIn(worlds)
      const days = Array.from({ length: lastDay + 3 }, (_, at) => at - 1)
      const answered = days.map((on) =>
        ask(ledger, `policy:${policy}`, { on: dateOf(on), ...times }, dateOf(askedOn)),
      )
      const expected = days.map((on, at) => {
        const question = { on, decidedBy: decidedBy ?? Infinity }
        return told(
          possibleIn(worlds, policy, question),
          causes,
          () => isDecidedByMotion(worlds, policy, question),
          answered[at] as StatusAnswer,
        )
      })
      expect(answered.map(inWords), `policy ${policy} from day -1 on`).toMatchObject(expected)
    }
  }

/** An answer in the oracle's words. */
const inWords = (answer: StatusAnswer): object => ({
  status: answer.status,
  reason: answer.reason,
  possible: possible(answer),
  presumed: answer.presumed === null ? null : brief({ reason: null, ...answer.presumed }),
})

/** Seen not in force and in force, on one of two days each; what was decided meanwhile tells which was seen when. */
const seenOnEitherDay: ReadonlyArray<Fact> = [
  {
    tag: 'enacted',
    told: 'enacted',
    policy: 'p',
    body: 'council',
    replaces: null,
    decided: { from: 0, to: 0 },
    commencing: { rule: 'unknown' },
    level: 'council-policy',
    rec: 0,
  },
  {
    tag: 'enacted',
    told: 'enacted',
    policy: 'q',
    body: 'committee',
    replaces: 'p',
    decided: { from: 3, to: 3 },
    commencing: { rule: 'onEnactment' },
    level: 'council-policy',
    rec: 3,
  },
  { tag: 'seen', policy: 'p', on: { from: 10, to: 11 }, inForce: false, weighs: true, rec: 11 },
  { tag: 'seen', policy: 'p', on: { from: 10, to: 11 }, inForce: true, weighs: true, rec: 11 },
  {
    tag: 'rescinded',
    policy: 'q',
    decided: { from: 11, to: 11 },
    eff: { from: 0, to: 0 },
    body: 'council',
    rec: 11,
  },
]

describe('what the library finds possible is what enumerating every world finds', () => {
  it('where many acts stand close together', () => {
    fc.assert(fc.property(smallHistory(dense), askedIn(dense), agree(dense)), {
      ...runs(400),
      examples: [[seenOnEitherDay, { decidedBy: null, known: null }]],
    })
  })

  it('where policies are recorded after what is done to them', () => {
    fc.assert(fc.property(smallHistory(disorderly), askedIn(disorderly), agree(disorderly)), runs(300))
  })

  it('where few acts with wide dates stand far apart', () => {
    fc.assert(fc.property(smallHistory(sparse), askedIn(sparse), agree(sparse)), runs(200))
  })
})
