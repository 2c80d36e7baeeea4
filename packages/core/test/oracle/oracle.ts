import type { Body, Commencing, Enacted, Fact, Level, Name, Proposed, Span } from './facts.js'

/**
 * The rules of domain.md for small histories, told plainly and slowly: every assignment of days to the dates that are
 * not known, every outcome of every open motion, and in each of these worlds the status by R2, R3, R4, R6, R10, R12 and
 * R15b. It shares nothing with the library's timeline.
 */

export interface Question {
  readonly on: number
  /** Infinite: everything decided. */
  readonly decidedBy: number
  readonly knownOn: number
}

/**
 * `IF` or `NIF(reason)` of every possible world, sorted; and the same of the worlds in which nothing that is open is
 * supposed.
 */
export interface Possible {
  readonly all: ReadonlyArray<string>
  readonly presumable: ReadonlyArray<string>
}

const levels: Readonly<Record<Level, number>> = { 'administrative-policy': 1, 'council-policy': 2, bylaw: 3 }
const ranks: Readonly<Record<Body, number | null>> = {
  officer: 1,
  council: 2,
  'council-by-bylaw': 3,
  court: 4,
  committee: null,
  'nobody-said': null,
}

/** Days beyond the window stand for all days beyond it. */
const longAfter = 60
const longBefore = -3

interface Unknown {
  readonly key: string
  readonly span: Span
}

const days = ({ from, to }: Span): ReadonlyArray<number> =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** What is recorded as decided was decided by the day of recording, unless the record contradicts itself. */
const byRecording = (span: Span, rec: number): Span =>
  span.from === span.to || rec < span.from ? span : { from: span.from, to: Math.min(span.to, rec) }

/** When an act can have been decided, by what is said of it and by its recording. */
const decisionOf = (fact: Extract<Fact, { readonly decided: Span }>): Span =>
  fact.tag === 'enacted' && fact.told === 'implied'
    ? fact.decided
    : fact.tag === 'enacted' && fact.told === 'imported without its day'
      ? { from: longBefore, to: fact.rec }
      : byRecording(fact.decided, fact.rec)

const unknownsOf = (fact: Fact, at: number): ReadonlyArray<Unknown> => {
  const known: Array<Unknown> = []
  if ('decided' in fact) known.push({ key: `${at} decided`, span: decisionOf(fact) })
  if (fact.tag === 'enacted' && fact.commencing.rule === 'onDate') {
    known.push({ key: `${at} eff`, span: fact.commencing.on })
  }
  if (fact.tag === 'enacted' && fact.commencing.rule === 'unknown') {
    known.push({ key: `${at} eff`, span: { from: decisionOf(fact).from, to: longAfter } })
  }
  if ((fact.tag === 'rescinded' || fact.tag === 'proposed') && fact.eff !== null) {
    known.push({ key: `${at} eff`, span: fact.eff })
  }
  if (fact.tag === 'proposed') known.push({ key: `${at} scheduled`, span: fact.scheduled })
  if (fact.tag === 'seen') known.push({ key: `${at} on`, span: fact.on })
  if (fact.tag === 'deferred' && fact.until !== null) known.push({ key: `${at} until`, span: fact.until })
  return known
}

/** How many worlds there are before any is ruled out; for keeping histories small. */
export const worldsIn = (facts: ReadonlyArray<Fact>): number =>
  facts.flatMap(unknownsOf).reduce((product, { span }) => product * (span.to - span.from + 1), 1)

const assignments = function* (unknowns: ReadonlyArray<Unknown>): Generator<ReadonlyMap<string, number>> {
  const [first, ...rest] = unknowns
  if (first === undefined) {
    yield new Map()
    return
  }
  for (const others of assignments(rest)) {
    for (const day of days(first.span)) yield new Map(others).set(first.key, day)
  }
}

