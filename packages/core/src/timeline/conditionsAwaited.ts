import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { effectsIn } from './Sorted.js'
import { timesOf, type Timed } from './Timed.js'

/**
 * The names of the conditions anything of a policy waits for, or its applicability is pending on; of a course with its
 * descriptions.
 */
export const conditionsAwaited = (course: Course, policy: SubjectId): ReadonlySet<string> => {
  const found = new Set<string>()
  const take = (timed: Timed | null): void => {
    if (timed === null || typeof timed === 'number') return
    switch (timed._tag) {
      case 'met':
        if (timed.condition.of === policy) found.add(timed.condition.name)
        return
      case 'latest':
        timed.of.forEach(take)
        return
      case 'plus':
        take(timed.when)
        return
      case 'settled':
        if (timed.by.of === policy) found.add(timed.by.name)
        take(timed.otherwise)
        break
      case 'unknown-day':
      case 'last-of':
      case 'start':
    }
  }
  for (const effect of effectsIn(course)) {
    timesOf(effect).forEach(take)
    if (effect._tag === 'sets' && effect.target === policy && effect.value._tag === 'pending')
      found.add(effect.value.condition)
  }
  return found
}
