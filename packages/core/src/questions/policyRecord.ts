import { horizonOf } from '../record/KnownAt.js'
import { fromDay, type CivilDate } from '../values/CivilDate.js'
import type { SubjectId } from '../values/SubjectId.js'
import { livesOf } from './lives.js'
import { topicOf } from './describing.js'
import { rangeOf } from './rangeOf.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Said, Stretch } from './stretches.js'

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
