import { horizonOf } from '../record/KnownAt.js'
import type { CitedEvent } from '../record/Book.js'
import type { Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { Bounds } from '../values/edtf.js'
import type { SubjectId } from '../values/SubjectId.js'
import { citationsOf } from './citations.js'
import { daysOfAsking } from './daysOfAsking.js'
import { describing, topicOf, type PolicyDescription } from './describing.js'
import { rangeOf } from './rangeOf.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'

/** A stretch of days on which a policy stands in one way, and is called one thing. */
export interface RecordedPeriod
  extends
    PolicyDescription,
    Pick<StatusAnswer, 'status' | 'reason' | 'possible' | 'presumed' | 'inForceFrom' | 'ceasesOn'> {
  /** First day, inclusive; null from the beginning. */
  readonly from: CivilDate | null
  /** First day after it (exclusive); null without end. */
  readonly until: CivilDate | null
  readonly citations: ReadonlyArray<CitedEvent>
}

/** The whole life of a policy, as it is told to whoever asks on certain days. */
export interface PolicyLife {
  /** First day of asking, inclusive; null from the beginning. */
  readonly askedFrom: CivilDate | null
  /** First day of asking it no longer holds for (exclusive); null without end. */
  readonly askedUntil: CivilDate | null
  readonly periods: ReadonlyArray<RecordedPeriod>
}

/** Everything known and decided of a policy, for keeping: it depends on no day of asking, since it holds them all. */
export interface PolicyRecord {
  readonly policy: SubjectId
  readonly topic: string | null
  /** One for nearly every policy; several while a decision about it is open. */
  readonly lives: ReadonlyArray<PolicyLife>
}

/**
 * All that is known of a policy, with everything decided counted; null where nothing is on record. What it says of a
 * status is what `timelineOf` says, on whatever day that is asked.
 */
export const policyRecord = (register: Register, policy: SubjectId): PolicyRecord | null => {
  const studied = register.study(policy, horizonOf(register.book, null))
  if (!studied.onRecord) return null
  const lives = livesOf(studied)
  return {
    policy,
    topic: topicOf(studied),
    lives: lives.map(({ askedFrom, stretches }, at) => ({
      askedFrom: fromDay(askedFrom),
      askedUntil: fromDay(lives[at + 1]?.askedFrom ?? Infinity),
      periods: periodsOf(stretches),
    })),
  }
}

const periodsOf = (stretches: ReadonlyArray<Stretch>): ReadonlyArray<RecordedPeriod> =>
  stretches.map(({ from, said, start, end }, at) => ({
    from: fromDay(from),
    until: fromDay(stretches[at + 1]?.from ?? Infinity),
    ...said,
    inForceFrom: rangeOf(start),
    ceasesOn: rangeOf(end),
  }))

interface Life {
  readonly askedFrom: Day
  readonly stretches: ReadonlyArray<Stretch>
  /** What it says in words, for comparing. */
  readonly words: string
}

/** A day of asking, where it does not matter which. */
const anyDay: Day = 0

/** Between two days the record names, answers that move along with the day of asking are told for so many days. */
const mostDays = 1000

/** What is told from each day of asking on, as long as that differs from what was told before. */
const livesOf = (studied: Studied): ReadonlyArray<Life> => {
  const turns = daysOfAsking(studied)
  if (turns.length === 0)
    return [{ askedFrom: -Infinity, stretches: stretchesOf(studied, anyDay), words: '' }]
  const lifeOn = (knownOn: Day, askedFrom: Day = knownOn): Life => {
    const stretches = stretchesOf(studied, knownOn)
    return {
      askedFrom,
      stretches,
      words: JSON.stringify(stretches.map(({ from, said }) => [fromDay(from), said])),
    }
  }
  const lives = [lifeOn((turns[0] as Day) - 1, -Infinity)]
  const add = (life: Life): void => {
    const before = lives.at(-1)
    if (before?.words === life.words) lives[lives.length - 1] = asOne(before, life)
    else if (fromDay(life.askedFrom) !== null) lives.push(life)
  }
  for (const [at, day] of turns.entries()) {
    const [first, next] = [lifeOn(day), turns[at + 1] ?? day + 1]
    add(first)
    if (next - day < 2) continue
    const last = lifeOn(next - 1)
    if (last.words !== first.words && next - day <= mostDays)
      for (let between = day + 1; between < next - 1; between += 1) add(lifeOn(between))
    add(last)
  }
  return lives
}

/** Two that say the same; the days of beginning and ending that may move meanwhile are all of them possible. */
const asOne = (life: Life, { stretches }: Life): Life => ({
  ...life,
  stretches: life.stretches.map((stretch, at) => joined(stretch, stretches[at] ?? stretch)),
})

interface Stretch {
  readonly from: Day
  readonly said: Omit<RecordedPeriod, 'from' | 'until' | 'inForceFrom' | 'ceasesOn'>
  readonly start: Bounds | null
  readonly end: Bounds | null
}

const joined = (one: Stretch, other: Stretch): Stretch => ({
  ...one,
  start: hull(one.start, other.start),
  end: hull(one.end, other.end),
})

const hull = (one: Bounds | null, other: Bounds | null): Bounds | null => {
  if (one === null || other === null) return one ?? other
  return {
    earliest: Math.min(one.earliest, other.earliest),
    latest: Math.max(one.latest, other.latest),
  }
}

/** Neighbours that say the same are one stretch, whatever they rest on. */
const stretchesOf = (studied: Studied, knownOn: Day): ReadonlyArray<Stretch> => {
  const describedOn = describing(studied)
  const stretches: Array<Stretch> = []
  for (const { from, found } of everyPeriod(studied, knownOn)) {
    if (stretches.length > 0 && fromDay(from) === null) continue
    const on = Number.isFinite(from) ? from : firstDay(studied, knownOn) - 1
    const { status, reason, possible, presumed, start, end } = found
    const { kind, title, identifiers, version } = describedOn({ on, decidedBy: Infinity, knownOn })
    const citations = citationsOf(studied, found)
    const said = { status, reason, possible, presumed, kind, title, identifiers, version, citations }
    const stretch: Stretch = { from, said, start, end }
    const before = stretches.at(-1)
    if (before === undefined || !isSame(before.said, said)) stretches.push(stretch)
    else stretches[stretches.length - 1] = joined(before, stretch)
  }
  return stretches
}

/** Whether two stretches say the same, whatever they rest on. */
const isSame = (one: Stretch['said'], other: Stretch['said']): boolean =>
  one.status === other.status &&
  one.reason === other.reason &&
  one.kind === other.kind &&
  one.title === other.title &&
  one.version === other.version &&
  sameText(one.identifiers, other.identifiers) &&
  sameText(one.possible, other.possible) &&
  sameText(one.presumed, other.presumed)

/** Nearly all share the one way there is, and bear no number or one. */
const sameText = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** The periods of its force, parted further where what describes it may turn. */
const everyPeriod = (studied: Studied, knownOn: Day): ReadonlyArray<Period<Verdict>> => {
  const ofForce = studied.verdicts(Infinity, knownOn).all()
  const days = studied.turningDays(Infinity, knownOn)
  const all = [...ofForce]
  for (const from of days) {
    const within = ofForce.findLast((one) => one.from <= from)
    if (within !== undefined && within.from !== from) all.push({ from, found: within.found })
  }
  return all.toSorted((a, b) => a.from - b.from)
}

/** Before the first turning day nothing changes: any day there stands for all. */
const firstDay = (studied: Studied, knownOn: Day): Day => studied.turningDays(Infinity, knownOn)[0] ?? 0
