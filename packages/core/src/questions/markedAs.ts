import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { canBeOneAct } from '../events/namedKinds.js'
import { isAbout } from '../events/isAbout.js'
import { PolicyId } from '../values/SubjectId.js'

/**
 * What is wrong with the event an act is marked as another record of: it is of another policy, or of a kind the act
 * cannot be.
 */
export const markedAstray = (
  { type, data: { policy } }: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
  other: RecordedEvent,
): 'another-policy' | 'another-kind' | null => {
  if (!PolicyId.is(policy)) return null
  if (!isAbout(policy, other)) return 'another-policy'
  // What replaced the policy, or was replaced by it, ended the one by making the other.
  const isOfItself = (other.data as { readonly policy?: unknown }).policy === policy
  return isOfItself && !canBeOneAct(type, other.type) ? 'another-kind' : null
}
