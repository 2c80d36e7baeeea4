import * as fc from 'fast-check'
import {
  amended,
  attested,
  deferred,
  defeated,
  enacted,
  fulfilled,
  imported,
  passed,
  proposesToRescind,
  rescinded,
  withdrawn,
  type When,
} from '../acts.js'
import { recorded, type Step } from '../history.js'
import { fromDay, toDay, type ActInput, type CivilDate } from '../../src/index.js'
import type { Body, Commencing, Enacted, Fact, Level, Name, Span } from './facts.js'
import { worldsIn } from './oracle.js'

/** The civil day of day 0. */
const first = toDay('2024-05-27' as CivilDate)

/** The civil date of a day of the window. */
export const dateOf = (day: number): string => fromDay(first + day) as string

const policyOf = (name: Name): string => `policy:${name}`
const direction = 'resolution:direction'
const motionOf = (n: number): string => `motion:m${n}`

export const dated = ({ from, to }: Span): When =>
  from === to ? dateOf(from) : `${dateOf(from)}/${dateOf(to)}`

const actor: Readonly<Record<Body, ActInput['by']>> = {
  officer: { body: 'officer', instrument: 'decision' },
  council: { body: 'council', instrument: 'resolution' },
  'council-by-bylaw': { body: 'council', instrument: 'bylaw' },
  court: { body: 'court', instrument: 'judgment' },
  committee: { body: 'committee', instrument: 'decision' },
  'nobody-said': null,
}

const commencement = (commencing: Commencing): object =>
  commencing.rule === 'onDate'
    ? { rule: 'onDate', on: dated(commencing.on) }
    : commencing.rule === 'afterDays'
      ? { rule: 'afterDays', days: commencing.days, from: 'enactment' }
      : { rule: commencing.rule }

export const actOf = (fact: Fact): ActInput => {
  switch (fact.tag) {
    case 'enacted': {
      const said = { kind: fact.level, commencement: commencement(fact.commencing) }
      const replaces = fact.replaces === null ? {} : { replaces: [policyOf(fact.replaces)] }
      return fact.told === 'enacted'
        ? enacted(policyOf(fact.policy), {
            d: dated(fact.decided),
            by: actor[fact.body] ?? null,
            data: { ...said, ...replaces },
          })
        : imported(policyOf(fact.policy), {
            ...(fact.told === 'imported' ? { d: dated(fact.decided) } : {}),
            data: said,
          })
    }
    case 'directed':
      return passed(direction, { d: dated(fact.decided) })
    case 'fulfilled':
      return fulfilled(direction, policyOf(fact.policy))
    case 'rescinded':
      return rescinded(policyOf(fact.policy), {
        d: dated(fact.decided),
        by: actor[fact.body] ?? null,
        ...(fact.eff === null ? {} : { eff: dated(fact.eff) }),
      })
    case 'amended':
      return amended(policyOf(fact.policy), `v${fact.rec}`, { d: dated(fact.decided) })
    case 'seen':
      return attested(policyOf(fact.policy), fact.inForce ? 'in-force' : 'not-in-force', dated(fact.on), {
        evidence: fact.weighs ? 'secondary' : 'web',
      })
    case 'proposed':
      return proposesToRescind(
        motionOf(fact.motion),
        policyOf(fact.policy),
        dated(fact.scheduled),
        fact.eff === null ? {} : { eff: dated(fact.eff) },
      )
    case 'defeated':
      return defeated(motionOf(fact.motion), { d: dated(fact.decided) })
    case 'withdrawn':
      return withdrawn(motionOf(fact.motion), { d: dated(fact.decided) })
    case 'deferred':
      return deferred(motionOf(fact.motion), fact.until === null ? null : dated(fact.until), {
        d: dated(fact.decided),
      })
  }
}

/** One append a fact, in order. */
export const stepsOf = (facts: ReadonlyArray<Fact>): ReadonlyArray<Step> =>
  facts.map((fact) => recorded(dateOf(fact.rec), actOf(fact)))

const body: fc.Arbitrary<Body> = fc.constantFrom(
  'council',
  'council',
  'council',
  'officer',
  'court',
  'council-by-bylaw',
  'committee',
  'nobody-said',
)
const level: fc.Arbitrary<Level> = fc.constantFrom(
  'council-policy',
  'council-policy',
  'administrative-policy',
  'bylaw',
)

