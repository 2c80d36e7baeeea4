import { CommencementConditionFailed } from '../events/CommencementConditionFailed.js'
import { CommencementConditionSatisfied } from '../events/CommencementConditionSatisfied.js'
import type { Horizon } from '../record/KnownAt.js'
import { conditionsAwaited } from '../timeline/conditionsAwaited.js'
import { PolicyId } from '../values/SubjectId.js'
import type { Register } from './Register.js'

/** What a record says of a condition that its policy does not wait for, and the conditions it does wait for. */
interface Unawaited {
  readonly policy: PolicyId
  readonly condition: string
  readonly awaited: ReadonlyArray<string>
}

const settling: ReadonlySet<string> = new Set([
  CommencementConditionSatisfied.type,
  CommencementConditionFailed.type,
])

/**
 * Whether a record settles a condition that nothing of its policy waits for, so that it settles nothing: conditions are
 * named as the enactment names them. Null where it is awaited, or the enactment, which would say so, is not on record.
 */
export const unawaited = (
  register: Register,
  horizon: Horizon,
  type: string,
  { policy, condition }: Readonly<Record<string, unknown>>,
): Unawaited | null => {
  if (!settling.has(type) || !PolicyId.is(policy) || typeof condition !== 'string') return null
  const course = register.study(policy, horizon).described()
  const isMade = course.begins.some(
    ({ target, mode, implied }) => target === policy && mode === 'first' && implied !== true,
  )
  const awaited = conditionsAwaited(course, policy)
  return !isMade || awaited.has(condition) ? null : { policy, condition, awaited: [...awaited] }
}

/** What of it is to be said. */
export const saying = ({ policy, condition, awaited }: Unawaited): string =>
  `Nothing of ${policy} waits for “${condition}”${awaited.length === 0 ? '' : `; what it waits for is ${awaited.map((name) => `“${name}”`).join(', ')}`}.`