/** One world: a day for every date, and which open motions passed. */
export interface World {
  readonly facts: ReadonlyArray<Fact>
  readonly assigned: ReadonlyMap<string, number>
  readonly day: (fact: Fact, field: 'decided' | 'eff' | 'scheduled' | 'on' | 'until') => number
  readonly passed: ReadonlySet<Proposed>
  /** What ended on the very day it began, and ended what it replaced all the same. */
  readonly begunAllTheSame: ReadonlySet<Name>
}

const enactmentOf = ({ facts }: World, policy: Name): Enacted | undefined =>
  facts.find((fact): fact is Enacted => fact.tag === 'enacted' && fact.policy === policy)

const startOf = (world: World, fact: Enacted): number => {
  const starts: Readonly<Record<Commencing['rule'], () => number>> = {
    onEnactment: () => world.day(fact, 'decided'),
    onDate: () => world.day(fact, 'eff'),
    afterDays: () =>
      world.day(fact, 'decided') + (fact.commencing.rule === 'afterDays' ? fact.commencing.days : 0),
    unknown: () => world.day(fact, 'eff'),
  }
  return starts[fact.commencing.rule]()
}

/** R15b: nothing is ended from below; where a rank is not known the ending stands. */
const hasPower = (world: World, policy: Name, body: Body): boolean => {
  const level = enactmentOf(world, policy)?.level ?? null
  const rank = ranks[body]
  return level === null || rank === null || rank >= levels[level]
}

interface Ending {
  readonly at: number
  readonly decided: number
  readonly order: number
  readonly reason: 'rescinded' | 'superseded'
  /** What replaces it. */
  readonly by?: Enacted
}

/** What is called off before the day it is to begin never begins. */
const isEndedBefore = ({ at, decided, reason }: Ending, start: number): boolean =>
  at < start || (at === start && reason === 'rescinded' && decided < start)

/** Whether what replaces another is on record as begun and ended on one day. */
const isOfOneDay = (world: World, fact: Enacted, ends: ReadonlyArray<Ending>): boolean => {
  const start = startOf(world, fact)
  return ends.some(({ at, by }) => at === start && !(by !== undefined && wasThereBefore(fact, by)))
}

/** What was replaced was made before, where the record leaves that open (R8). */
const wasThereBefore = (fact: Enacted, next: Enacted): boolean =>
  beginsWhenMade(fact) && !(isExact(fact) && isExact(next))

const beginsWhenMade = (fact: Enacted): boolean => {
  const { commencing } = fact
  const { from, to } = decisionOf(fact)
  if (commencing.rule === 'onDate')
    return from === to && commencing.on.from === from && commencing.on.to === from
  return commencing.rule === 'onEnactment' || (commencing.rule === 'afterDays' && commencing.days === 0)
}

const isExact = (fact: Enacted): boolean => {
  const { commencing } = fact
  if (commencing.rule === 'unknown') return false
  const { from, to } = commencing.rule === 'onDate' ? commencing.on : decisionOf(fact)
  return from === to
}

/** The day a motion is to be decided, by the last thing said of it; null once it was put off without a day. */
const expectedOn = (world: World, motion: Proposed): number | null => {
  const putOff = world.facts.findLast((fact) => fact.tag === 'deferred' && fact.motion === motion.motion)
  if (putOff === undefined || putOff.tag !== 'deferred') return world.day(motion, 'scheduled')
  return putOff.until === null ? null : world.day(putOff, 'until')
}

