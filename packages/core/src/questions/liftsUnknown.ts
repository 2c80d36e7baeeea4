import type { DataOfKind } from '../events/Kind.js'
import type { PolicyReinstated } from '../events/PolicyReinstated.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Register } from './Register.js'

/**
 * Whether a reinstatement lifts what nobody recorded: nothing on record holds the policy, or ever held it. What it
 * names another rule is about.
 */
export const liftsUnknown = (
  register: Register,
  horizon: Horizon,
  { policy, suspension }: DataOfKind<typeof PolicyReinstated>,
): boolean => {
  if (suspension !== undefined) return false
  const { course, onRecord } = register.study(policy, horizon)
  return onRecord && course.unread.length === 0 && course.suspends.length === 0
}
