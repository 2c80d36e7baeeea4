import type { UncertainDate } from '../values/UncertainDate.js'
import { daysOf } from '../values/UncertainDate.js'
import type { FacetValue } from '../law/Facet.js'
import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import type { Day } from '../values/Day.js'
import { lastSet, setsOf } from './lastSet.js'

/**
 * Whether what is in force applies: it does, or not until a condition is met, or not before a day. It is no part of the
 * status (domain §2): a law in force may have to be paid for before it applies.
 */
export type Applying =
  | { readonly rule: 'applies' }
  | { readonly rule: 'pending'; readonly condition: string }
  | { readonly rule: 'from'; readonly date: UncertainDate }

const applies: Applying = Object.freeze({ rule: 'applies' })

/** Whether it applies on a day; null where that cannot be said. What nobody limited applies. */
export const applyingOn = (course: Course, axes: Axes): Applying | null => {
  const sets = setsOf(course, 'applicability')
  if (sets.length === 0) return applies
  // A condition may have been met before what depends on it commenced; it stays met.
  const met = lastSet(course, axes, 'applicability', ({ value }) => value._tag === 'applies')
  if (met.length > 0 && !met.includes(null)) return applies
  const [last, another] = lastSet(course, axes, 'applicability', ({ value }) => value._tag !== 'applies')
  if (last === undefined || another !== undefined) return null
  const found = last === null ? applies : applyingBy(last.value, course, axes.on)
  return met.length === 1 || found.rule === 'applies' ? found : null
}

const applyingBy = (value: FacetValue, { setting }: Course, on: Day): Applying => {
  if (value._tag === 'pending') return { rule: 'pending', condition: value.condition }
  if (value._tag !== 'from' || daysOf(value.date, setting.hemisphere).latest <= on) return applies
  return { rule: 'from', date: { ...value.date } }
}

/** Days from which it can apply that only the value set names. */
export const daysOfApplying = (course: Course): ReadonlyArray<Day> =>
  setsOf(course, 'applicability').flatMap(({ value }) =>
    value._tag === 'from' ? [daysOf(value.date, course.setting.hemisphere).latest] : [],
  )