const endingsOf = (world: World, policy: Name, decidedBy: number): ReadonlyArray<Ending> =>
  world.facts.flatMap((fact, order): ReadonlyArray<Ending> => {
    if (fact.tag === 'rescinded' && fact.policy === policy) {
      const decided = world.day(fact, 'decided')
      if (decided > decidedBy || !hasPower(world, policy, fact.body)) return []
      return [
        { at: fact.eff === null ? decided : world.day(fact, 'eff'), decided, order, reason: 'rescinded' },
      ]
    }
    if (fact.tag === 'enacted' && fact.replaces === policy) {
      const decided = world.day(fact, 'decided')
      if (decided > decidedBy || !hasPower(world, policy, fact.body)) return []
      const at = startOf(world, fact)
      // A replacement that never commences ends nothing (domain §1.8); whether one of a single day does, nobody says.
      const ends = endingsOf(world, fact.policy, decidedBy)
      if (ends.some((end) => isEndedBefore(end, at))) return []
      if (isOfOneDay(world, fact, ends) && !world.begunAllTheSame.has(fact.policy)) return []
      return [{ at, decided, order, reason: 'superseded', by: fact }]
    }
    if (fact.tag === 'proposed' && fact.policy === policy && world.passed.has(fact)) {
      const decided = expectedOn(world, fact)
      if (decided === null || decided > decidedBy) return []
      return [
        { at: fact.eff === null ? decided : world.day(fact, 'eff'), decided, order, reason: 'rescinded' },
      ]
    }
    return []
  })

/** R4: by the day of effect, then the day of decision; of one day, a repeal is told of before a replacement. */
const earlier = (a: Ending, b: Ending): number =>
  a.at - b.at || a.decided - b.decided || a.reason.localeCompare(b.reason) || a.order - b.order

const statusIn = (world: World, policy: Name, on: number, decidedBy: number): string => {
  const enactment = enactmentOf(world, policy)
  if (enactment === undefined) return 'NIF(not-yet-enacted)'
  const decided = world.day(enactment, 'decided')
  if (decided > decidedBy) return 'NIF(not-yet-enacted)'
  const start = startOf(world, enactment)
  if (on < start) return on < decided ? 'NIF(not-yet-enacted)' : 'NIF(not-commenced)'
  const [end] = endingsOf(world, policy, decidedBy).toSorted(earlier)
  if (end === undefined || on < end.at) return 'IF'
  return end.at <= start && on === start ? 'NIF(zero-length)' : `NIF(${end.reason})`
}

/** What must be so in every world (R8). */
const isPossible = (world: World): boolean =>
  world.facts.every((fact): boolean => {
    if (
      fact.tag === 'enacted' &&
      fact.commencing.rule === 'unknown' &&
      world.day(fact, 'eff') < world.day(fact, 'decided')
    ) {
      return false
    }
    if (fact.tag === 'seen' && fact.weighs) {
      const on = world.day(fact, 'on')
      return (statusIn(world, fact.policy, on, on) === 'IF') === fact.inForce
    }
    if (fact.tag === 'fulfilled') return isAfterItsDirection(world, fact.policy)
    if (fact.tag === 'amended') return hadBegun(world, fact)
    return endedIn(fact).every((policy) => !isEndedTooEarly(world, policy, fact))
  })

const endedIn = (fact: Fact): ReadonlyArray<Name> => {
  if (fact.tag === 'rescinded') return [fact.policy]
  return fact.tag === 'enacted' && fact.replaces !== null ? [fact.replaces] : []
}

const isEndedTooEarly = (world: World, policy: Name, fact: Fact): boolean => {
  const enactment = enactmentOf(world, policy)
  // A beginning nobody recorded is inferred from there having been something to rescind.
  if (enactment?.told === 'implied' && fact.tag === 'rescinded') {
    const ends = world.day(fact, fact.eff === null ? 'decided' : 'eff')
    if (startOf(world, enactment) >= ends) return true
  }
  return enactment !== undefined && world.day(fact, 'decided') < world.day(enactment, 'decided')
}

/** Of a policy that is only known for having been changed, the beginning is inferred from that. */
const hadBegun = (world: World, fact: Extract<Fact, { readonly tag: 'amended' }>): boolean => {
  const enactment = enactmentOf(world, fact.policy)
  return enactment?.told !== 'implied' || startOf(world, enactment) <= world.day(fact, 'decided')
}

/** What fulfils a direction was not enacted before it; of what is only inferred to be there nobody says when it was. */
const isAfterItsDirection = (world: World, policy: Name): boolean => {
  const enactment = enactmentOf(world, policy)
  const direction = world.facts.find((fact) => fact.tag === 'directed')
  return (
    enactment === undefined ||
    enactment.told === 'implied' ||
    direction === undefined ||
    world.day(direction, 'decided') <= world.day(enactment, 'decided')
  )
}

