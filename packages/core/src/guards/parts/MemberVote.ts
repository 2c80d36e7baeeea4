// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isOpaqueId } from '../../values/ids.js'

export const isMemberVote = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { member, vote } = it
  return (
    typeof member === 'string' &&
    isOpaqueId(member) &&
    (vote === 'for' || vote === 'against' || vote === 'abstained' || vote === 'absent')
  )
}
