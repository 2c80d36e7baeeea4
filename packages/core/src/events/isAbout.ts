import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { PolicyId } from '../values/SubjectId.js'

interface Naming {
  readonly policy?: unknown
  readonly replaces?: ReadonlyArray<unknown>
  readonly parts?: ReadonlyArray<{ readonly policy: unknown }>
  readonly by?: unknown
}

/**
 * Whether an event does something to a policy: it says so of it, or of what it replaced, came out of or came to. One
 * that names no policy itself is about what it lists; one that lists none, as a vote, may be about any.
 */
export const isAbout = (
  policy: PolicyId,
  { data, subjects }: Pick<RecordedEvent, 'data' | 'subjects'>,
): boolean => {
  const { policy: own, replaces = [], parts = [], by } = data as Naming
  if (own !== undefined)
    return own === policy || by === policy || replaces.includes(policy) || parts.some(isOf(policy))
  return subjects.some(({ id }) => id === policy) || !subjects.some(({ id }) => PolicyId.is(id))
}

const isOf =
  (policy: PolicyId) =>
  (part: { readonly policy: unknown }): boolean =>
    part.policy === policy
