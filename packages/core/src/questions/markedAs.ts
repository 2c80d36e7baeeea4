import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { SortOfAct } from '../events/AmongActs.js'
import { canBeSetAside } from '../events/canBeSetAside.js'
import { isAbout } from '../events/isAbout.js'
import type { Kind } from '../events/Kind.js'
import { PolicyId } from '../values/SubjectId.js'

/**
 * What is wrong with the event an act is marked as another record of: it is of another policy, or of a kind the act
 * cannot be.
 */
export const markedAstray = (
  kind: Kind,
  { policy }: { readonly policy?: unknown },
  other: RecordedEvent,
  otherKind: Kind,
): 'another-policy' | 'another-kind' | null => {
  if (!PolicyId.is(policy)) return null
  if (!isAbout(policy, other)) return 'another-policy'
  if (!canBeSetAside(otherKind, other)) return 'another-kind'
  // What replaced the policy, or was replaced by it, ended the one by making the other.
  const isOfItself = (other.data as { readonly policy?: unknown }).policy === policy
  return isOfItself && !canBeOneAct(kind, otherKind) ? 'another-kind' : null
}

/** Whether events of two kinds may be records of one act upon a policy; of a kind that says nothing nobody can tell. */
const canBeOneAct = (one: Kind, other: Kind): boolean =>
  one.type === other.type ||
  isUnsaid(one) ||
  isUnsaid(other) ||
  (one.among.sorts ?? none).some((sort) => (other.among.sorts ?? none).includes(sort))

/** Those of this library say it where they are such acts; an integrator's may leave it unsaid. */
const isUnsaid = ({ type, among: { sorts } }: Kind): boolean => sorts === undefined && type.includes('.')

const none: ReadonlyArray<SortOfAct> = []
