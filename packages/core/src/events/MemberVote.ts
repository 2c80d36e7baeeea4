import * as t from 'io-ts'
import { OpaqueId } from '../values/ids.js'

/** How one member voted. */
export const MemberVote = t.type(
  { member: OpaqueId, vote: t.keyof({ for: null, against: null, abstained: null, absent: null }) },
  'MemberVote',
)
