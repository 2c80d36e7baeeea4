import { horizonOf } from '../record/KnownAt.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import { dayOf, type Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { daysOfAsking } from './daysOfAsking.js'
import { topicOf } from './describing.js'
import { rangeOf } from './rangeOf.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { inDoubt, joined, stretchesOf, type Said, type Stretch } from './stretches.js'
import type { Studied } from './Studied.js'

/** A stretch of days on which a policy stands in one way, and is called one thing. */
export interface RecordedPeriod extends Said, Pick<StatusAnswer, 'inForceFrom' | 'ceasesOn'> {
  /** First day, inclusive; null from the beginning. */
  readonly from: CivilDate | null
  /** First day after it (exclusive); null without end. */
  readonly until: CivilDate | null
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
 * status is what `timelineOf` says, on whatever day that is asked; but where the day of an open decision is not known
 * within a year or so, it may say undetermined where that would still be certain.
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

/** The last day there is to ask on. */
const lastDay = dayOf(9998, 12, 31)

/** Between two days the record names, answers that move along with the day of asking are told for so many days, one by one. */
const mostDays = 400

/** What is told from each day of asking on, as long as that differs from what was told before. */
const livesOf = (studied: Studied): ReadonlyArray<Life> => {
  const turns = daysOfAsking(studied)
  if (turns.length === 0)
    return [{ askedFrom: -Infinity, stretches: stretchesOf(studied, anyDay), words: '' }]
  const lifeOn = (day: Day): Life => lifeOf(day, stretchesOf(studied, day))
  const lives = [{ ...lifeOn((turns[0] as Day) - 1), askedFrom: -Infinity }]
  const add = (life: Life): void => {
    const before = lives.at(-1)
    if (before?.words === life.words) lives[lives.length - 1] = asOne(before, life)
    else if (fromDay(life.askedFrom) !== null) lives.push(life)
  }
  for (const [at, day] of turns.entries()) {
    const last = (turns[at + 1] ?? lastDay + 1) - 1
    const [begins, ends] = [lifeOn(day), lifeOn(last)]
    if (begins.words === ends.words) add(asOne(begins, ends))
    else if (last - day > mostDays) add(lifeOf(day, inDoubt(begins.stretches, ends.stretches)))
    else for (let between = day; between <= last; between += 1) add(lifeOn(between))
  }
  return lives
}

const lifeOf = (askedFrom: Day, stretches: ReadonlyArray<Stretch>): Life => ({
  askedFrom,
  stretches,
  words: JSON.stringify(stretches.map(({ from, said }) => [fromDay(from), said])),
})

/** Two that say the same; the days of beginning and ending that may move meanwhile are all of them possible. */
const asOne = (life: Life, { stretches }: Life): Life => ({
  ...life,
  stretches: life.stretches.map((stretch, at) => joined(stretch, stretches[at] ?? stretch)),
})
