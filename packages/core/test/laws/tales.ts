import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { corrected, passed, proposesToEnact, retracted } from '../acts.js'
import { done } from '../deeds.js'
import { ask, covered, emptyLedger, recorded, type Ledger, type Options } from '../history.js'
import type { Fact, Span } from '../oracle/facts.js'
import { actOf, dated, dateOf, disorderly, smallHistory, type Size } from '../oracle/histories.js'
import { sitting, satIn, type Sat } from './sittings.js'
import type { ActInput, Book, RecordedEvent, StatusAnswer, Times } from '../../src/index.js'

/**
 * Random histories for laws: more than an oracle could enumerate. Besides acts they hold corrections, retractions (also
 * of these), coverage, enactments by motion, also of what is to replace another, resolutions with what followed from them and what the executive said of
 * it, and changes of the law that applies.
 */
export type Told =
  | Fact
  | Sat
  | { readonly tag: 'adopted'; readonly profile: string; readonly from: number | null }
  | { readonly tag: 'moved'; readonly hemisphere: 'north' | 'south' }
  | { readonly tag: 'retracted'; readonly target: number }
  | { readonly tag: 'corrected'; readonly target: number; readonly to: Span }
  | {
      readonly tag: 'covered'
      readonly from: number | null
      readonly to: number | null
      readonly complete: boolean
    }
  | { readonly tag: 'resolved'; readonly motion: number; readonly on: number }
  | { readonly tag: 'waiting'; readonly on: number }
  | { readonly tag: 'wouldReplace'; readonly on: number }

export type Tale = ReadonlyArray<Told>

export const lastDay = disorderly.lastDay

export const policies = ['policy:p', 'policy:q', 'policy:s'] as const

/** The act a thing told stands for; null where it refers to nothing or where nothing could be put right. */
export const actFor = (told: Told, { register: { book } }: Ledger): ActInput | null => {
  switch (told.tag) {
    case 'retracted': {
      const target = chosen(book, told.target)
      return target === undefined ? null : retracted(target.id)
    }
    case 'corrected': {
      const target = chosen(book, told.target)
      return target?.decidedOn == null
        ? null
        : corrected(target.id, '/decidedOn', target.decidedOn, inFull(dated(told.to)))
    }
    case 'covered':
      return {
        type: 'RegisterCoverageDeclared',
        data: {
          from: told.from === null ? null : dateOf(told.from),
          to: told.to === null ? null : dateOf(told.to),
          completeness: told.complete ? 'complete' : 'partial',
        },
      }
    case 'resolved':
      return passed(`resolution:r${told.on}`, {
        d: dateOf(told.on),
        data: { motion: `motion:m${told.motion}` },
      })
    case 'waiting':
      return done('PolicySuperseded', dateOf(told.on), {
        policy: 'policy:p',
        by: 'policy:q',
        manner: 'express',
      })
    case 'wouldReplace':
      return proposesToEnact('motion:m2', 'policy:q', dateOf(told.on))
    case 'adopted':
      return {
        type: 'ProfileAdopted',
        data: { profile: told.profile, ...(told.from === null ? {} : { from: dateOf(told.from) }) },
      }
    case 'moved':
      return {
        type: 'MunicipalityCreated',
        data: { name: 'City of Spruce Grove', zone: 'America/Edmonton', hemisphere: told.hemisphere },
      }
    case 'voted':
    case 'followed':
    case 'executive':
    case 'published':
      return satIn(book, told)
    default:
      return actOf(told)
  }
}

/** Some event after the creation of the municipality, which is never taken back here. */
const chosen = (book: Book, n: number): RecordedEvent | undefined =>
  book.at(1 + (n % Math.max(1, book.size() - 1)))?.event

const inFull = (date: ReturnType<typeof dated>): object =>
  typeof date === 'string' ? { edtf: date, text: date } : date

/** The day a thing told is recorded, if it says so. */
const recOf = (told: Told): number => ('rec' in told ? told.rec : 0)

/**
 * Takes one thing told into a ledger; false where the ledger refused it (a correction of what was corrected before,
 * say).
 */
export const tell = (ledger: Ledger, told: Told, at: number): boolean => {
  const act = actFor(told, ledger)
  // Recorded in order whatever its own day: the seal keeps the clock from going back.
  return act !== null && E.isRight(ledger.take(recorded(dateOf(Math.max(recOf(told), at)), act)))
}

/** A ledger that begins with complete coverage, or with none. */
export const begun = (complete: boolean, options: Options = {}): Ledger => {
  const ledger = emptyLedger(options)
  if (complete) ledger.take(covered)
  return ledger
}

export const toldBy = (tale: Tale, complete = true, leftOut: number | null = null): Ledger => {
  const ledger = begun(complete)
  tale.forEach((told, at) => {
    if (at !== leftOut) tell(ledger, told, at)
  })
  return ledger
}