/** A motion to rescind what is not yet enacted cannot have passed. */
const passedInTime = (world: World): boolean =>
  [...world.passed].every((motion) => {
    const enactment = enactmentOf(world, motion.policy)
    const on = expectedOn(world, motion)
    return enactment === undefined || on === null || on >= world.day(enactment, 'decided')
  })

const subsets = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlySet<A>> => {
  const [first, ...rest] = all
  if (first === undefined) return [new Set()]
  return subsets(rest).flatMap((set) => [set, new Set([first, ...set])])
}

const openMotions = (facts: ReadonlyArray<Fact>): ReadonlyArray<Proposed> => {
  const settled = new Set(
    facts.flatMap((fact) => (fact.tag === 'defeated' || fact.tag === 'withdrawn' ? [fact.motion] : [])),
  )
  return facts.filter((fact): fact is Proposed => fact.tag === 'proposed' && !settled.has(fact.motion))
}

/** The policy, what is to replace it, and what is to replace that. */
const concerned = (policy: Name, facts: ReadonlyArray<Fact>): ReadonlySet<Name> => {
  const found = new Set<Name>([policy])
  for (const name of found) {
    for (const fact of facts) if (fact.tag === 'enacted' && fact.replaces === name) found.add(fact.policy)
  }
  return found
}

const presupposes = (policy: Name, facts: ReadonlyArray<Fact>): boolean =>
  facts.some(
    (fact) =>
      endedIn(fact).includes(policy) ||
      (fact.tag === 'seen' && fact.policy === policy && fact.inForce && fact.weighs),
  )

/**
 * What was ended, changed, or seen in force, had begun: on some day nobody knows, where no beginning is on record (R9).
 */
