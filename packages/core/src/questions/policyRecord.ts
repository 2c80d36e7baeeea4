import { horizonOf } from '../record/KnownAt.js'
import type { CitedEvent } from '../record/Book.js'
import type { Period } from '../timeline/periods.js'
import type { Verdict } from '../timeline/verdict.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
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
  const turns = daysOfAsking(studied)
  const lives = [-Infinity, ...turns].map((askedFrom, at) => ({
    askedFrom,
    periods: periodsOf(studied, Number.isFinite(askedFrom) ? askedFrom : (turns[at] ?? 0) - 1),
  }))
  const distinct = lives.filter(
    ({ askedFrom, periods }, at) =>
      at === 0 ||
      (fromDay(askedFrom) !== null && JSON.stringify(periods) !== JSON.stringify(lives[at - 1]?.periods)),
  )
  return {
    policy,
    topic: topicOf(studied),
    lives: distinct.map(({ askedFrom, periods }, at) => ({
      askedFrom: fromDay(askedFrom),
      askedUntil: fromDay(distinct[at + 1]?.askedFrom ?? Infinity),
      periods,
    })),
  }
}

interface Stretch extends PolicyDescription {
  readonly from: Day
  readonly found: Verdict
}

const periodsOf = (studied: Studied, knownOn: Day): ReadonlyArray<RecordedPeriod> => {
  const stretches = stretchesOf(studied, knownOn)
  return stretches.map(({ from, found, kind, title, identifiers, version }, at) => ({
    from: fromDay(from),
    until: fromDay(stretches[at + 1]?.from ?? Infinity),
    status: found.status,
    reason: found.reason,
    possible: found.possible,
    presumed: found.presumed,
    inForceFrom: rangeOf(found.start),
    ceasesOn: rangeOf(found.end),
    kind,
    title,
    identifiers,
    version,
    citations: citationsOf(studied, found),
  }))
}

/** Neighbours that say the same are one stretch, whatever they rest on. */
const stretchesOf = (studied: Studied, knownOn: Day): ReadonlyArray<Stretch> => {
  const describedOn = describing(studied)
  const stretches: Array<Stretch> = []
  let before = ''
  for (const { from, found } of everyPeriod(studied, knownOn)) {
    if (stretches.length > 0 && fromDay(from) === null) continue
    const on = Number.isFinite(from) ? from : firstDay(studied, knownOn) - 1
    const description = describedOn({ on, decidedBy: Infinity, knownOn })
    const { status, reason, possible, presumed, start, end } = found
    const now = JSON.stringify([
      status,
      reason,
      possible,
      presumed,
      rangeOf(start),
      rangeOf(end),
      description,
    ])
    if (now !== before) stretches.push({ from, found, ...description })
    before = now
  }
  return stretches
}

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
