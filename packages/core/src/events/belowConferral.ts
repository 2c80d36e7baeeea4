import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { AuthorityId } from '../values/SubjectId.js'
import type { Reading } from './Kind.js'

/**
 * Whether whoever revoked a power ranks below all who had conferred it: nobody takes away what a higher body gave
 * (R15b).
 */
export const isBelowConferral = (
  { by, data: { authority } }: Pick<RecordedEvent<{ readonly authority: AuthorityId }>, 'by' | 'data'>,
  { cited, profile }: Pick<Reading, 'cited' | 'profile'>,
): boolean => {
  const rank = by === null ? null : profile.rankOfAct.value(by)
  if (rank === null) return false
  const conferrals = cited.filter(
    ({ type, data }) =>
      type === 'AuthorityConferred' && (data as { readonly authority?: unknown }).authority === authority,
  )
  return (
    conferrals.length > 0 &&
    conferrals.every((one) => {
      const gave = one.by === null ? null : profile.rankOfAct.value(one.by)
      return gave !== null && rank < gave
    })
  )
}