const withBeginning = (policy: Name, facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> => {
  const begun = facts.some((fact) => fact.tag === 'enacted' && fact.policy === policy)
  const changed = facts.some((fact) => fact.tag === 'amended' && fact.policy === policy)
  if (begun || !(changed || presupposes(policy, facts))) return facts
  const lastNamed = Math.max(...facts.flatMap(unknownsOf).map(({ span }) => span.to))
  const beginning: Enacted = {
    tag: 'enacted',
    told: 'implied',
    policy,
    level: null,
    decided: { from: longBefore, to: lastNamed + 2 },
    commencing: { rule: 'onEnactment' },
    replaces: null,
    body: 'nobody-said',
    rec: 0,
  }
  return [...facts, beginning]
}

/** A policy is judged by the facts that tell of it, and of what is to replace it; of nothing else. */
export const factsAbout = (policy: Name, facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> => {
  const about = concerned(policy, facts)
  const motions = new Set(
    facts.flatMap((fact) => (fact.tag === 'proposed' && about.has(fact.policy) ? [fact.motion] : [])),
  )
  const mine = facts.filter((fact) => {
    // That a replacement was seen, or fulfils a direction, is told of the replacement alone.
    if (fact.tag === 'seen' || fact.tag === 'fulfilled') return fact.policy === policy
    if (fact.tag === 'directed') return true
    return 'policy' in fact ? about.has(fact.policy) : motions.has(fact.motion)
  })
  return withBeginning(policy, mine)
}

/** Whether anything known tells of a policy; that somebody moved to rescind it does not (R9). */
export const isOnRecord = (policy: Name, facts: ReadonlyArray<Fact>): boolean =>
  facts.some(
    (fact) =>
      ('policy' in fact && fact.tag !== 'proposed' && fact.policy === policy) ||
      (fact.tag === 'enacted' && fact.replaces === policy),
  )

/** What replaces another and may end on the very day it begins. */
const ofOneDay = (world: World): ReadonlyArray<Name> => {
  const names: ReadonlyArray<Name> = ['p', 'q', 'r']
  const most = { ...world, begunAllTheSame: new Set(names) }
  return world.facts.flatMap((fact): ReadonlyArray<Name> =>
    fact.tag === 'enacted' &&
    fact.replaces !== null &&
    isOfOneDay(most, fact, endingsOf(most, fact.policy, Infinity))
      ? [fact.policy]
      : [],
  )
}

/** Every world the facts allow. */
export const worldsOf = (facts: ReadonlyArray<Fact>, knownOn: number): ReadonlyArray<World> => {
  const places = new Map(facts.map((fact, at) => [fact, at]))
  const worlds: Array<World> = []
  for (const assigned of assignments(facts.flatMap(unknownsOf))) {
    const day: World['day'] = (fact, field) => assigned.get(`${places.get(fact) ?? -1} ${field}`) as number
    const undecided: World = { facts, assigned, day, passed: new Set(), begunAllTheSame: new Set() }
    const due = openMotions(facts).filter((motion) => (expectedOn(undecided, motion) ?? Infinity) <= knownOn)
    for (const passed of subsets(due)) {
      const world = { ...undecided, passed }
      for (const begunAllTheSame of subsets(ofOneDay(world))) {
        const one = { ...world, begunAllTheSame }
        if (isPossible(one) && passedInTime(one)) worlds.push(one)
      }
    }
  }
  return worlds
}

export const possibleIn = (
  worlds: ReadonlyArray<World>,
  policy: Name,
  { on, decidedBy }: Omit<Question, 'knownOn'>,
): Possible => {
  const found = (some: ReadonlyArray<World>): ReadonlyArray<string> =>
    [...new Set(some.map((world) => statusIn(world, policy, on, decidedBy)))].toSorted()
  return {
    all: found(worlds),
    presumable: found(
      worlds.filter(({ passed, begunAllTheSame }) => passed.size + begunAllTheSame.size === 0),
    ),
  }
}

export type Cause = 'outcome-unknown' | 'effect-unknown' | 'date-uncertain' | 'commencement-unknown'

/** In the order of domain §2. */
const causes: ReadonlyArray<Cause> = [
  'outcome-unknown',
  'effect-unknown',
  'date-uncertain',
  'commencement-unknown',
]

const causeOf = (facts: ReadonlyArray<Fact>, key: string): Cause => {
  const [at, field] = key.split(' ')
  const fact = facts[Number(at)]
  return fact?.tag === 'enacted' && fact.commencing.rule === 'unknown' && field === 'eff'
    ? 'commencement-unknown'
    : 'date-uncertain'
}

/** Whether the outcome of one motion changes the status, where every day and every other outcome stays as it is. */
export const isDecidedByMotion = (
  worlds: ReadonlyArray<World>,
  policy: Name,
  { on, decidedBy }: Omit<Question, 'knownOn'>,
): boolean => {
  const withSameDays = new Map<World['assigned'], Array<World>>()
  for (const world of worlds)
    withSameDays.set(world.assigned, [...(withSameDays.get(world.assigned) ?? []), world])
  const status = (world: World): string => statusIn(world, policy, on, decidedBy)
  return [...withSameDays.values()].some((same) =>
    same.some((one) =>
      same.some(
        (other) =>
          other.passed.size === one.passed.size + 1 &&
          [...one.passed].every((motion) => other.passed.has(motion)) &&
          [...one.begunAllTheSame].join() === [...other.begunAllTheSame].join() &&
          status(other) !== status(one),
      ),
    ),
  )
}

/** What differs between the worlds; an answer that differs too does so because of one of these. */
export const causesIn = (worlds: ReadonlyArray<World>): ReadonlyArray<Cause> =>
  causes.filter((cause) => {
    const ways = worlds.map(({ facts, assigned, passed, begunAllTheSame }) =>
      cause === 'outcome-unknown'
        ? [...passed].map(({ motion }) => motion).join(' ')
        : cause === 'effect-unknown'
          ? [...begunAllTheSame].join(' ')
          : [...assigned].filter(([key]) => causeOf(facts, key) === cause).join(' '),
    )
    return new Set(ways).size > 1
  })
