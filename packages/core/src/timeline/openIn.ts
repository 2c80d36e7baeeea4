import type { Axes } from './Axes.js'
import { mayBeInForce, mayBeOver } from './beyondWorlds.js'
import { causesThatMatter } from './causes.js'
import type { Course } from './Course.js'
import { distinct, keyOf, possibilityOf, type Possibility } from './possibilities.js'
import type { UndeterminedReason } from './reasons.js'
import { isVoid, type Standing } from './standing.js'
import type { Outcomes } from './worlds.js'

const none: ReadonlyArray<never> = []
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
  if (ways.length === 1 && !uncovered && !unread && !found.cut) return noCauses
  const keyIn = (standing: Standing): string => keyOf(possibilityOf(standing))
  const causes = new Set<UndeterminedReason>(causesThatMatter(found.outcomes, keyIn))
  if (uncovered) causes.add('outside-coverage')
  if (unread) causes.add('effect-unknown')
  // Of worlds that were not looked at nobody knows what they hang on, but that they hang on something that is open.
  if (found.cut && causes.size === 0)
    for (const { choices } of found.outcomes)
      for (const { about } of choices) for (const { cause } of about) causes.add(cause)
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
  { cut, outcomes }: Outcomes<Standing>,
  axes: Axes,
): ReadonlyArray<Possibility> => {
  const unread = causes.has('effect-unknown') && course.unread.length > 0
  if (!causes.has('outside-coverage') && !unread && !cut) return ways
  const statuses = new Set(ways.map(({ status }) => status))
  const isOpen = unread || causes.has('outside-coverage')
  const over = cut ? mayBeOver(course, axes) : none
  const mayBegin = unread || (cut && mayBeInForce(course, axes.on))
  const named = over.filter((reason) => reason !== null)
  const isOverUnsaid = !statuses.has('not-in-force') && named.length === 0 && (isOpen || over.length > 0)
  const unsaid: ReadonlyArray<Possibility> = [
    ...(isOverUnsaid ? [{ status: 'not-in-force', reason: null } as const] : []),
    ...(mayBegin && !statuses.has('in-force') ? [{ status: 'in-force' } as const] : []),
    ...named.map((reason) => ({ status: 'not-in-force', reason }) as const),
  ]
  return distinct(
    [...ways, ...unsaid],
    outcomes.some(({ value }) => isVoid(value)),
  )
}
