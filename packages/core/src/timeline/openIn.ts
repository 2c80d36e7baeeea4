import { causesThatMatter } from './causes.js'
import type { Course } from './Course.js'
import { distinct, keyOf, possibilityOf, type Possibility } from './possibilities.js'
import type { UndeterminedReason } from './reasons.js'
import type { Standing } from './standing.js'
import type { Outcomes } from './worlds.js'

const noCauses: ReadonlySet<UndeterminedReason> = new Set()

/** Why it may not be possible to say: the open questions that matter, and what the record itself lacks. */
export const causesIn = (
  course: Course,
  found: Outcomes<Standing>,
  ways: ReadonlyArray<Possibility>,
  covered: boolean,
): ReadonlySet<UndeterminedReason> => {
  // Outside coverage an ending may be missing; one that would change nothing is not named.
  const uncovered = !covered && ways.some(({ status }) => status === 'in-force')
  const unread = course.unread.length > 0
  if (ways.length === 1 && !uncovered && !unread) return noCauses
  const keyIn = (standing: Standing): string => keyOf(possibilityOf(standing))
  const causes = new Set<UndeterminedReason>(causesThatMatter(found.outcomes, keyIn))
  if (uncovered) causes.add('outside-coverage')
  if (unread) causes.add('effect-unknown')
  return causes
}

/**
 * What is not on record may have ended it; an event nobody understands may have done anything; and where not every
 * world was looked at, whatever its acts could do is left possible, so that a certain answer is never wrong.
 */
export const withUnrecorded = (
  course: Course,
  ways: ReadonlyArray<Possibility>,
  causes: ReadonlySet<UndeterminedReason>,
  cut: boolean,
): ReadonlyArray<Possibility> => {
  const unread = causes.has('effect-unknown') && course.unread.length > 0
  if (!causes.has('outside-coverage') && !unread && !cut) return ways
  const statuses = new Set(ways.map(({ status }) => status))
  const unsaid: ReadonlyArray<Possibility> = [
    ...(statuses.has('not-in-force') ? [] : [{ status: 'not-in-force', reason: null } as const]),
    ...((unread || cut) && !statuses.has('in-force') ? [{ status: 'in-force' } as const] : []),
    ...(cut ? course.ends.map(({ reason }) => ({ status: 'not-in-force', reason }) as const) : []),
  ]
  return distinct([...ways, ...unsaid])
}
