import { ApprovalGranted } from '../events/ApprovalGranted.js'
import { ApprovalWithheld } from '../events/ApprovalWithheld.js'
import { approvalOf } from '../events/approvals.js'
import { CommencementConditionFailed } from '../events/CommencementConditionFailed.js'
import { CommencementConditionSatisfied } from '../events/CommencementConditionSatisfied.js'
import type { Horizon } from '../record/KnownAt.js'
import { conditionsAwaited } from '../timeline/conditionsAwaited.js'
import type { Course } from '../timeline/Course.js'
import { isInOwnWords } from '../timeline/underAnotherName.js'
import { PolicyId } from '../values/SubjectId.js'
import type { Register } from './Register.js'

/** What a record says of a condition that its policy does not wait for, and the conditions it does wait for. */
interface Unawaited {
  readonly policy: PolicyId
  readonly condition: string
  readonly awaited: ReadonlyArray<string>
  /** Where the record names it. */
  readonly path: string
}

type Data = Readonly<Record<string, unknown>>

const settling: ReadonlySet<string> = new Set([
  CommencementConditionSatisfied.type,
  CommencementConditionFailed.type,
])

const approving: ReadonlySet<string> = new Set([ApprovalGranted.type, ApprovalWithheld.type])

/**
 * Whether a record settles a condition that nothing of its policy waits for, so that it settles nothing: conditions are
 * named as the enactment names them. An approval that nothing waits for is none of these unless it may be what the
 * policy does wait for. Null where it is awaited, or the enactment, which would say so, is not on record.
 */
export const unawaited = (
  register: Register,
  horizon: Horizon,
  type: string,
  { policy, condition, approver }: Data,
): Unawaited | null => {
  if (!PolicyId.is(policy)) return null
  const isApproval = approving.has(type) && typeof approver === 'string'
  const name = isApproval ? approvalOf(approver) : settling.has(type) ? condition : null
  if (typeof name !== 'string') return null
  const course = register.study(policy, horizon).described()
  const isMade = course.begins.some(
    ({ target, mode, implied }) => target === policy && mode === 'first' && implied !== true,
  )
  const awaited = conditionsAwaited(course, policy)
  if (!isMade || awaited.has(name) || (isApproval && !isAnyOpen(course, policy, awaited))) return null
  return {
    policy,
    condition: name,
    awaited: [...awaited],
    path: isApproval ? '/data/approver' : '/data/condition',
  }
}

/** Whether a policy waits for something in words of its own of which no outcome is on record. */
const isAnyOpen = ({ resolves }: Course, policy: PolicyId, awaited: ReadonlySet<string>): boolean =>
  [...awaited].some(
    (name) =>
      isInOwnWords(name) &&
      !resolves.some(
        ({ matter }) => typeof matter === 'object' && matter.of === policy && matter.name === name,
      ),
  )

/** What of it is to be said. */
export const saying = ({ policy, condition, awaited }: Unawaited): string =>
  `Nothing of ${policy} waits for “${condition}”${awaited.length === 0 ? '' : `; what it waits for is ${awaited.map((name) => `“${name}”`).join(', ')}`}.`