const day = fc.integer({ min: 0, max: lastDay })
const target = fc.nat({ max: 12 })

const bookkeeping: fc.Arbitrary<Told> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ tag: fc.constant('retracted' as const), target }) },
  {
    weight: 3,
    arbitrary: fc.record({
      tag: fc.constant('corrected' as const),
      target,
      to: fc.tuple(day, fc.nat({ max: 3 })).map(([from, width]) => ({ from, to: from + width })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      tag: fc.constant('covered' as const),
      from: fc.option(day),
      to: fc.option(day),
      complete: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ tag: fc.constant('resolved' as const), motion: fc.constantFrom(1, 2), on: day }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ tag: fc.constantFrom('waiting' as const, 'wouldReplace' as const), on: day }),
  },
)

/** Each recorded no sooner than the one before. */
const inOrder = (told: ReadonlyArray<Fact | Sat>): ReadonlyArray<Fact | Sat> => {
  let rec = 0
  return told.map((one) => {
    rec = Math.max(rec, one.rec)
    return { ...one, rec }
  })
}

/** Puts things told among others, in their own order. */
const among = (facts: Tale, more: ReadonlyArray<Told>, places: ReadonlyArray<number>): Tale => {
  const at = more.map((_, index) => (places[index] ?? 0) % (facts.length + 1)).toSorted((a, b) => a - b)
  return [...facts, null].flatMap((fact, index) => [
    ...more.filter((_, one) => at[one] === index),
    ...(fact === null ? [] : [fact]),
  ])
}

const places = fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 })

/** Small histories in which council sat once or twice, with every day of these sittings known or not. */
export const satTale = (size: Size, dating: 'exactly' | 'loosely'): fc.Arbitrary<ReadonlyArray<Fact | Sat>> =>
  fc
    .tuple(
      smallHistory({ ...size, mostFacts: 1 }),
      sitting(1, dating),
      fc.option(sitting(2, dating), { nil: [], freq: 2 }),
      places,
      places,
    )
    .map(([facts, one, other, first, second]) =>
      inOrder(among(among(facts, one, first), other, second) as ReadonlyArray<Fact | Sat>),
    )

const ruled: fc.Arbitrary<Told> = fc.oneof(
  fc.record({
    tag: fc.constant('adopted' as const),
    profile: fc.constantFrom('ca-ab', 'us', 'us-dc', 'fr', 'za', 'nowhere'),
    from: fc.option(day),
  }),
  fc.record({ tag: fc.constant('moved' as const), hemisphere: fc.constantFrom('north', 'south') }),
)

/** Puts something told in at a place. */
const into = (told: Tale, [at, one]: readonly [number, Told]): Tale => [
  ...told.slice(0, at),
  one,
  ...told.slice(at),
]

export const tale: fc.Arbitrary<Tale> = fc
  .tuple(
    fc.oneof(smallHistory(disorderly), satTale(disorderly, 'loosely')),
    fc.array(fc.tuple(fc.nat({ max: 9 }), bookkeeping), { maxLength: 4 }),
  )
  .map(([facts, kept]) => kept.reduce<Tale>(into, facts))

/** The same in which the law that applies changes, once or more often. */
export const ruledTale: fc.Arbitrary<Tale> = fc
  .tuple(tale, fc.array(fc.tuple(fc.nat({ max: 9 }), ruled), { minLength: 1, maxLength: 3 }))
  .map(([told, rules]) => rules.reduce<Tale>(into, told))

/** Questions about one policy, apart from its day. */
export const asked: fc.Arbitrary<Omit<Times, 'on'>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: day.map((by) => ({ asDecidedBy: dateOf(by) })) },
)

export const everyDay: ReadonlyArray<string> = Array.from({ length: lastDay + 3 }, (_, at) => dateOf(at - 1))

/** A few of them, where every day would take long. */
export const someDays: ReadonlyArray<string> = everyDay.filter((_, at) => at % 5 === 2)

/** The answers about a policy on every day of the window and one beyond both ends. */
export const answers = (
  ledger: Pick<Ledger, 'register'>,
  policy: string,
  times: Omit<Times, 'on'> = {},
  days: ReadonlyArray<string> = everyDay,
): ReadonlyArray<StatusAnswer> => days.map((on) => ask(ledger, policy, { ...times, on }))

/** Answers as text, for comparing many of them to the last citation. */
export const written = (all: ReadonlyArray<StatusAnswer>): ReadonlyArray<string> =>
  all.map((answer) => JSON.stringify(answer))

/** What an answer says, without what it rests on. */
export const said = (all: ReadonlyArray<StatusAnswer>): ReadonlyArray<object> =>
  all.map(({ status, reason, possible, presumed }) => ({
    status,
    reason,
    possible: possible.map((one) => JSON.stringify(one)).toSorted(),
    presumed,
  }))
