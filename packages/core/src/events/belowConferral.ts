import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { isBelowGivers } from '../law/belowGivers.js'
import type { AuthorityId } from '../values/SubjectId.js'
import type { Reading } from './Kind.js'

/** Whether whoever revoked a power ranks below all who had conferred it, by the conferrals the event cites (R15b). */
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
  return isBelowGivers(
    rank,
    conferrals.map((one) => (one.by === null ? null : profile.rankOfAct.value(one.by))),
  )
}