/** How large a history is: the last day of its window (the first is 0), and how many days a date may leave open. */
export interface Size {
  readonly lastDay: number
  readonly widest: number
  readonly mostFacts: number
  /** Whether policies are recorded before what is done to them. */
  readonly recording: 'enactments first' | 'in any order'
}

/** Many facts close together. */
export const dense: Size = { lastDay: 13, widest: 6, mostFacts: 4, recording: 'enactments first' }

/** The same with every day known, but those nobody names. */
export const everyDayKnown: Size = { ...dense, widest: 0 }

/** As dense, with policies recorded after what is done to them as often as before. */
export const disorderly: Size = { ...dense, recording: 'in any order' }

/** Few facts far apart, with wide dates: what happens between the days a record names. */
export const sparse: Size = { lastDay: 45, widest: 24, mostFacts: 2, recording: 'enactments first' }

const mostWorlds = 700

/** The facts in order, each recorded no sooner than the one before. */
const inOrder = (facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> => {
  let rec = 0
  return facts.map((fact) => {
    rec = Math.max(rec, fact.rec)
    return { ...fact, rec }
  })
}

/** Histories of one or two policies that are small enough to be enumerated. */
export const smallHistory = ({
  lastDay,
  widest,
  mostFacts,
  recording,
}: Size): fc.Arbitrary<ReadonlyArray<Fact>> => {
  const day = fc.integer({ min: 0, max: lastDay })

  const width =
    widest === 0
      ? fc.constant(0)
      : fc.oneof(
          { weight: 3, arbitrary: fc.constant(0) },
          { weight: 2, arbitrary: fc.integer({ min: 1, max: widest }) },
        )
  const spanFrom = (first: fc.Arbitrary<number>): fc.Arbitrary<Span> =>
    fc.tuple(first, width).map(([from, days]) => ({ from, to: Math.min(lastDay, from + days) }))
  const span = spanFrom(day)
  // Most histories begin with what they go on about; those that contradict themselves are soon all alike.
  const early = spanFrom(fc.integer({ min: 0, max: Math.floor(lastDay / 3) }))
  const late = spanFrom(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: Math.floor(lastDay / 4), max: lastDay }) },
      { weight: 1, arbitrary: day },
    ),
  )

  const commencing: fc.Arbitrary<Commencing> = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ rule: 'onEnactment' as const }) },
    { weight: 3, arbitrary: span.map((on) => ({ rule: 'onDate' as const, on })) },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 0, max: Math.max(widest, 3) })
        .map((n) => ({ rule: 'afterDays' as const, days: n })),
    },
    { weight: 1, arbitrary: fc.constant({ rule: 'unknown' as const }) },
  )

  /** How many days after the earliest day of its decision a fact is recorded: often before the latest. */
  const lag = fc.integer({ min: 0, max: widest + 2 })

  const enactment = (policy: Name, replaces: Name | null): fc.Arbitrary<Enacted> =>
    fc
      .record({ decided: policy === 'p' ? early : late, commencing, level, lag })
      .map(({ lag: after, ...told }) => ({
        tag: 'enacted' as const,
        told: 'enacted' as const,
        policy,
        body: 'council' as const,
        replaces,
        ...told,
        rec: told.decided.from + after,
      }))

  /** Enacted before the ledger's eyes, or imported, perhaps without the day of its adoption. */
  const first = fc
    .tuple(
      enactment('p', null),
      fc.constantFrom<Enacted['told']>(
        'enacted',
        'enacted',
        'enacted',
        'imported',
        'imported without its day',
      ),
    )
    .map(([one, told]): Enacted =>
      told === 'imported without its day' && one.commencing.rule === 'afterDays'
        ? { ...one, told, commencing: { rule: 'onEnactment' } }
        : { ...one, told },
    )

  const successor = (policy: Name, of: ReadonlyArray<Name | null>): fc.Arbitrary<Enacted> =>
    fc
      .tuple(fc.constantFrom(...of), body)
      .chain(([replaces, by]) => enactment(policy, replaces).map((one) => ({ ...one, body: by })))

  const direction = fc.tuple(early, lag).map(([decided, after]): ReadonlyArray<Fact> => [
    { tag: 'directed', decided, rec: decided.from + after },
    { tag: 'fulfilled', policy: 'p', rec: decided.from + after },
  ])

  const rescission: fc.Arbitrary<Fact> = fc
    .record({
      policy: fc.constantFrom<Name>('p', 'p', 'p', 'q', 'q', 'r'),
      decided: late,
      eff: fc.option(late, { nil: null }),
      body,
      lag,
    })
    .map(({ lag: after, ...told }) => ({
      tag: 'rescinded' as const,
      ...told,
      rec: told.decided.from + after,
    }))

  const amendment: fc.Arbitrary<Fact> = fc.record({ decided: span, lag }).map(({ decided, lag: after }) => ({
    tag: 'amended' as const,
    policy: 'p' as const,
    decided,
    rec: decided.from + after,
  }))

  const sighting: fc.Arbitrary<Fact> = fc
    .record({
      on: late,
      inForce: fc.constantFrom(true, true, false),
      weighs: fc.constantFrom(true, true, true, false),
    })
    .map((told) => ({ tag: 'seen' as const, policy: 'p' as const, ...told, rec: told.on.to }))

  const motion = (n: number): fc.Arbitrary<ReadonlyArray<Fact>> =>
    fc
      .record({
        policy: fc.constantFrom<Name>('p', 'p', 'p', 'q'),
        scheduled: span,
        eff: fc.option(span, { nil: null }),
        rec: day,
        outcome: fc.constantFrom(
          'none',
          'none',
          'none',
          'defeated',
          'withdrawn',
          'deferred',
          'deferred-for-good',
        ),
        until: span,
        lag,
      })
      .map(({ policy, scheduled, eff, rec, outcome, until, lag: after }): ReadonlyArray<Fact> => {
        const proposed: Fact = { tag: 'proposed', motion: n, policy, scheduled, eff, rec }
        const decided = { from: scheduled.to, to: scheduled.to }
        const later = { motion: n, decided, rec: scheduled.to + after }
        switch (outcome) {
          case 'defeated':
          case 'withdrawn':
            return [proposed, { tag: outcome, ...later }]
          case 'deferred':
            return [proposed, { tag: 'deferred', ...later, until }]
          case 'deferred-for-good':
            return [proposed, { tag: 'deferred', ...later, until: null }]
          default:
            return [proposed]
        }
      })

  const other = fc.oneof(
    { weight: 3, arbitrary: rescission },
    { weight: 2, arbitrary: sighting },
    { weight: 1, arbitrary: amendment },
  )

  return fc
    .record({
      p: fc.option(first, { nil: null, freq: 9 }),
      q: fc.option(successor('q', ['p', 'p', null]), { nil: null }),
      r: fc.option(successor('r', ['q', 'q', 'p']), { nil: null, freq: 2 }),
      others: fc.array(other, { maxLength: mostFacts }),
      motions: fc.tuple(
        fc.option(motion(1), { nil: [], freq: 2 }),
        fc.option(motion(2), { nil: [], freq: 2 }),
      ),
      directed: fc.option(direction, { nil: [], freq: 2 }),
    })
    .map(({ p, q, r, others, motions, directed }): ReadonlyArray<ReadonlyArray<Fact>> => {
      const enactments = [p, q, q === null ? null : r].flatMap((one) => (one === null ? [] : [one]))
      const isTold = (name: Name): boolean => name === 'p' || enactments.some(({ policy }) => policy === name)
      return [
        ...enactments.map((one) => [one]),
        ...others.filter((one) => !('policy' in one) || isTold(one.policy)).map((one) => [one]),
        ...motions.filter(([one]) => one?.tag !== 'proposed' || isTold(one.policy)),
        ...(p === null ? [] : alone(directed)),
      ]
    })
    .chain((told) =>
      recording === 'enactments first'
        ? fc.constant(told)
        : fc.shuffledSubarray([...told], { minLength: told.length, maxLength: told.length }),
    )
    .map((told) => inOrder(told.flat()))
    .filter((facts) => worldsIn(facts) <= mostWorlds)
}

const alone = (facts: ReadonlyArray<Fact>): ReadonlyArray<ReadonlyArray<Fact>> => facts.map((one) => [one])

export interface Asked {
  readonly decidedBy: number | null
  /** So many facts are known, or those recorded by a day; null for all, asked long after. */
  readonly known: { readonly facts: number } | { readonly by: number } | null
}

export const askedIn = ({ lastDay }: Size): fc.Arbitrary<Asked> =>
  fc.record({
    decidedBy: fc.option(fc.integer({ min: -1, max: lastDay + 1 }), { nil: null }),
    known: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.record({ facts: fc.integer({ min: 1, max: 8 }) }) },
      { weight: 1, arbitrary: fc.record({ by: fc.integer({ min: 0, max: lastDay + 4 }) }) },
    ),
  })
